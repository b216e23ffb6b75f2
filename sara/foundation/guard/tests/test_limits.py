"""How often, by whom, from where: counted in the database, without locking out those who share an address."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sara.foundation.guard import Deed, TooOften, allow, note_house
from sara.foundation.guard.counting import _noted, is_house, spend, sweep
from sara.foundation.guard.limits import (
    BY_ADDRESS,
    BY_NETWORK,
    BY_PERSON,
    HOUSE_TIMES,
    address_of,
    network_of,
)

NOW: Final = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
HOME: Final = "198.51.100.7"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _usual_limits(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(settings, "SARA_LIMITS_TIMES", 1.0)
    yield
    _noted.clear()


def times(deed: Deed, *, person_id: int | None = None, address: str = HOME, now: datetime = NOW) -> int:
    """How often in a row somebody gets through."""
    for done in range(10_000):
        try:
            allow(deed, person_id=person_id, address=address, now=now)
        except TooOften:
            return done
    return 10_000


def test_a_guest_gets_through_as_often_as_his_address_may() -> None:
    assert times(Deed.FORM) == BY_ADDRESS[Deed.FORM].burst


def test_he_is_told_how_long_to_wait_and_then_gets_through() -> None:
    times(Deed.UNSOLVED)
    with pytest.raises(TooOften) as refused:
        allow(Deed.UNSOLVED, person_id=None, address=HOME, now=NOW)
    assert 0 < refused.value.seconds <= BY_ADDRESS[Deed.UNSOLVED].seconds + 1
    assert str(refused.value.seconds) in refused.value.words()
    assert times(Deed.UNSOLVED, now=NOW + timedelta(seconds=refused.value.seconds)) == 1


def test_who_was_refused_is_not_kept_waiting_longer_for_trying() -> None:
    times(Deed.UNSOLVED)
    for _time in range(50):
        with pytest.raises(TooOften):
            allow(Deed.UNSOLVED, person_id=None, address=HOME, now=NOW)
    later = NOW + timedelta(seconds=BY_ADDRESS[Deed.UNSOLVED].seconds)
    assert times(Deed.UNSOLVED, now=later) == 1


def test_one_deed_does_not_use_up_another() -> None:
    times(Deed.FORM)
    assert times(Deed.SEARCH) == BY_ADDRESS[Deed.SEARCH].burst


def test_a_machine_at_one_address_keeps_out_nobody_at_another() -> None:
    times(Deed.UNSOLVED, address="198.51.100.7")
    assert times(Deed.UNSOLVED, address="198.51.100.8") == BY_ADDRESS[Deed.UNSOLVED].burst


def test_a_refused_address_uses_up_nothing_of_its_network() -> None:
    for _time in range(10):
        times(Deed.UNSOLVED, address="198.51.100.7")
    got_through = sum(times(Deed.UNSOLVED, address=f"198.51.100.{last}") for last in range(8, 30))
    assert got_through == BY_NETWORK[Deed.UNSOLVED].burst - BY_ADDRESS[Deed.UNSOLVED].burst


def test_a_whole_network_is_counted_together() -> None:
    got_through = sum(times(Deed.SIGN_IN, address=f"203.0.113.{last}") for last in range(20))
    assert got_through == BY_NETWORK[Deed.SIGN_IN].burst
    assert times(Deed.SIGN_IN, address="203.0.114.1") == BY_ADDRESS[Deed.SIGN_IN].burst


def test_one_who_has_signed_in_is_counted_by_himself_whatever_his_neighbours_do() -> None:
    times(Deed.FORM)
    assert times(Deed.FORM, person_id=7) == BY_PERSON[Deed.FORM].burst
    assert times(Deed.FORM, person_id=8) == BY_PERSON[Deed.FORM].burst


def test_behind_the_address_of_a_house_many_more_get_through() -> None:
    note_house(HOME, now=NOW)
    usual, more = BY_ADDRESS[Deed.UNSOLVED].burst, BY_ADDRESS[Deed.UNSOLVED].burst * HOUSE_TIMES
    assert times(Deed.UNSOLVED) == usual + more


def test_an_address_is_a_house_s_for_a_day_after_staff_were_at_work_there() -> None:
    note_house(HOME, now=NOW)
    assert is_house(HOME, now=NOW + timedelta(hours=23))
    assert not is_house(HOME, now=NOW + timedelta(hours=25))
    assert not is_house("198.51.100.8", now=NOW)


def test_that_staff_are_at_work_is_written_once_in_ten_minutes() -> None:
    with CaptureQueriesContext(connection) as asked:
        for minute in range(12):
            note_house(HOME, now=NOW + timedelta(minutes=minute))
    assert len(asked) == 2


def test_a_deed_costs_one_question() -> None:
    with CaptureQueriesContext(connection) as asked:
        allow(Deed.SEARCH, person_id=7, address=HOME, now=NOW)
        allow(Deed.SEARCH, person_id=None, address=HOME, now=NOW)
    assert len(asked) == 2


def test_the_table_tells_nobody_s_address() -> None:
    allow(Deed.SEARCH, person_id=None, address=HOME, now=NOW)
    with connection.cursor() as cursor:
        cursor.execute("SELECT encode(key, 'escape') FROM guard_mark")
        assert HOME not in str(cursor.fetchall())


def test_what_was_spent_is_not_good_again_and_old_marks_are_dropped() -> None:
    assert spend("token", until=NOW + timedelta(minutes=1))
    assert not spend("token", until=NOW + timedelta(minutes=1))
    sweep(now=NOW + timedelta(minutes=2))
    assert spend("token", until=NOW + timedelta(minutes=3))


def test_all_limits_may_be_made_larger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "SARA_LIMITS_TIMES", 2.0)
    assert times(Deed.FORM) == 2 * BY_ADDRESS[Deed.FORM].burst


@pytest.mark.parametrize(
    ("written", "address", "network"),
    [
        ("198.51.100.7", "198.51.100.7/32", "198.51.100.0/24"),
        ("::ffff:198.51.100.7", "198.51.100.7/32", "198.51.100.0/24"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48"),
        ("fe80::1%eth0", "fe80::/64", "fe80::/48"),
        ("", "unknown", "unknown"),
        ("no address; DROP TABLE", "unknown", "unknown"),
    ],
)
def test_an_address_and_its_network(written: str, address: str, network: str) -> None:
    assert (address_of(written), network_of(written)) == (address, network)
