"""Somebody asks to be forgotten, and is: a copy of the whole database names him on his receipts only."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Final

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.test import Client

from sara.foundation.actors import SYSTEM
from sara.foundation.exchange.models import ListExport, ListImport
from sara.foundation.files import PAPERS
from sara.foundation.files.preparing import prepare
from sara.foundation.files.tests.made import photo
from sara.foundation.ids import new_code
from sara.foundation.money import Rials
from sara.foundation.notices import Recipient, send
from sara.foundation.privacy import told_of
from sara.foundation.privacy.models import Erasure, HistoryPurge
from sara.foundation.privacy.tests.dump import found_in_database
from sara.portal.desk.tests.factories import NOW, Desk
from sara.portal.desk.tests.on_lists import put_her_on_lists
from sara.registers.people import api as people
from sara.registers.people.models import Account, Person, RecordRequest
from sara.registers.people.tests.factories import details, make_guardianship, make_household
from sara.services.programmes import api as programmes
from sara.services.programmes.tests import factories as made
from sara.services.treasury import api as treasury
from sara.services.voice import api as voice

Enrolment: Any = apps.get_model("programmes", "Enrolment")
Run: Any = apps.get_model("programmes", "Run")
NamedPayer: Any = apps.get_model("treasury", "NamedPayer")

pytestmark = pytest.mark.django_db
NAME: Final = "گلناره یکتاپناه"
WORDS: Final = (
    "گلناره", "یکتاپناه", "هوشیارخان", "09351112233", "0012345679", "پروانه‌زار", "1234567891",
    "سپیدارستان", "برگه‌۷۷", "دلش‌خواست", "نامه‌بر",
)  # fmt: skip


@pytest.fixture
def her(desk: Desk) -> Person:
    """Somebody of whom every room of the house knows something."""
    person = people.register_person(
        house_id=desk.house.id,
        details=details(
            given_name="گلناره", surname="یکتاپناه", father_name="هوشیارخان", national_id="0012345679"
        ),
        mobile="09351112233",
        address=people.AddressDetails(
            desk.house.city.baharestan.pk, street="پروانه‌زار", postal_code="1234567891"
        ),
        actor=desk.actor,
        now=NOW,
    )
    made.make_account(person, mobile="09351112233")
    return person


def fill(desk: Desk, her: Person) -> None:
    """Classes, money, words, notices, consents; some through pages, whose addresses histories keep."""
    mine = made.resident(her)
    over(desk, her)
    at = f"people/{her.code}"
    desk.browser.get(desk.at(f"{at}/"))
    paper = {"purpose": "pictures", "what": "give", "paper": "برگه‌۷۷"}
    assert desk.browser.post(desk.at(f"{at}/consents/"), paper).status_code == 302
    people.give_consent(person_id=her.pk, purpose=people.ConsentPurpose.NEWS, version=1, actor=mine, now=NOW)
    owed = treasury.charge(
        house_id=desk.house.id, person_id=her.pk, amount=Rials(4_500_000), about=f"thing:{new_code()}",
        title="خوش‌نویسی", actor=desk.actor, now=NOW,
    )  # fmt: skip
    treasury.receive(charge_code=owed, method=treasury.PayMethod.CASH, actor=desk.actor, now=NOW)
    voice.send_message(
        house_slug=desk.house.slug, kind=voice.MessageKind.SUGGESTION, text="سپیدارستان",
        writer_name="گلناره", writer_mobile="09351112233", actor=mine, now=NOW,
        files=[prepare(SimpleUploadedFile("گلناره.jpg", photo()), taken=PAPERS)],
    )  # fmt: skip
    send(
        template="people.sign_in_code", to=Recipient(mobile="09351112233", person_id=her.pk),
        key="to-her", values={"code": "نامه‌بر"}, actor=SYSTEM, now=NOW,
    )  # fmt: skip
    people.correct_person(
        person_id=her.pk, details=details(given_name="گلناره", surname="یکتاپناه", father_name="هوشیارخان",
        national_id="0012345679", title="خانم"), reason="دلش‌خواست", actor=desk.actor, now=NOW,
    )  # fmt: skip


def over(desk: Desk, her: Person) -> str:
    """A class of long ago with a certificate of hers; the code of its run."""
    first = date(2026, 9, 5)
    begun = made.at(first, 8) - timedelta(days=10)
    planned = programmes.plan_run(
        programme_code=made.make_programme(desk.house, "گره‌چینی"),
        house_id=desk.house.id,
        days=made.weekly(count=2, starts_on=first),
        terms=made.terms(enrol_from=begun, enrol_to=begun + timedelta(days=5)),
        actor=desk.house.manager,
        now=begun,
    )
    programmes.open_run(run_code=planned.code, actor=desk.house.manager, now=begun)
    placed = programmes.enrol(run_code=planned.code, person_id=her.pk, actor=desk.actor, now=begun)
    run = Run.objects.get(code=planned.code)
    made.hold_all_sessions(desk.house, run, {placed.enrolment_code: [programmes.Mark.PRESENT] * 2})
    programmes.issue_certificates(run_code=run.code, actor=desk.house.manager, now=made.after_the_run(run))
    return planned.code


def ask(desk: Desk, her: Person) -> int:
    return people.ask_about_record(
        person_id=her.pk,
        kind=people.RequestKind.ERASURE,
        text="گلناره یکتاپناه را حذف کنید",
        actor=made.resident(her),
        now=NOW,
    )


def test_after_an_erasure_the_dump_of_everything_names_her_on_the_receipts_only(
    desk: Desk, her: Person, deliver: Callable[[], object]
) -> None:
    fill(desk, her)
    put_her_on_lists(desk, her, deliver)
    assert set(found_in_database([*WORDS, her.code])) >= {"گلناره", "یکتاپناه", "پروانه‌زار", her.code}
    number = ask(desk, her)

    answer = browser_manager(desk).post(
        desk.at(f"requests/{number}/"), {"answer": "به خواست خودش", "does": "1"}
    )
    deliver()

    assert (answer.status_code, answer["Location"]) == (302, desk.at("requests/"))
    (payer,) = NamedPayer.objects.all()
    assert payer.name == NAME
    payer_id = payer.pk
    NamedPayer.objects.all().delete()
    assert found_in_database([*WORDS, NAME, her.code]) == []
    assert Person.objects.get(pk=payer_id).full_name == "شخص حذف‌شده"


def test_a_file_in_which_she_stands_goes_and_what_was_made_of_lists(
    desk: Desk, her: Person, deliver: Callable[[], object]
) -> None:
    hers, other, taken = put_her_on_lists(desk, her, deliver)
    assert found_in_database([NAME, her.code])

    erase(desk, her)

    file = ListImport.objects.get(code=hers)
    assert (file.state, file.content) == ("dropped", None)
    assert {(row.label, tuple(row.words)) for row in file.rows.all()} <= {("—", ()), ("—", ("—",))}
    assert ListImport.objects.get(code=other).state == "ready"
    made_list = ListExport.objects.get(code=taken)
    assert (made_list.state, made_list.content, made_list.asked) == ("gone", None, "")


def test_who_sent_and_took_lists_reads_so_in_his_record(
    desk: Desk, her: Person, deliver: Callable[[], object]
) -> None:
    put_her_on_lists(desk, her, deliver)
    (told,) = [one for one in told_of(desk.actor.person_id or 0) if one.key == "lists"]
    assert [(row[1], row[2]) for row in told.rows].count(("فایلی که فرستادید", "فهرست.xlsx")) == 2
    assert ("فهرستی که گرفتید", "اشخاص") in [(row[1], row[2]) for row in told.rows]


def browser_manager(desk: Desk) -> Client:
    return made.staff_client(desk.house.manager)


def erase(desk: Desk, her: Person) -> list[str]:
    return people.erase_person(
        request_id=ask(desk, her), answer="به خواست خودش", actor=desk.house.manager, now=NOW
    )


def test_the_receipts_keep_her_name_and_the_erasure_says_so(desk: Desk, her: Person) -> None:
    fill(desk, her)
    kept = erase(desk, her)
    assert kept == ["نام روی رسیدهای پرداخت (1 برگ)"]
    (line,) = treasury.receipts_of_people([her.pk])
    assert line.person_name == NAME
    (row,) = Erasure.objects.all()
    assert (row.decided_by_id, row.reason, row.kept) == (
        desk.house.manager.person_id, "به خواست خودش", kept,
    )  # fmt: skip
    assert row.finished_at == NOW
    assert HistoryPurge.objects.filter(erasure=row, history="people_person_event", rows__gte=1).exists()


def test_nobody_finds_her_and_she_signs_in_no_more(desk: Desk, her: Person) -> None:
    fill(desk, her)
    code = her.code
    erase(desk, her)
    page = desk.browser.get(desk.at("people/"), {"q": "یکتاپناه"}).content.decode()
    assert "گلناره" not in page
    assert desk.browser.get(desk.at(f"people/{code}/")).status_code == 404
    assert not Account.objects.filter(mobile="09351112233").exists()
    her.refresh_from_db()
    assert desk.browser.get(desk.at(f"people/{her.code}/")).status_code == 404
    assert (her.birth_on, her.national_id, her.erased_at) == (date(1980, 3, 21), None, NOW)


def test_her_seat_and_marks_are_still_counted(desk: Desk, her: Person) -> None:
    fill(desk, her)
    erase(desk, her)
    (row,) = Enrolment.objects.filter(person=her)
    assert row.marks.count() == 2
    assert row.run.seats_taken == 1


def test_what_is_under_way_ends_first(desk: Desk, her: Person) -> None:
    child = made.make_person("خردسال", "یکتاپناه", birth_on=date(2020, 1, 1))
    make_guardianship(her, child)
    make_household(her, child)
    programmes.enrol(run_code=desk.run.code, person_id=her.pk, actor=desk.actor, now=NOW)
    number = ask(desk, her)

    page = browser_manager(desk).get(desk.at(f"requests/{number}/")).content.decode()
    with pytest.raises(people.ErasureHindered) as refused:
        people.erase_person(request_id=number, answer="خواست", actor=desk.house.manager, now=NOW)

    for words in ("سرپرست خانواری است", "سرپرست فرزندی", "خوش‌نویسی"):
        assert words in refused.value.words()
        assert words in page
    assert 'name="does"' not in page


def test_the_desk_notes_the_wish_and_the_manager_decides(desk: Desk, her: Person) -> None:
    sent = desk.browser.post(desk.at(f"people/{her.code}/request/"), {"kind": "erasure", "text": ""})
    number = RecordRequest.objects.get().pk
    assert sent["Location"] == desk.at(f"requests/{number}/")
    assert "مدیر محله تصمیم می‌گیرد" in desk.browser.get(sent["Location"]).content.decode()
    answered = desk.browser.post(sent["Location"], {"answer": "خواست", "does": "1"})
    assert answered.status_code == 403
    assert Person.objects.get(pk=her.pk).erased_at is None


def test_a_refusal_is_read_on_my_page(desk: Desk, her: Person) -> None:
    number = ask(desk, her)
    browser_manager(desk).post(desk.at(f"requests/{number}/"), {"answer": "پرونده‌ای در دادگاه دارید"})
    at_home = Client()
    at_home.force_login(Account.objects.get(person=her))
    page = at_home.get("/my/record/requests/").content.decode()
    assert "پرونده‌ای در دادگاه دارید" in page
    assert "رد شد" in page


def test_the_requests_are_taken_as_a_file(desk: Desk, her: Person) -> None:
    ask(desk, her)
    file = desk.browser.get(desk.at("requests/"), {"as": "csv"})
    told = file.content.decode("utf-8-sig")
    assert file["Content-Disposition"] == 'attachment; filename="requests.csv"'
    assert ("گلناره یکتاپناه" in told, "حذف از سامانه" in told, len(told.splitlines())) == (True, True, 2)


def test_history_is_purged_only_under_an_erasure_and_only_a_history(desk: Desk) -> None:
    call = "SELECT privacy_purge(%s, %s, %s, '')"
    with pytest.raises(IntegrityError, match="erasure under way"), transaction.atomic():
        connection.cursor().execute(call, ["people_person_event", [1], 0])
    row = Erasure.objects.create(person_id=1, reason="خواست", decided_at=NOW)
    with pytest.raises(IntegrityError, match="not a history"), transaction.atomic():
        connection.cursor().execute(call, ["people_person", [1], row.pk])
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        HistoryPurge.objects.create(erasure=row, history="x", rows=0, stripped=False, purged_at=NOW)


def test_an_erasure_has_a_reason_and_a_kept_payer_a_name(desk: Desk) -> None:
    with pytest.raises(IntegrityError, match="erasure_has_a_reason"), transaction.atomic():
        Erasure.objects.create(person_id=1, reason="", decided_at=NOW)
    with pytest.raises(IntegrityError, match="named_payer_has_a_name"), transaction.atomic():
        NamedPayer.objects.create(person=desk.person, name="", kept_at=NOW)


def test_the_serving_role_may_erase(desk: Desk, her: Person) -> None:
    number = ask(desk, her)
    people.erase_person(request_id=number, answer="خواست", actor=desk.house.manager, now=NOW)
    assert Person.objects.get(pk=her.pk).surname == "حذف‌شده"
