"""Against a server that misbehaves in every way: no notice lost, none sent twice."""

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytest_django import Settings

from sara.foundation import clock
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.notices import http, kavenegar, providers
from sara.foundation.notices.models import Notice, ProviderState
from sara.foundation.notices.tasks import ask_after, send_what_waits
from sara.foundation.notices.tests.carrier import MOBILE, NOW, tell
from sara.foundation.notices.tests.kavenegar_server import KEY, Fake, served

pytestmark = pytest.mark.django_db

LATE = ["slow", "drips"]
TAKES_AND_HIDES_IT = ["lost", "error_after", "nameless", *LATE]
TAKES_NOTHING = ["error", "garbage", "other", "huge", "deep", "elsewhere", "busy", "credit"]


@pytest.fixture
def fake(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Fake]:
    monkeypatch.setattr(http, "SECONDS", 1.0)
    with served() as server:
        settings.SARA_PROVIDERS = {"sms": "sara.foundation.notices.kavenegar.Kavenegar"}
        settings.SARA_KAVENEGAR_KEY = KEY
        settings.SARA_KAVENEGAR_ADDRESS = server.address
        settings.SARA_SMS_LINES = {"service": "10004346", "promotional": "30001234"}
        providers._made.cache_clear()
        yield server
        carrier = providers.provider_of("sms")
        assert isinstance(carrier, kavenegar.Kavenegar)
        carrier._asked._client.close()
        providers._made.cache_clear()


@pytest.fixture
def work(deliver: Deliver) -> Iterator["Work"]:
    with clock.frozen_at(NOW):
        yield Work(deliver)


class Work:
    """The worker, and the clock on the wall: minutes pass as it is told."""

    def __init__(self, deliver: Deliver) -> None:
        self.deliver = deliver
        self.now = NOW

    def after(self, **span: float) -> Notice:
        """Let time pass, do what is due, and look at the only notice."""
        self.now += timedelta(**span)
        with clock.frozen_at(self.now):
            send_what_waits(now=self.now)
            self.deliver()
        return Notice.objects.get()


def test_a_message_goes_out_by_its_line_with_our_number_and_its_cost(fake: Fake, work: Work) -> None:
    tell()
    notice = work.after()
    (sent,) = fake.taken
    assert (sent["receptor"], sent["sender"], sent["message"]) == (
        MOBILE, "10004346", "«نقاشی» جا باز کرد.\nلغو۱۱",
    )  # fmt: skip
    assert sent["localid"] == str(notice.carrier_key)
    assert (notice.state, notice.reference, notice.cost_rials) == ("sent", "8792343", 120)
    assert fake.asked == ["sms/send"]


@pytest.mark.parametrize("behaviour", TAKES_AND_HIDES_IT)
def test_what_the_provider_took_without_telling_is_found_and_not_sent_twice(
    fake: Fake, work: Work, behaviour: str
) -> None:
    fake.behaviour = [behaviour, "well"]
    tell()
    notice = work.after()
    assert (notice.state, notice.cause) == ("queued", "uncertain")
    notice = work.after(minutes=3)
    assert (notice.state, notice.reference) == ("sent", "8792343")
    assert len(fake.taken) == 1
    assert fake.asked == ["sms/send", "sms/statuslocalmessageid"]


@pytest.mark.parametrize("behaviour", TAKES_NOTHING)
def test_what_the_provider_did_not_take_is_sent_when_it_is_well_again(
    fake: Fake, work: Work, behaviour: str
) -> None:
    fake.behaviour = [behaviour, behaviour, "well"]
    tell()
    assert work.after().state == "queued"
    assert work.after(minutes=3).state == "queued"
    notice = work.after(minutes=5)
    assert (notice.state, notice.attempts) == ("sent", 3)
    assert len(fake.taken) == 1


@pytest.mark.parametrize("behaviour", [*TAKES_NOTHING, *TAKES_AND_HIDES_IT])
def test_while_it_cannot_be_asked_nothing_is_repeated(fake: Fake, work: Work, behaviour: str) -> None:
    fake.behaviour = ["lost", behaviour, "well"]
    tell()
    work.after()
    work.after(minutes=3)
    notice = work.after(minutes=10)
    assert notice.state == "sent"
    assert len(fake.taken) == 1


def test_an_outage_of_hours_loses_nothing(fake: Fake, work: Work) -> None:
    fake.behaviour = ["error"]
    tell()
    for _hour in range(10):
        assert work.after(hours=1).state == "queued"
    fake.behaviour = ["well"]
    assert work.after(hours=1).state == "sent"
    assert len(fake.taken) == 1
    assert ProviderState.objects.get().failures == 0


def test_after_a_day_of_outage_one_is_told_that_it_did_not_go(fake: Fake, work: Work) -> None:
    fake.behaviour = ["credit"]
    tell()
    work.after()
    work.after(hours=12)
    notice = work.after(hours=12)
    assert (notice.state, notice.cause) == ("failed", "down")
    assert "اعتبار" in notice.error


def test_what_was_given_up_in_doubt_is_found_later(fake: Fake, work: Work) -> None:
    fake.behaviour = ["lost", "error"]
    tell()
    work.after()
    work.after(hours=23)
    notice = work.after(hours=2)
    assert (notice.state, notice.cause) == ("failed", "uncertain")
    fake.behaviour = ["well"]
    ask_after(now=work.now + timedelta(hours=1))
    notice = Notice.objects.get()
    assert (notice.state, notice.reference, len(fake.taken)) == ("sent", "8792343", 1)


def test_a_number_that_is_none_is_not_tried_again(fake: Fake, work: Work) -> None:
    fake.behaviour = ["receptor", "well"]
    tell()
    notice = work.after()
    assert (notice.state, notice.cause, notice.attempts) == ("failed", "refused", 1)
    assert work.after(hours=1).attempts == 1


def test_a_wrong_key_fails_no_message_and_is_said(fake: Fake, work: Work, settings: Settings) -> None:
    settings.SARA_KAVENEGAR_KEY = "another"
    tell()
    notice = work.after()
    assert (notice.state, notice.error) == ("queued", "403: کلید سرویس پیامک پذیرفته نیست")


@pytest.mark.parametrize(
    ("status", "state", "cause"),
    [
        (10, "delivered", ""),
        (11, "failed", "unreached"),
        (6, "failed", "unreached"),
        (14, "blocked", "operator"),
        (4, "sent", ""),
        (100, "sent", ""),
        (77, "sent", ""),
    ],
)
def test_what_became_of_it_is_asked_after(
    fake: Fake, work: Work, status: int, state: str, cause: str
) -> None:
    tell()
    notice = work.after()
    fake.states[notice.reference] = status
    for _twice in range(2):
        work.now += timedelta(minutes=6)
        ask_after(now=work.now)
    notice = Notice.objects.get()
    assert (notice.state, notice.cause) == (state, cause)


@pytest.mark.parametrize("behaviour", ["garbage", "error", "other", "slow", "lost", "credit"])
def test_a_question_that_goes_wrong_changes_nothing(fake: Fake, work: Work, behaviour: str) -> None:
    tell()
    work.after()
    fake.behaviour = [behaviour]
    ask_after(now=work.now)
    assert Notice.objects.get().state == "sent"


def test_a_message_that_is_on_the_way_is_not_asked_after_all_the_time(fake: Fake, work: Work) -> None:
    tell()
    work.after()
    for minutes in (0, 2, 4):
        ask_after(now=work.now + timedelta(minutes=minutes))
    assert fake.asked.count("sms/status") == 1
    ask_after(now=work.now + timedelta(days=3))
    assert fake.asked.count("sms/status") == 1


def test_neither_key_nor_number_nor_text_is_logged(
    fake: Fake, work: Work, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    fake.behaviour = ["error", "lost", "well"]
    tell()
    for _try in range(3):
        notice = work.after(minutes=5)
        assert KEY not in notice.error
    kept = " ".join(f"{one.getMessage()} {one.exc_text}" for one in caplog.records if one.levelno >= 30)
    assert KEY not in kept
    assert MOBILE not in kept
    assert "نقاشی" not in kept


@pytest.mark.parametrize("status", ["", "x", "10x", "۱۰", "-1", "1e1", "9" * 400, None, [], {}, True, 3.5])
def test_a_status_that_is_none_says_nothing(status: object) -> None:
    assert kavenegar.outcome_of(status) in {"unknown", "delivered"}
