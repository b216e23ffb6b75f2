from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from sara.foundation.clock import frozen_at
from sara.foundation.money import Rials
from sara.services.programmes.api import (
    DayPart,
    GenderAudience,
    PlacesAsked,
    Wanted,
    cancel_run,
    catalogue,
    places_asked,
)
from sara.services.programmes.models import Run
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    make_people,
    make_programme,
    make_run,
    one_day,
    open_a_run,
    place,
)

CountQueries = Callable[..., AbstractContextManager[Any]]


def titles(wanted: Wanted) -> list[str]:
    return [card.title for card in catalogue(wanted, {}, now=NOW).cards]


def a_run_of(house: House, title: str, *, age_from: int | None = None, **values: Any) -> Run:
    gender = values.pop("gender", GenderAudience.ANY)
    programme = make_programme(house, title, gender=gender, age_from=age_from)
    return open_a_run(house, programme=programme, **values)


def test_the_catalogue_shows_what_can_still_be_joined_the_soonest_first(house: House) -> None:
    a_run_of(house, "شطرنج", days=one_day(SATURDAY + timedelta(days=3)))
    a_run_of(house, "خیاطی", days=one_day(SATURDAY))
    make_run(house)
    gone = a_run_of(house, "گذشته", enrol_from=NOW - timedelta(days=9), enrol_to=NOW)
    cancelled = a_run_of(house, "لغو شده")
    cancel_run(run_code=cancelled.code, reason="نشد", actor=house.manager, now=NOW)
    assert titles(Wanted()) == ["خیاطی", "شطرنج"]
    assert gone.enrol_to == NOW


def test_a_search_bears_any_spelling(house: House) -> None:
    a_run_of(house, "خوش‌نویسی نستعلیق")
    a_run_of(house, "شطرنج")
    for typed in ("خوشنويسي", "خوش نویسی", "نستعليق خوش‌نویسی", "خوش"):
        assert titles(Wanted(q=typed)) == ["خوش‌نویسی نستعلیق"], typed
    assert len(titles(Wanted(q="سراي بهارستان"))) == 2
    assert titles(Wanted(q="سفال")) == []


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(weekdays=(0,)), ["نستعلیق"]),
        (Wanted(weekdays=(3,)), ["ورزش"]),
        (Wanted(day_parts=(DayPart.MORNING,)), ["ورزش"]),
        (Wanted(day_parts=(DayPart.EVENING,)), ["نستعلیق"]),
        (Wanted(gender=GenderAudience.WOMEN), ["ورزش"]),
        (Wanted(gender=GenderAudience.MEN), []),
        (Wanted(ages=(0, 12)), ["نستعلیق"]),
        (Wanted(ages=(60, 120)), ["نستعلیق", "ورزش"]),
        (Wanted(only_free=True), ["ورزش"]),
        (Wanted(only_seats_left=True), ["نستعلیق"]),
        (Wanted(house_slug="harandi"), []),
    ],
)
def test_each_filter_narrows_the_catalogue(house: House, wanted: Wanted, found: list[str]) -> None:
    a_run_of(house, "نستعلیق", fee=Rials.of_toman(450_000))
    full = a_run_of(
        house,
        "ورزش",
        age_from=60,
        gender=GenderAudience.WOMEN,
        capacity=1,
        days=one_day(SATURDAY + timedelta(days=3)),
    )
    (person,) = make_people(1)
    apps.get_model("people.Person").objects.filter(pk=person.pk).update(
        birth_on=NOW.date().replace(year=1950)
    )
    place(full, person)
    assert titles(wanted) == found


def test_a_card_says_in_words_when_where_and_for_how_much(house: House) -> None:
    a_run_of(house, "نستعلیق", space_id=house.space_id, instructor_id=house.teacher_id)
    (card,) = catalogue(Wanted(), {}, now=NOW).cards
    assert card.pattern == "شنبه و دوشنبه، ۱۷:۰۰ تا ۱۸:۳۰"
    assert (card.house_name, card.place) == ("سرای محلهٔ بهارستان", "کلاس ۲")
    assert card.instructor_name == "استاد نمونه"
    assert card.next_session is not None
    assert card.next_session.number == 1
    assert (card.is_free, card.seats_left) == (True, 2)


def test_pages_are_turned_by_key_and_nothing_is_lost_or_shown_twice(house: House) -> None:
    programme = make_programme(house)
    for number in range(30):
        open_a_run(house, programme=programme, days=one_day(SATURDAY + timedelta(days=number)))
    first = catalogue(Wanted(), {}, now=NOW)
    assert (len(first.cards), first.total) == (24, 30)
    assert first.page.next_link is not None
    second = catalogue(Wanted(), first.page.next_link, now=NOW)
    codes = [card.code for card in (*first.cards, *second.cards)]
    assert len(set(codes)) == len(codes) == 30
    assert second.page.next_link is None


def test_near_means_the_houses_within_a_walk_or_the_nearest_one(house: House) -> None:
    model = apps.get_model("places.House")
    model.objects.filter(pk=house.id).update(lat=35.69, lon=51.43)
    model.objects.filter(pk=house.city.other_house.pk).update(lat=35.60, lon=51.43)
    near = places_asked(near="baharestan", house="")
    assert (near.near_name, near.near_ids) == ("سرای محلهٔ بهارستان", (house.id,))
    far_away = places_asked(near="36.5,52.0", house="")
    assert far_away.near_ids == (house.id,)
    for nonsense in ("", "x,y", "1,2,3", "999,999", "nan,nan", "no-such-house"):
        assert places_asked(near=nonsense, house="") == PlacesAsked()


def test_the_catalogue_costs_six_queries_whatever_its_length(
    house: House, client: Client, django_assert_max_num_queries: CountQueries
) -> None:
    programme = make_programme(house)
    for number in range(12):
        open_a_run(house, programme=programme, days=one_day(SATURDAY + timedelta(days=number)))
    apps.get_model("places.House").objects.filter(pk=house.id).update(lat=35.69, lon=51.43)
    address = "/programmes/?near=baharestan&q=خوش&part=morning&seats=1"
    with (
        frozen_at(NOW),
        django_assert_max_num_queries(6 + 5),
    ):  # the transaction, the limits, the shelf of guests
        page = client.get(address)
    assert page.status_code == 200
    assert page.content.decode().count("card-link") == 12


def test_the_list_alone_is_answered_to_htmx_and_the_address_keeps_the_filters(
    house: House, client: Client
) -> None:
    a_run_of(house, "نستعلیق")
    with frozen_at(NOW):
        part = client.get("/programmes/?free=1", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "نستعلیق" in part
    assert "part=evening" in part
    assert "free=1&amp;" in part or "free=1" in part


def test_an_empty_catalogue_says_what_to_do_next(house: House, client: Client) -> None:
    with frozen_at(NOW):
        nothing_yet = client.get("/programmes/").content.decode()
        nothing_such = client.get("/programmes/?q=سفال").content.decode()
    assert "اکنون کلاسی برای ثبت‌نام باز نیست" in nothing_yet
    assert "پالایه‌ها" in nothing_such
    assert house.slug == "baharestan"


@pytest.mark.parametrize("typed", ["\x00", "%", "_", "'", "😀" * 300, "\u202e", "a" * 5000, "day=99"])
def test_whatever_is_typed_the_catalogue_answers(house: House, client: Client, typed: str) -> None:
    with frozen_at(NOW):
        assert client.get("/programmes/", {"q": typed, "day": typed, "near": typed}).status_code == 200
        assert client.get("/programmes/", {"after": typed}).status_code == 200
    assert house.id
