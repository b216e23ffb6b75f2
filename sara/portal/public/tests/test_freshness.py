"""Guests share pages, and see a change at once."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.freshness import middleware
from sara.foundation.freshness.pages import keep, sweep_changes
from sara.registers.people.models import Person
from sara.registers.people.tests.factories import make_account
from sara.registers.places import api as places
from sara.services.programmes.api import cancel_run, withdraw
from sara.services.programmes.tests import factories as made

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def house() -> Iterator[made.House]:
    with clock.frozen_at(made.NOW):
        yield made.make_house()


@pytest.fixture
def guest() -> Client:
    return Client()


def asked(client: Client, path: str) -> tuple[str, int]:
    """The page, and how many questions it took."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(path)
    assert answer.status_code == 200, path
    return answer.content.decode(), len(queries)


def is_shared(client: Client, path: str) -> bool:
    """Whether the page is given without being made; asked twice, so that somebody made it."""
    client.get(path)
    return asked(client, path)[1] == 1


@pytest.mark.parametrize(
    "path", ["/", "/en/", "/houses/", "/programmes/", "/en/programmes/?q=خط", "/verify/"]
)
def test_the_second_guest_gets_the_page_that_was_made_for_the_first(
    path: str, house: made.House, guest: Client
) -> None:
    made.open_a_run(house)
    first, _ = asked(guest, path)
    again, queries = asked(Client(), path)
    assert (again, queries) == (first, 1)


@pytest.mark.parametrize("language", ["", "/en"])
def test_an_enrolment_is_seen_at_once_in_both_languages(
    language: str, house: made.House, guest: Client
) -> None:
    run = made.open_a_run(house, capacity=7)
    path = f"{language}/runs/{run.code}/"
    assert is_shared(guest, path)
    before, _ = asked(guest, path)
    placed = made.place(run, made.make_people(1)[0])
    after, queries = asked(guest, path)
    assert queries > 1
    assert after != before
    assert is_shared(guest, path)
    withdraw(enrolment_code=placed.enrolment_code, actor=SYSTEM, now=made.NOW)
    assert asked(guest, path)[0] == before


def test_an_enrolment_elsewhere_leaves_the_page_of_a_run_as_it_is(house: made.House, guest: Client) -> None:
    run = made.open_a_run(house)
    other = made.open_a_run(house, days=made.weekly(hour=9))
    assert is_shared(guest, f"/runs/{run.code}/")
    made.place(other, made.make_people(1)[0])
    assert asked(guest, f"/runs/{run.code}/")[1] == 1


def test_a_list_of_free_seats_is_made_anew_by_any_enrolment(house: made.House, guest: Client) -> None:
    run = made.open_a_run(house, capacity=1)
    listed, _ = asked(guest, "/programmes/?seats=1")
    assert f"/runs/{run.code}/" in listed
    made.place(run, made.make_people(1)[0])
    assert f"/runs/{run.code}/" not in asked(guest, "/programmes/?seats=1")[0]


def rename(house: made.House) -> None:
    places.rename_house(
        house_id=house.id, name="نوساخته", name_en="Newmade", reason="", actor=SYSTEM, now=made.NOW
    )


def correct_a_name(house: made.House) -> None:
    Person.objects.filter(pk=house.teacher_id).update(surname="نوساخته")


def in_plain_sql(house: made.House) -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE programmes_programme SET title = 'نوساخته'")


@pytest.mark.parametrize("change", [rename, correct_a_name, in_plain_sql])
def test_any_change_of_what_a_page_tells_is_seen_at_once(
    change: Callable[[made.House], None], house: made.House, guest: Client
) -> None:
    run = made.open_a_run(house, instructor_id=house.teacher_id)
    path = f"/runs/{run.code}/"
    assert is_shared(guest, path)
    assert "نوساخته" not in asked(guest, path)[0]
    change(house)
    assert "نوساخته" in asked(guest, path)[0]


def test_a_change_that_does_not_go_through_leaves_the_page_shared(house: made.House, guest: Client) -> None:
    run = made.open_a_run(house)
    assert is_shared(guest, f"/runs/{run.code}/")
    with transaction.atomic():
        made.place(run, made.make_people(1)[0])
        transaction.set_rollback(True)
    assert asked(guest, f"/runs/{run.code}/")[1] == 1


def test_a_page_read_before_a_change_and_kept_after_it_is_not_given_to_anybody(
    house: made.House, guest: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = made.open_a_run(house)
    path = f"/runs/{run.code}/"
    before, _ = asked(guest, path)
    made.place(run, made.make_people(1)[0])
    late: Any = {}

    def change_first(*values: Any, **named: Any) -> None:
        """The page was read; now, before it is laid on the shelf, somebody withdraws."""
        if not late:
            late["done"] = True
            cancel_run(run_code=run.code, reason="نوساخته", actor=house.manager, now=made.NOW)
        keep(*values, **named)

    monkeypatch.setattr(middleware, "keep", change_first)
    asked(guest, path)
    after, queries = asked(guest, path)
    assert queries > 1
    assert after != before


def test_a_page_lives_until_its_minute_is_over(house: made.House, guest: Client) -> None:
    run = made.open_a_run(house)
    path = f"/runs/{run.code}/"
    with clock.frozen_at(made.NOW.replace(second=10)):
        assert is_shared(guest, path)
    with clock.frozen_at(made.NOW.replace(second=59)):
        assert asked(guest, path)[1] == 1
    with clock.frozen_at(made.NOW.replace(second=0) + timedelta(minutes=1)):
        assert asked(guest, path)[1] > 1


def test_who_has_signed_in_neither_gets_nor_fills_a_shared_page(house: made.House, guest: Client) -> None:
    run = made.open_a_run(house)
    path = f"/runs/{run.code}/"
    person = made.make_people(1)[0]
    member = Client()
    member.force_login(make_account(person))
    assert "csrfmiddlewaretoken" in asked(member, path)[0]
    for_guests, queries = asked(guest, path)
    assert queries > 1
    assert "csrfmiddlewaretoken" not in for_guests
    assert asked(guest, path) == (for_guests, 1)
    assert "csrfmiddlewaretoken" in asked(member, path)[0]


@pytest.mark.parametrize(
    "headers", [{"hx-request": "true"}, {"accept-encoding": "gzip"}, {"cookie": "theme=dark"}]
)
def test_what_is_asked_otherwise_is_another_page(
    headers: dict[str, str], house: made.House, guest: Client
) -> None:
    made.open_a_run(house)
    assert is_shared(guest, "/programmes/")
    other = guest.get("/programmes/", headers=headers)
    assert other.content != guest.get("/programmes/").content
    assert guest.get("/programmes/", headers=headers).content == other.content


def test_a_page_with_a_form_is_made_for_one_guest_alone(guest: Client) -> None:
    guest.get("/accounts/login/")
    one, other = Client().get("/accounts/login/"), Client().get("/accounts/login/")
    assert one.cookies["csrftoken"].value != other.cookies["csrftoken"].value


@pytest.mark.owner
def test_swept_changes_leave_no_page_old(house: made.House, guest: Client) -> None:
    with connection.cursor() as cursor:  # what other tests committed and swept is not of this one
        cursor.execute("TRUNCATE freshness_change, freshness_horizon")
    run = made.open_a_run(house)
    path = f"/runs/{run.code}/"
    before, _ = asked(guest, path)
    made.place(run, made.make_people(1)[0])
    sweep_changes(now=made.NOW)
    assert asked(guest, path)[0] != before
    for minutes in (5, 10):
        sweep_changes(now=made.NOW + timedelta(minutes=minutes))
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM freshness_change")
        assert cursor.fetchone() == (0,)
