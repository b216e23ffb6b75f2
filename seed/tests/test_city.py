"""The demonstration city as a whole, built once for these tests and undone after them."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker

from sara.foundation.notices.models import Broadcast, Notice
from sara.registers.people.models import Household, Person, PersonMobile
from sara.registers.places.models import House
from sara.registers.posts.api import PostKind
from sara.registers.posts.models import Post
from sara.services.programmes.api import holiday_clash_count
from sara.services.programmes.models import Certificate, Enrolment, Run, Session
from sara.services.programmes.types import EnrolmentStatus, RunStatus, SessionStatus
from sara.services.treasury.models import CashBox, Discount, Receipt
from sara.services.treasury.types import PayMethod, ReceiptKind
from sara.services.voice.api import count_since
from seed import logins
from seed.city import build_city, is_built

pytestmark = pytest.mark.django_db  # so that there is a database

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
"""Tuesday 3 Azar 1405, noon in Tehran."""


@pytest.fixture(scope="module", autouse=True)
def _city(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with (
        django_db_blocker.unblock(),
        transaction.atomic(),
        override_settings(DEMONSTRATION=True, SARA_QUIET_HOURS=""),
    ):
        build_city(now=NOW)
        yield
        transaction.set_rollback(True)


def test_everybody_in_it_is_invented_and_says_so() -> None:
    people = Person.objects.all()

    assert 70 <= people.count() <= 100
    assert all(one.is_invented and one.surname.endswith("نمونه") for one in people.order_by("id"))
    assert not PersonMobile.objects.exclude(mobile__startswith="0950").exists()
    assert Household.objects.count() >= 25


def test_it_has_its_posts_and_one_house_without_a_manager() -> None:
    managing = Post.objects.in_force(NOW).of_kinds([PostKind.MANAGER, PostKind.ACTING_MANAGER])
    desks = Post.objects.in_force(NOW).of_kinds([PostKind.DESK])

    assert managing.count() == 5
    assert desks.count() == 6
    assert Post.objects.in_force(NOW).of_kinds([PostKind.INSTRUCTOR]).count() == 6


def test_there_is_something_every_day_of_the_coming_week() -> None:
    midnight = NOW.replace(hour=20, minute=30) - timedelta(days=1)
    days = [midnight + timedelta(days=ahead) for ahead in range(7)]

    meetings = [Session.objects.between(day, day + timedelta(days=1)).not_cancelled().count() for day in days]

    assert all(meetings), meetings


def test_classes_are_in_every_state() -> None:
    assert {run.status for run in Run.objects.order_by("id")} == set(RunStatus)
    assert {one.status for one in Enrolment.objects.order_by("id")} >= set(EnrolmentStatus) - {
        EnrolmentStatus.EXPIRED
    }
    assert Run.objects.filter(waiting__gt=0).count() >= 3
    assert Run.objects.filter(status=RunStatus.OPEN, enrol_from__gt=NOW).exists()


def test_a_day_closed_under_classes_that_were_planned() -> None:
    house = House.objects.get(slug="baharestan")

    assert holiday_clash_count(house.pk, now=NOW) > 1


def test_certificates_were_given_and_one_was_taken_back() -> None:
    assert Certificate.objects.count() > 10
    assert Certificate.objects.exclude(revoked_at=None).count() == 1


def test_some_past_sessions_have_no_roll() -> None:
    past = Session.objects.filter(ends_at__lt=NOW)

    assert past.filter(status=SessionStatus.HELD).count() > 50
    assert past.filter(status=SessionStatus.PLANNED).exists()


def test_money_was_taken_by_cash_and_card_and_given_back_once() -> None:
    assert Receipt.objects.filter(method=PayMethod.CASH).count() > 10
    assert Receipt.objects.filter(method=PayMethod.CARD).count() > 10
    assert Receipt.objects.filter(kind=ReceiptKind.COUNTER).count() == 1
    assert all("پیش‌فرض این نرم‌افزار" in one.source for one in Discount.objects.order_by("id"))


def test_the_day_before_was_closed_with_a_difference_that_is_explained() -> None:
    boxes = CashBox.objects.filter(house__slug="baharestan").order_by("-opened_at", "id")
    today, yesterday = boxes[:2]

    assert today.closed_at is None
    assert yesterday.counted_rials != yesterday.expected_rials
    assert yesterday.note
    assert CashBox.objects.standing_open().filter(opened_at__lt=NOW - timedelta(hours=20)).count() == 1


def test_messages_were_carried_out_and_houses_were_written_to() -> None:
    house = Post.objects.get(kind=PostKind.DESK, house__slug="baharestan").house

    assert house is not None
    assert not Notice.objects.filter(state="queued").exists()
    assert count_since([house.pk], NOW - timedelta(days=10))[house.pk] == 4


def test_every_truth_holds_at_the_end() -> None:
    connection.check_constraints()


def test_asked_again_it_only_tells_the_logins(capsys: pytest.CaptureFixture[str]) -> None:
    assert is_built()
    before = Person.objects.count()

    call_command("seed")

    told = capsys.readouterr()
    assert logins.PASSWORD in told.out
    assert logins.RESIDENT in told.out
    assert told.err == ""
    assert Person.objects.count() == before


@override_settings(DEMONSTRATION=False)
def test_it_is_not_built_where_people_are_real() -> None:
    with pytest.raises(CommandError):
        call_command("seed")


def test_news_reached_those_who_agreed_to_it() -> None:
    news = Broadcast.objects.get()
    sent = Notice.objects.filter(template="notices.news")

    assert (news.state, news.expected, news.queued, news.barred) == ("done", 6, 6, 0)
    assert not sent.exclude(state__in=["sent", "delivered"]).exists()
