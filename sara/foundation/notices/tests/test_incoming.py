"""What the provider tells of itself: only at a signed address, and however often."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from django.test import Client
from pytest_django import Settings

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.notices import Recipient
from sara.foundation.notices.asking import asking_of
from sara.foundation.notices.callbacks import signature_of
from sara.foundation.notices.commands import take_incoming
from sara.foundation.notices.models import IncomingText, Notice, OptOut
from sara.foundation.notices.tests.carrier import MOBILE, NOW, Carrier, tell
from sara.foundation.notices.types import Asking, Line

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _signed(settings: Settings) -> None:
    settings.SARA_SMS_CALLBACK_KEY = "a key of the callback"
    settings.SARA_SMS_LINES = {"service": "10004346", "promotional": "30001234"}


def post(client: Client, what: str, signature: str = "", **values: str) -> int:
    address = f"/-/sms/{signature or signature_of(what)}/{what}/"
    return client.post(address, {name.rstrip("_"): value for name, value in values.items()}).status_code


def say(client: Client, text: str, *, to: str = "10004346", number: str = "1") -> int:
    return post(client, "incoming", messageid=number, from_="+989121234567", to=to, message=text)


@pytest.mark.parametrize(
    "text", ["لغو", "11", "۱۱", "١١", "لغو۱۱", "لغو 11", " لغو ۱۱. ", "Stop", "OFF", "لغــو"]
)
def test_whoever_says_stop_is_sent_no_more(client: Client, text: str) -> None:
    assert say(client, text) == 204
    assert {one.line for one in OptOut.objects.of(MOBILE)} == {"service", "promotional"}
    tell(to=Recipient(mobile=MOBILE))
    assert Notice.objects.get().state == "blocked"


@pytest.mark.parametrize(
    "text", ["", "لغو کلاس نقاشی کی است؟", "111", "1", "سلام", "\x00", "لغو" * 200, "😀", "12"]
)
def test_other_words_stop_nothing_and_are_kept(client: Client, text: str) -> None:
    assert say(client, text) == 204
    assert not OptOut.objects.exists()
    assert IncomingText.objects.get().asking == "other"


def test_stop_to_the_promotional_line_stops_promotion_alone(client: Client) -> None:
    say(client, "لغو", to="30001234")
    assert [one.line for one in OptOut.objects.of(MOBILE)] == ["promotional"]


def test_start_opens_the_way_again(client: Client) -> None:
    say(client, "لغو")
    say(client, "شروع", number="2")
    assert not OptOut.objects.exists()


def test_a_message_told_twice_is_taken_once(client: Client) -> None:
    say(client, "لغو")
    say(client, "شروع", number="2")
    assert say(client, "لغو") == 204
    assert not OptOut.objects.exists()
    assert IncomingText.objects.count() == 2


def test_a_number_from_abroad_stops_nothing_and_breaks_nothing(client: Client) -> None:
    assert post(client, "incoming", messageid="9", from_="+14155550100", to="1", message="stop") == 204
    assert not OptOut.objects.exists()


@pytest.mark.parametrize("what", ["incoming", "receipts"])
@pytest.mark.parametrize("signature", ["x", "0" * 64, "other"])
def test_a_wrong_signature_finds_nothing_there(client: Client, what: str, signature: str) -> None:
    other = signature_of("receipts" if what == "incoming" else "incoming")
    told = post(client, what, other if signature == "other" else signature, messageid="1", message="لغو")
    assert told == 404
    assert not IncomingText.objects.exists()


def test_without_a_key_there_is_no_such_address(client: Client, settings: Settings) -> None:
    known = signature_of("incoming")
    settings.SARA_SMS_CALLBACK_KEY = ""
    assert signature_of("incoming") == ""
    assert post(client, "incoming", known, messageid="1", message="لغو") == 404


def test_a_get_changes_nothing(client: Client) -> None:
    assert (
        client.get(f"/-/sms/{signature_of('incoming')}/incoming/?messageid=1&message=11").status_code == 404
    )
    assert not IncomingText.objects.exists()


def test_a_receipt_that_comes_twice_or_late_is_noted_once(
    client: Client, carrier: type[Carrier], deliver: Deliver
) -> None:
    tell()
    deliver()
    assert post(client, "receipts", messageid="r-1", status="4") == 204
    assert Notice.objects.get().state == "sent"
    assert post(client, "receipts", messageid="r-1", status="10") == 204
    first = Notice.objects.get().delivered_at
    assert post(client, "receipts", messageid="r-1", status="10") == 204
    assert post(client, "receipts", messageid="r-1", status="11") == 204
    notice = Notice.objects.get()
    assert (notice.state, notice.delivered_at) == ("delivered", first)


def test_a_receipt_says_that_the_operator_blocked_it(
    client: Client, carrier: type[Carrier], deliver: Deliver
) -> None:
    tell()
    deliver()
    post(client, "receipts", messageid="r-1", status="14")
    notice = Notice.objects.get()
    assert (notice.state, notice.cause) == ("blocked", "operator")


@pytest.mark.parametrize("reference", ["", "r-2", "\x00", "x" * 500, "r-1' OR 1=1"])
@pytest.mark.parametrize("status", ["", "10", "x", "9" * 300])
def test_a_receipt_over_nothing_changes_nothing(
    client: Client, carrier: type[Carrier], deliver: Deliver, reference: str, status: str
) -> None:
    tell()
    deliver()
    assert post(client, "receipts", messageid=reference, status=status) == 204
    assert Notice.objects.get().state == "sent"


def test_what_one_asks_for_is_read_in_any_letters() -> None:
    assert asking_of("لغو") is Asking.STOP
    assert asking_of("START") is Asking.START


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("incoming_text_once", {"reference": "1"}),
        ("incoming_text_line_is_known", {"line": "red"}),
        ("incoming_text_asking_is_known", {"asking": "money"}),
        ("incoming_text_has_a_reference", {"reference": ""}),
    ],
)
def test_no_incoming_message_can_be_kept_that_means_nothing(constraint: str, values: dict[str, Any]) -> None:
    good = {"reference": "2", "mobile": MOBILE, "line": "service", "asking": "other", "received_at": NOW}
    IncomingText.objects.create(**{**good, "reference": "1"})
    with pytest.raises(IntegrityError, match=constraint):
        IncomingText.objects.create(**{**good, **values})


def test_what_came_in_is_forgotten_with_the_rest(client: Client) -> None:
    from_long_ago = NOW - timedelta(days=181)
    with clock.frozen_at(NOW):
        take_incoming(
            reference="1", mobile=MOBILE, line=Line.SERVICE, text="سلام", actor=SYSTEM, now=from_long_ago
        )
    assert IncomingText.objects.count() == 1
