"""A person is told the way he wishes, and not at all what he asked not to be told."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.db.models import Model
from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import SYSTEM, Actor, ActorKind
from sara.foundation.audit import history_of
from sara.foundation.errors import NotAllowed
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.notices import (
    Line,
    NoticeTemplate,
    Recipient,
    Way,
    allow_texts_again,
    choose_way,
    confirm_email,
    name_email,
    promotional_consent_by,
    stop_texts,
)
from sara.foundation.notices.commands import resend
from sara.foundation.notices.consent import _asked
from sara.foundation.notices.errors import AskedJustNow, CodeIsOld, NoAddressYet, NoLongerGood
from sara.foundation.notices.models import Notice, NoticeWish, OptOut
from sara.foundation.notices.tests.carrier import MOBILE, NOW, Carrier, tell

pytestmark = pytest.mark.django_db
ME = Actor(kind=ActorKind.PERSON, person_id=5)
CODE = "123456"


@pytest.fixture
def consents() -> Iterator[set[int]]:
    """Those who agreed to promotional messages."""
    agreed: set[int] = set()
    kept = list(_asked)
    promotional_consent_by(lambda person_id, _now: person_id in agreed)
    NoticeTemplate("house.invites", _("«%(title)s» را از دست ندهید."), line=Line.PROMOTIONAL)
    yield agreed
    _asked[:] = kept


def way(wished: Way) -> None:
    choose_way(person_id=5, way=wished, actor=ME, now=NOW)


def confirmed_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.randbelow", lambda below: int(CODE) % below)
    name_email(person_id=5, email="sara@example.org", language="fa", actor=ME, now=NOW)
    assert confirm_email(person_id=5, code=CODE, actor=ME, now=NOW)


def test_who_said_nothing_is_told_by_sms() -> None:
    tell()
    assert Notice.objects.get().channel == "sms"


def test_who_wants_only_his_tray_finds_it_there_at_once(carrier: type[Carrier], deliver: Deliver) -> None:
    way(Way.TRAY)
    tell()
    assert deliver() == 0
    notice = Notice.objects.get()
    assert (notice.channel, notice.state, notice.to_mobile) == ("tray", "delivered", "")
    assert notice.text == "«نقاشی» جا باز کرد."


def test_a_code_comes_whatever_one_wishes(carrier: type[Carrier]) -> None:
    way(Way.TRAY)
    stop_texts(mobile=MOBILE, line=Line.SERVICE, actor=SYSTEM, now=NOW)
    tell("sign_in.code", code="۱۲۳۴۵۶")
    assert Notice.objects.get().channel == "sms"


def test_the_mother_is_told_of_her_child_the_way_she_wishes() -> None:
    way(Way.TRAY)
    tell(to=Recipient(mobile=MOBILE, person_id=77, reader_id=5))
    notice = Notice.objects.get()
    assert (notice.channel, notice.person_id) == ("tray", 77)


def test_an_address_counts_once_its_code_came_back(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoAddressYet):
        way(Way.EMAIL)
    confirmed_address(monkeypatch)
    tell()
    notice = Notice.objects.get(template="seat.offered")
    assert (notice.channel, notice.to_email, notice.to_mobile) == ("email", "sara@example.org", "")
    assert "لغو" not in notice.text


def test_a_wrong_code_is_counted_and_five_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.randbelow", lambda below: int(CODE) % below)
    name_email(person_id=5, email="sara@example.org", language="fa", actor=ME, now=NOW)
    for _try in range(5):
        assert not confirm_email(person_id=5, code="000000", actor=ME, now=NOW)
    with pytest.raises(CodeIsOld):
        confirm_email(person_id=5, code=CODE, actor=ME, now=NOW)


def test_a_code_has_half_an_hour_and_a_new_one_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.randbelow", lambda below: int(CODE) % below)
    name_email(person_id=5, email="sara@example.org", language="en", actor=ME, now=NOW)
    with pytest.raises(AskedJustNow):
        name_email(person_id=5, email="a@example.org", language="fa", actor=ME, now=NOW)
    with pytest.raises(CodeIsOld):
        confirm_email(person_id=5, code=CODE, actor=ME, now=NOW + timedelta(minutes=31))


def test_nobody_wishes_for_another() -> None:
    with pytest.raises(NotAllowed):
        choose_way(person_id=6, way=Way.TRAY, actor=ME, now=NOW)


def test_the_history_keeps_the_wish_and_not_the_code(monkeypatch: pytest.MonkeyPatch) -> None:
    confirmed_address(monkeypatch)
    fields = {field.name for field in history_of(NoticeWish)._meta.get_fields()}
    assert "email" in fields
    assert "code_digest" not in fields


def test_who_cancelled_texts_reads_in_his_tray() -> None:
    stop_texts(mobile=MOBILE, line=Line.SERVICE, actor=SYSTEM, now=NOW)
    stop_texts(mobile=MOBILE, line=Line.SERVICE, actor=SYSTEM, now=NOW)
    tell()
    assert Notice.objects.get().channel == "tray"
    allow_texts_again(mobile=MOBILE, actor=SYSTEM, now=NOW)
    tell(key="later")
    assert Notice.objects.get(key="later").channel == "sms"


def test_a_number_of_nobody_that_cancelled_is_not_written_to(
    carrier: type[Carrier], deliver: Deliver
) -> None:
    stop_texts(mobile=MOBILE, line=Line.SERVICE, actor=SYSTEM, now=NOW)
    number = tell(to=Recipient(mobile=MOBILE))
    deliver()
    notice = Notice.objects.get()
    assert (notice.state, notice.cause, carrier.carried) == ("blocked", "opted_out", [])
    with pytest.raises(NoLongerGood):
        resend(notice_id=number, actor=SYSTEM, now=NOW)


def test_what_waits_when_one_cancels_does_not_leave(carrier: type[Carrier], deliver: Deliver) -> None:
    tell()
    stop_texts(mobile=MOBILE, line=Line.SERVICE, actor=SYSTEM, now=NOW)
    deliver()
    notice = Notice.objects.get()
    assert (notice.state, notice.cause, carrier.carried) == ("blocked", "opted_out", [])


def test_promotion_needs_a_consent(consents: set[int], carrier: type[Carrier], deliver: Deliver) -> None:
    number = tell("house.invites", key="before")
    consents.add(5)
    tell("house.invites", key="after")
    deliver()
    before, after = Notice.objects.order_by("id")
    assert (before.state, before.cause) == ("blocked", "no_consent")
    assert (after.state, after.line) == ("sent", "promotional")
    assert [letter.line for letter in carrier.carried] == ["promotional"]
    with pytest.raises(NoLongerGood):
        resend(notice_id=number, actor=SYSTEM, now=NOW)


def test_cancelling_promotion_leaves_the_service_line_open(consents: set[int]) -> None:
    consents.add(5)
    stop_texts(mobile=MOBILE, line=Line.PROMOTIONAL, actor=SYSTEM, now=NOW)
    tell("house.invites", key="one")
    tell(key="two")
    assert [one.state for one in Notice.objects.order_by("id")] == ["blocked", "queued"]


def test_promotion_that_did_not_leave_is_in_no_tray(consents: set[int]) -> None:
    tell("house.invites", key="one")
    tell(key="two")
    assert [one.key for one in Notice.objects.in_tray_of([5])] == ["two"]


@pytest.mark.parametrize(
    ("model", "constraint", "values"),
    [
        (NoticeWish, "notice_wish_once_for_a_person", {"person_id": 5}),
        (NoticeWish, "notice_wish_way_is_known", {"way": "crier"}),
        (NoticeWish, "notice_wish_language_is_known", {"language": "de"}),
        (NoticeWish, "notice_wish_by_email_has_one", {"way": "email"}),
        (OptOut, "opt_out_once_for_a_line", {"mobile": MOBILE}),
        (OptOut, "opt_out_line_is_known", {"line": "red"}),
        (OptOut, "opt_out_mobile_is_iranian", {"mobile": "9121234567"}),
    ],
)
def test_no_wish_can_be_kept_that_means_nothing(
    model: type[Model], constraint: str, values: dict[str, Any]
) -> None:
    NoticeWish.objects.create(person_id=5, changed_at=NOW)
    OptOut.objects.create(mobile=MOBILE, line="service", since=NOW)
    good: dict[str, Any] = {"person_id": 6, "changed_at": NOW}
    if model is OptOut:
        good = {"mobile": "09120000000", "line": "service", "since": NOW}
    with pytest.raises(IntegrityError, match=constraint):
        model._default_manager.create(**{**good, **values})
