"""A provider that does not answer holds nobody up."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError
from pytest_django import Settings

from sara.foundation import clock
from sara.foundation.facts import waiting_numbers
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.notices.models import Notice, ProviderState
from sara.foundation.notices.providers import Carried, Letter, ProviderDown
from sara.foundation.notices.resting import outages, rest_of
from sara.foundation.notices.sending import LEASE
from sara.foundation.notices.tasks import send_notice, send_what_waits
from sara.foundation.notices.tests.carrier import NOW, Carrier, tell

pytestmark = pytest.mark.django_db


class Dead(Carrier):
    """Counts how often it is asked, and never answers."""

    asked = 0

    def carry(self, letter: Letter) -> Carried:
        Dead.asked += 1
        raise ProviderDown(f"خاموش{letter.subject}")


@pytest.fixture
def dead(settings: Settings) -> type[Dead]:
    settings.SARA_PROVIDERS = {"sms": f"{__name__}.Dead", "email": f"{__name__}.Dead"}
    Dead.asked = 0
    return Dead


def test_after_three_silences_it_is_left_alone_and_the_rest_waits(dead: type[Dead], deliver: Deliver) -> None:
    for number in range(50):
        tell(key=f"seat-{number}")
    with clock.frozen_at(NOW):
        deliver()
    assert dead.asked == 3
    assert Notice.objects.queued().count() == 50
    (outage,) = outages()
    assert (outage.since, outage.error) == (NOW, "خاموش")


def test_waiting_out_a_rest_is_no_try(dead: type[Dead], deliver: Deliver) -> None:
    for number in range(9):
        tell(key=f"seat-{number}")
    with clock.frozen_at(NOW):
        deliver()
    assert sorted(one.attempts for one in Notice.objects.all()) == [0] * 6 + [1] * 3


def test_when_it_is_well_again_all_of_them_leave(carrier: type[Carrier], deliver: Deliver) -> None:
    carrier.trouble = ProviderDown("خاموش")
    for number in range(9):
        tell(key=f"seat-{number}")
    with clock.frozen_at(NOW):
        deliver()
    carrier.trouble = None
    with clock.frozen_at(NOW + timedelta(minutes=5)):
        send_what_waits(now=clock.now())
        deliver()
    assert sorted(letter.key for letter in carrier.carried) == [f"seat-{number}" for number in range(9)]
    assert outages() == ()


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (2, 0), (3, 15), (4, 30), (7, 240), (8, 300), (10_000, 300)]
)
def test_it_rests_longer_the_longer_it_is_silent_but_not_for_ever(failures: int, seconds: int) -> None:
    assert rest_of(failures) == timedelta(seconds=seconds)


def test_two_workers_never_hold_one_notice(carrier: type[Carrier], deliver: Deliver) -> None:
    number = tell()
    Notice.objects.update(leased_until=NOW + LEASE, attempts=1)
    with clock.frozen_at(NOW):
        deliver()
    assert carrier.carried == []
    send_notice.defer(notice_id=number)
    with clock.frozen_at(NOW + LEASE):
        deliver()
    assert [letter.again for letter in carrier.carried] == [True]


def test_a_notice_that_lost_its_job_is_handed_over_anew(carrier: type[Carrier], deliver: Deliver) -> None:
    number = tell()
    assert [row["number"] for row in waiting_numbers("notices.send", "notice_id")] == [number]
    send_what_waits(now=NOW + timedelta(minutes=5))
    assert waiting_numbers("notices.send", "notice_id").count() == 1
    with clock.frozen_at(NOW - timedelta(minutes=1)):
        deliver()
    assert carrier.carried == []
    with clock.frozen_at(NOW + timedelta(minutes=3)):
        send_what_waits(now=clock.now())
        deliver()
    assert len(carrier.carried) == 1


def test_the_work_of_messages_has_a_queue_of_its_own() -> None:
    assert send_notice.queue == "notices"


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("provider_state_once_for_a_channel", {"channel": "sms"}),
        ("provider_state_channel_is_known", {"channel": "fax"}),
        ("provider_state_rests_only_after_failures", {"failures": 1}),
        ("provider_state_rests_only_after_failures", {"rests_until": NOW}),
    ],
)
def test_no_state_of_a_provider_can_be_kept_that_means_nothing(
    constraint: str, values: dict[str, Any]
) -> None:
    ProviderState.objects.create(channel="sms")
    with pytest.raises(IntegrityError, match=constraint):
        ProviderState.objects.create(**{"channel": "email", **values})
