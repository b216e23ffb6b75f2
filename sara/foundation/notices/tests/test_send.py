from datetime import timedelta
from threading import Barrier, Thread
from typing import Any

import pytest
from django.db import IntegrityError, connection, connections, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from pytest_django import Settings

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Missing
from sara.foundation.facts.jobs import Failure, note_of
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.notices import NoLongerGood, NotFailed, NoticeState, Recipient, confirm_delivery, resend
from sara.foundation.notices.models import Notice
from sara.foundation.notices.providers import Letter, ProviderDown, ProviderRefused
from sara.foundation.notices.tasks import drop_old_notices, send_notice, send_what_waits
from sara.foundation.notices.tests.carrier import MOBILE, NOW, Carrier, tell

pytestmark = pytest.mark.django_db


def test_a_message_leaves_after_the_change_it_belongs_to(carrier: type[Carrier], deliver: Deliver) -> None:
    with transaction.atomic():
        tell()
        assert carrier.carried == []
    with clock.frozen_at(NOW):
        deliver()
    assert carrier.carried == [Letter(key="seat-7", to=MOBILE, text="«نقاشی» جا باز کرد.\nلغو۱۱", subject="")]
    notice = Notice.objects.get()
    assert (notice.state, notice.reference, notice.attempts, notice.sent_at) == ("sent", "r-1", 1, NOW)
    assert (notice.person_id, notice.values, notice.segments) == (5, {"title": "نقاشی"}, 1)


def test_the_same_key_sends_once(carrier: type[Carrier], deliver: Deliver) -> None:
    first = tell()
    assert tell(title="دیگر") == first
    deliver()
    assert tell() == first
    deliver()
    assert len(carrier.carried) == 1


def test_a_job_that_comes_twice_sends_once(carrier: type[Carrier], deliver: Deliver) -> None:
    number = tell()
    deliver()
    send_notice.defer(notice_id=number)
    assert deliver() == 1
    assert len(carrier.carried) == 1


def test_the_work_of_the_house_goes_before_messages_that_wait_and_an_urgent_one_before_both() -> None:
    tell()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name) VALUES ('default', 'house.work')"
        )
    tell(template="sign_in.code", key="code-1", code="12345")
    jobs = ProcrastinateJob.objects.order_by("-priority", "id").values_list("task_name", "priority")
    assert list(jobs) == [("notices.send", 10), ("house.work", 0), ("notices.send", -10)]


def test_a_change_that_fails_sends_nothing(carrier: type[Carrier], deliver: Deliver) -> None:
    def change() -> None:
        with transaction.atomic():
            tell()
            raise ValueError("not so")

    with pytest.raises(ValueError, match="not so"):
        change()
    assert deliver() == 0
    assert not Notice.objects.exists()


def test_a_code_overtakes_what_waits(carrier: type[Carrier], deliver: Deliver) -> None:
    tell(key="one")
    tell(key="two")
    tell("sign_in.code", key="code", code="۱۲۳۴۵۶")
    with clock.frozen_at(NOW):
        deliver()
    assert [letter.key for letter in carrier.carried] == ["code", "one", "two"]


def test_a_code_is_wiped_once_it_went_out(carrier: type[Carrier], deliver: Deliver) -> None:
    tell("sign_in.code", key="code", code="۱۲۳۴۵۶")
    with clock.frozen_at(NOW):
        deliver()
    notice = Notice.objects.get()
    assert (notice.state, notice.text, notice.values) == ("sent", "", {})
    assert "۱۲۳۴۵۶" in carrier.carried[0].text


def test_a_code_that_could_not_leave_in_its_time_does_not_leave(
    carrier: type[Carrier], deliver: Deliver
) -> None:
    number = tell("sign_in.code", key="code", code="۱۲۳۴۵۶")
    with clock.frozen_at(NOW + timedelta(minutes=5, seconds=1)):
        deliver()
    notice = Notice.objects.get()
    assert (notice.state, notice.text) == ("failed", "")
    assert carrier.carried == []
    with pytest.raises(NoLongerGood):
        resend(notice_id=number, actor=SYSTEM, now=NOW)


def test_the_demonstration_keeps_its_codes_to_be_read(deliver: Deliver, settings: Settings) -> None:
    settings.DEMONSTRATION = True
    tell("sign_in.code", key="code", code="۱۲۳۴۵۶")
    with clock.frozen_at(NOW):
        deliver()
    notice = Notice.objects.get()
    assert (notice.state, notice.text) == ("sent", "کد ورود: ۱۲۳۴۵۶")


def test_a_house_without_a_provider_sees_its_messages_fail(deliver: Deliver) -> None:
    tell()
    deliver()
    notice = Notice.objects.get()
    assert notice.state == NoticeState.FAILED
    assert "تعیین نشده" in notice.error


def test_a_provider_that_is_down_leaves_the_message_in_the_queue(
    carrier: type[Carrier], deliver: Deliver
) -> None:
    carrier.trouble = ProviderDown("خاموش")
    tell()
    with clock.frozen_at(NOW):
        deliver()
    notice = Notice.objects.get()
    assert (notice.state, notice.cause, notice.error) == ("queued", "down", "خاموش")
    assert notice.due_at == NOW + timedelta(seconds=4)
    carrier.trouble = None
    with clock.frozen_at(NOW + timedelta(minutes=3)):
        send_what_waits(now=clock.now())
        deliver()
    notice = Notice.objects.get()
    assert (notice.state, notice.cause, notice.attempts) == ("sent", "", 2)


def test_a_message_fails_when_its_last_try_failed() -> None:
    number = tell()
    told = note_of("notices.send")
    told({"notice_id": number}, Failure(error="KeyError: x", last=False, at=NOW))
    assert Notice.objects.get().state == NoticeState.QUEUED
    told({"notice_id": number}, Failure(error="KeyError: x", last=True, at=NOW))
    notice = Notice.objects.get()
    assert (notice.state, notice.cause, notice.error) == ("failed", "fault", "KeyError: x")
    assert notice.failed_at == NOW


def test_a_provider_that_refuses_is_not_asked_again(carrier: type[Carrier], deliver: Deliver) -> None:
    carrier.trouble = ProviderRefused("در فهرست سیاه")
    tell()
    deliver()
    assert deliver() == 0
    notice = Notice.objects.get()
    assert (notice.state, notice.error) == ("failed", "در فهرست سیاه")


def test_a_failed_message_can_be_sent_again_and_no_other(carrier: type[Carrier], deliver: Deliver) -> None:
    carrier.trouble = ProviderRefused("در فهرست سیاه")
    number = tell()
    deliver()
    carrier.trouble = None
    resend(notice_id=number, actor=SYSTEM, now=NOW, reason="شماره باز شد")
    deliver()
    assert Notice.objects.get().state == NoticeState.SENT
    with pytest.raises(NotFailed):
        resend(notice_id=number, actor=SYSTEM, now=NOW)
    with pytest.raises(Missing):
        resend(notice_id=number + 1, actor=SYSTEM, now=NOW)


def test_a_report_of_arrival_is_noted_once(carrier: type[Carrier], deliver: Deliver) -> None:
    tell()
    deliver()
    confirm_delivery(reference="r-1", actor=SYSTEM, now=NOW)
    confirm_delivery(reference="r-1", actor=SYSTEM, now=NOW + timedelta(hours=1))
    confirm_delivery(reference="", actor=SYSTEM, now=NOW)
    notice = Notice.objects.get()
    assert (notice.state, notice.delivered_at) == ("delivered", NOW)


def test_a_message_for_the_tray_goes_nowhere(carrier: type[Carrier], deliver: Deliver) -> None:
    tell("seat.told", to=Recipient(person_id=5))
    assert deliver() == 0
    assert Notice.objects.get().text == "«نقاشی»"


def test_a_letter_carries_its_subject(carrier: type[Carrier], deliver: Deliver) -> None:
    tell("seat.mailed", to=Recipient(email="sara@example.org", mobile=MOBILE))
    deliver()
    assert carrier.carried == [
        Letter(key="seat-7", to="sara@example.org", text="«نقاشی»", subject="جا باز شد")
    ]


def test_numbers_and_addresses_are_masked_in_lists() -> None:
    assert Notice(to_mobile=MOBILE).masked_to == "0912•••4567"
    assert Notice(to_email="sara@example.org").masked_to == "s•••@example.org"
    assert Notice().masked_to == ""


def test_old_messages_are_forgotten() -> None:
    tell(key="old", now=NOW - timedelta(days=181))
    tell(key="young", now=NOW - timedelta(days=179))
    drop_old_notices(now=NOW)
    assert [notice.key for notice in Notice.objects.all()] == ["young"]


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("notice_key_once", {"key": "taken"}),
        ("notice_channel_is_known", {"channel": "fax"}),
        ("notice_state_is_known", {"state": "lost"}),
        ("notice_has_somewhere_to_go", {"to_mobile": ""}),
        ("notice_has_somewhere_to_go", {"channel": "email"}),
        ("notice_has_somewhere_to_go", {"channel": "tray", "person_id": None}),
        ("notice_state_has_its_time", {"state": "sent"}),
        ("notice_state_has_its_time", {"state": "delivered", "sent_at": NOW}),
        ("notice_state_has_its_time", {"state": "failed"}),
        ("notice_state_has_its_time", {"state": "queued", "sent_at": NOW}),
        ("notice_mobile_is_iranian", {"to_mobile": "9121234567"}),
        ("notice_carrier_key_once", {"carrier_key": 7}),
        ("notice_line_is_known", {"line": "secret"}),
        ("notice_cause_is_known", {"cause": "bad luck"}),
        ("notice_state_has_its_time", {"state": "blocked", "cause": "operator"}),
        ("notice_blocked_says_why", {"state": "blocked", "failed_at": NOW}),
        ("notice_link_stays_in_the_house", {"link": "https://elsewhere.example/"}),
        ("notice_link_stays_in_the_house", {"link": "//elsewhere.example/"}),
        ("notice_cost_not_negative", {"cost_rials": -1}),
    ],
)
def test_the_queue_holds_nothing_that_cannot_be(constraint: str, values: dict[str, Any]) -> None:
    good = {"template": "t", "channel": "sms", "to_mobile": MOBILE, "text": "متن", "made_at": NOW}
    Notice.objects.create(**good, key="taken", carrier_key=7)
    with pytest.raises(IntegrityError, match=constraint):
        Notice.objects.create(**{**good, "key": "free", **values})


@pytest.mark.django_db(transaction=True)
def test_two_who_send_the_same_key_at_once_send_one_message(carrier: type[Carrier], deliver: Deliver) -> None:
    numbers: list[int] = []
    together = Barrier(4)

    def race() -> None:
        together.wait()
        numbers.append(tell())
        connections.close_all()

    threads = [Thread(target=race) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(numbers) == 4
    assert len(set(numbers)) == 1
    assert deliver() == 1
    assert len(carrier.carried) == 1
