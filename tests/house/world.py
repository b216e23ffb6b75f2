"""A small world in which something of everything has happened, made through the commands.

A house with its people in post; a class, another that is over; money, a message; those elsewhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sara.foundation.actors import SYSTEM
from sara.foundation.exchange.models import ListExport, ListImport
from sara.foundation.exchange.models.content import put_content
from sara.foundation.facts.models import Delivery, FactRecord
from sara.foundation.files import PAPERS
from sara.foundation.files.preparing import prepare
from sara.foundation.files.tests.made import photo
from sara.foundation.ids import new_code
from sara.foundation.money import Rials
from sara.foundation.notices.models import Broadcast, Notice
from sara.registers.people import api as people
from sara.registers.people.models import Account, Person
from sara.registers.places import api as places
from sara.registers.places.models import Area
from sara.registers.posts.api import PostKind, PostPlace
from sara.registers.posts.models import Post
from sara.services.programmes import api as programmes
from sara.services.programmes.models import Run
from sara.services.programmes.tests import factories as made
from sara.services.treasury import api as treasury
from sara.services.voice import api as voice
from tests.house.addresses import Examples

NOW: Final = made.NOW
ROLES: Final = (
    "guest",
    "resident",
    "another",  # resident, who has nothing to do with the first
    "instructor",
    "desk",
    "elsewhere",  # the desk of another house
    "manager",
    "officer",  # of another region
    "headquarters",
)


@dataclass(frozen=True)
class World:
    house: made.House
    resident: Person
    accounts: Mapping[str, Account]
    examples: Examples

    def client(self, role: str) -> Client:
        """A browser in which someone of this role has signed in, with a second factor where due."""
        client = Client(raise_request_exception=False)
        if role != "guest":
            client.force_login(self.accounts[role])
            session = client.session
            shown = {"method": "mfa", "type": "totp", "at": NOW.timestamp()}
            session["account_authentication_methods"] = [shown]
            session["account_authentication_methods_user"] = str(client.session["_auth_user_id"])
            session.save()
        return client


def make_world() -> World:
    """Everything at once; the order is that in which it would have happened."""
    house = made.make_house()
    resident = made.make_person("فاطمه", "نمونه", birth_on=date(1990, 5, 1))
    another = made.make_person("زهره", "ناآشنا", birth_on=date(1991, 5, 1))
    accounts = _accounts(house, resident, another)
    return World(
        house=house,
        resident=resident,
        accounts=accounts,
        examples=Examples(
            by_part={
                "houses": house.slug,
                "desk": house.slug,
                "people": resident.code,
                **_class_in_progress(house, resident),
                **_class_that_is_over(house, resident),
                **_money(house, resident),
                **_message(house),
                **_record(house),
                "posts": Post.objects.get(person_id=house.desk.person_id or 0).pk,
                **_two_records(house, resident),
                "keys": 1,
                "sms": "of-somebody-else",
                "new": "people",
                **_lists(house, accounts["desk"]),
                **_headquarters(house),
                "requests": _request(resident),
            },
            by_route={},
        ),
    )


def _record(house: made.House) -> dict[str, object]:
    """A day on which the house does not keep its week, and one of its spaces."""
    day = places.add_opening_exception(
        house_id=house.id, day_on=date(2026, 12, 2), times=None, reason="تعمیر", actor=house.manager, now=NOW
    )
    built = places.add_building(house_id=house.id, name="ساختمان", actor=house.manager, now=NOW).pk
    return {"days": day.pk, "spaces": house.space_id, "buildings": built, "units": house.city.health.pk}


def _lists(house: made.House, desk: Account) -> dict[str, object]:
    """A file that the desk sent, with a row that was refused, and a long list that was made for it."""
    asked = {"account_id": desk.pk, "person_id": desk.person_id}
    sent = ListImport(
        code=new_code(), kind="people", target_id=house.id, target_name="سرا", path=house.city.house.path,
        file_name="ساکنان.csv", state="ready", row_count=1, counts={"refused": 1}, sent_at=NOW, **asked,
    )  # fmt: skip
    put_content(sent, "نام,نام خانوادگی,تاریخ تولد,جنسیت\nناشناس,,,\n".encode())
    sent.save()
    sent.rows.create(number=2, outcome="refused", label="ناشناس", words=["خالی است."])
    taken = ListExport(
        code=new_code(), name="dues", title="مانده‌ها", address="/", path=house.city.house.path,
        form="csv", state="ready", row_count=0, asked_at=NOW, settled_at=NOW, **asked,
    )  # fmt: skip
    put_content(taken, b"")
    taken.save()
    return {"imports": sent.code, "exports": taken.code}


def _two_records(house: made.House, resident: Person) -> dict[str, object]:
    """Another record that may be the resident's, and a third that was merged."""
    alike, merged = (made.make_person("فاطمه", "نمونه‌ای", birth_on=date(1990, 5, 1)) for _ in range(2))
    for one in (alike, merged):
        people.open_house_file(person_id=one.pk, house_id=house.id, actor=house.desk, now=NOW, reason="باجه")
    people.note_likely_doubles(person_id=alike.pk, actor=SYSTEM, now=NOW)
    merge = people.merge_people(
        survivor_id=alike.pk, merged_id=merged.pk, actor=house.desk, now=NOW, reason="یک نفرند"
    )
    return {"same": alike.code, "merges": merge.pk}


def _headquarters(house: made.House) -> dict[str, object]:
    """An area, a holiday, a discount of the tariff, and what failed for good."""
    rung = FactRecord.objects.create(name="Rung", values={}, actor="system", announced_at=NOW)
    letter = Delivery.objects.create(fact=rung, handler="bells.hear", state="dead", runs=6, settled_at=NOW)
    notice = Notice.objects.create(
        key="failed", template="rung", channel="sms", to_mobile="09120000000", text="زنگ",
        state="failed", made_at=NOW, failed_at=NOW,
    )  # fmt: skip
    lost = Notice.objects.create(
        key="lost", template="rung", channel="sms", to_mobile="09120000000", text="زنگ",
        state="failed", made_at=NOW, failed_at=NOW, house_id=house.id,
    )  # fmt: skip
    return {
        "areas": "12",
        "holidays": made.make_holiday(date(2026, 12, 21), "یلدا").pk,
        "discounts": treasury.offer_discount(
            name="سالمندان", name_en="", percent=20, source="مصوبه", actor=SYSTEM, now=NOW
        ),
        "consents": "news",
        "facts": letter.pk,
        "messages": notice.pk,
        "notices": lost.pk,
        "news": Broadcast.objects.create(
            code=new_code(), path=house.city.house.path, place_name="سرا", text="نمونه", expected=1,
            asked_at=NOW).code,
    }  # fmt: skip


def _accounts(house: made.House, resident: Person, another: Person) -> dict[str, Account]:
    region = Area.objects.create(
        kind="region", code="14", name="منطقهٔ ۱۴", parent=house.city.city, valid_from=date(2010, 3, 21)
    )
    elsewhere = made.make_person("ندا", "باجه")
    made.make_post(elsewhere, PostKind.DESK, PostPlace.house(house.city.other_house.pk))
    officer = made.make_person("علی", "منطقه")
    made.make_post(officer, PostKind.REGION_OFFICER, PostPlace.area(region.pk))
    headquarters = made.make_person("مینا", "ستاد")
    made.make_post(headquarters, PostKind.HEADQUARTERS, PostPlace.area(house.city.city.pk))
    people = {
        "resident": resident,
        "another": another,
        "elsewhere": elsewhere,
        "officer": officer,
        "headquarters": headquarters,
    }
    posts = {"instructor": house.teacher, "desk": house.desk, "manager": house.manager}
    for role, actor in posts.items():
        people[role] = Person.objects.get(pk=actor.person_id or 0)
    return {role: _account(person) for role, person in people.items()}


def _account(person: Person) -> Account:
    found: Account = Account.objects.filter(person=person).first() or made.make_account(person)
    return found


def _class_in_progress(house: made.House, resident: Person) -> dict[str, object]:
    """A class with places left, in which the resident is; its first session is to come."""
    run = made.open_a_run(house, fee=Rials(0), capacity=20, instructor_id=house.teacher_id)
    placed = programmes.enrol(
        run_code=run.code, person_id=resident.pk, actor=made.resident(resident), now=NOW
    )
    return {
        "runs": run.code,
        "programmes": run.programme.code,
        "plan": house.slug,
        "sessions": 1,
        "enrolments": placed.enrolment_code,
    }


def _class_that_is_over(house: made.House, resident: Person) -> dict[str, object]:
    """A class of long ago, held to its end, with a certificate."""
    first = date(2026, 9, 5)
    begun = made.at(first, 8) - timedelta(days=10)
    planned = programmes.plan_run(
        programme_code=made.make_programme(house, "گره‌چینی"),
        house_id=house.id,
        days=made.weekly(count=2, starts_on=first),
        terms=made.terms(enrol_from=begun, enrol_to=begun + timedelta(days=5)),
        actor=house.manager,
        now=begun,
    )
    programmes.open_run(run_code=planned.code, actor=house.manager, now=begun)
    placed = programmes.enrol(
        run_code=planned.code, person_id=resident.pk, actor=made.resident(resident), now=begun
    )
    run = Run.objects.get(code=planned.code)
    made.hold_all_sessions(house, run, {placed.enrolment_code: [programmes.Mark.PRESENT] * 2})
    (code,) = programmes.issue_certificates(
        run_code=run.code, actor=house.manager, now=made.after_the_run(run)
    )
    return {"certificates": code, "verify": code}


def _money(house: made.House, resident: Person, *, opens: bool = True) -> dict[str, object]:
    if opens:
        treasury.open_cash_box(house_id=house.id, opening=Rials(0), actor=house.desk, now=NOW)
    owed = treasury.charge(
        house_id=house.id,
        person_id=resident.pk,
        amount=Rials(4_500_000),
        about=f"thing:{new_code()}",
        title="خوش‌نویسی",
        actor=house.desk,
        now=NOW,
    )
    paid = treasury.receive(charge_code=owed, method=treasury.PayMethod.CASH, actor=house.desk, now=NOW)
    (box, *_rest) = treasury.cash_box_days(house.city.house, actor=house.desk)
    return {"receipts": paid, "charges": owed, "cash": box.id}


def _request(resident: Person) -> int:
    return people.ask_about_record(
        person_id=resident.pk,
        kind=people.RequestKind.CORRECTION,
        text="نام پدرم نادرست است.",
        actor=made.resident(resident),
        now=NOW,
    )


def _message(house: made.House) -> dict[str, object]:
    """A message with a picture of its own."""
    picture = prepare(SimpleUploadedFile("باغ.jpg", photo()), taken=PAPERS)
    code = voice.send_message(
        house_slug=house.slug,
        kind=voice.MessageKind.SUGGESTION,
        text="کلاس عصر بگذارید.",
        writer_name="",
        writer_mobile="",
        files=[picture],
        actor=made.resident(made.make_person("پیشنهاد", "دهنده")),
        now=NOW,
    )
    (file,) = voice.message_by_code(code).files
    return {"voice": code, "files": file.code}


def crowd(world: World, *, classes: int = 4, people: int = 3) -> None:
    """More of everything, so that a screen that asks for each row is found out."""
    for number in range(classes):
        run = made.open_a_run(
            world.house,
            programme=made.make_programme(world.house, f"کلاس {number}"),
            fee=Rials(1_000_000),
            capacity=people - 1,
        )
        for person in made.make_people(people):
            made.place(run, person)
        made.place(run, world.resident)
        _money(world.house, world.resident, opens=False)
        _message(world.house)
    run_in_progress = Run.objects.get(code=world.examples.by_part["runs"])
    for person in made.make_people(people):
        made.place(run_in_progress, person)
