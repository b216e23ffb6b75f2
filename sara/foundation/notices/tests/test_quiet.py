"""Nobody is woken by what can wait, whatever kept it on its way."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.notices import NoticeState, resend
from sara.foundation.notices.models import Notice
from sara.foundation.notices.providers import ProviderDown, ProviderRefused
from sara.foundation.notices.tasks import send_what_waits
from sara.foundation.notices.tests.carrier import NOW, Carrier, tell

pytestmark = pytest.mark.django_db
EVENING = NOW.astimezone(clock.TEHRAN).replace(hour=21, minute=59)
NIGHT = EVENING + timedelta(minutes=4)
MORNING = EVENING.replace(hour=8, minute=0) + timedelta(days=1)


@pytest.fixture(autouse=True)
def _quiet(settings: Settings) -> None:
    settings.SARA_QUIET_HOURS = "22-8"


@pytest.mark.parametrize(("hour", "leaves"), [(22, 8), (3, 8), (7, 8), (8, 8), (12, 12), (21, 21)])
def test_nobody_is_woken_by_what_can_wait(
    carrier: type[Carrier], deliver: Deliver, hour: int, leaves: int
) -> None:
    evening = NOW.astimezone(clock.TEHRAN).replace(hour=hour, minute=0)
    morning = evening.replace(hour=leaves) + timedelta(days=1 if leaves < hour else 0)
    tell(now=evening)
    with clock.frozen_at(evening):
        deliver()
    assert Notice.objects.get().due_at == morning
    assert len(carrier.carried) == (1 if hour == leaves else 0)


def test_a_code_at_night_comes_at_night(carrier: type[Carrier], deliver: Deliver) -> None:
    night = NOW.astimezone(clock.TEHRAN).replace(hour=3)
    tell("sign_in.code", now=night, code="۱۲۳۴۵۶")
    with clock.frozen_at(night):
        deliver()
    assert len(carrier.carried) == 1


def test_what_a_dead_provider_kept_into_the_night_leaves_in_the_morning(
    carrier: type[Carrier], deliver: Deliver
) -> None:
    carrier.trouble = ProviderDown("خاموش")
    tell(now=EVENING)
    with clock.frozen_at(EVENING):
        deliver()
    carrier.trouble = None
    with clock.frozen_at(NIGHT):
        send_what_waits(now=NIGHT)
        deliver()
    notice = Notice.objects.get()
    assert (notice.state, notice.due_at, notice.attempts, carrier.carried) == ("queued", MORNING, 1, [])
    assert notice.give_up_at == EVENING + timedelta(hours=24) + (MORNING - NIGHT)
    with clock.frozen_at(MORNING):
        send_what_waits(now=MORNING + timedelta(minutes=3))
        deliver()
    assert (Notice.objects.get().state, len(carrier.carried)) == ("sent", 1)


def test_a_worker_that_comes_back_at_night_wakes_nobody(carrier: type[Carrier], deliver: Deliver) -> None:
    tell(now=EVENING)
    with clock.frozen_at(NIGHT):
        deliver()
    assert (Notice.objects.get().due_at, carrier.carried) == (MORNING, [])


def test_what_is_sent_again_at_night_leaves_in_the_morning(carrier: type[Carrier], deliver: Deliver) -> None:
    carrier.trouble = ProviderRefused("در فهرست سیاه")
    number = tell(now=EVENING)
    with clock.frozen_at(EVENING):
        deliver()
    carrier.trouble = None
    resend(notice_id=number, actor=SYSTEM, now=NIGHT, reason="شماره باز شد")
    with clock.frozen_at(NIGHT):
        deliver()
    notice = Notice.objects.get()
    assert (notice.state, notice.due_at, carrier.carried) == (NoticeState.QUEUED, MORNING, [])
