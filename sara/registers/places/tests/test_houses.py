from datetime import UTC, date, datetime
from typing import Any

import pytest

from sara.foundation.actors import GUEST, SYSTEM, Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.places.api import (
    change_house_contact,
    close_house,
    describe_house,
    found_house,
    link_neighbours,
    move_house,
    open_house,
    pause_house,
    rename_house,
    reopen_house,
    serve_neighbourhood,
    stop_serving,
    unlink_neighbours,
    visible_to,
)
from sara.registers.places.errors import (
    DayAhead,
    HouseNeedsNeighbourhood,
    HouseSlugTaken,
    HouseStatusDoesNotFit,
    NeighboursAlready,
    OwnNeighbourhood,
    ReasonMissing,
    SameHouse,
    ServedAlready,
    SpanBackwards,
)
from sara.registers.places.models import Area, House, Neighbouring
from sara.registers.places.tests.factories import (
    SINCE,
    holder_of,
    make_city,
    make_house,
    make_neighbourhood,
    make_region,
)
from sara.registers.places.types import Address, HouseContact, HouseStatus, Point

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)
TODAY = date(2026, 9, 26)
TOMORROW = date(2026, 9, 27)
CONTACT = HouseContact(
    address=Address(street="خیابان ری", number="42", postal_code="1156734512"),
    telephones=("02177636899",),
    email="sara@example.org",
    point=Point(35.69, 51.43),
)


def found(area: Area, actor: Actor = SYSTEM, **values: Any) -> House:
    told: dict[str, Any] = {"slug": "new", "name": "سرای تازه", "name_en": "New house", "opened_on": SINCE}
    told |= {"contact": CONTACT, "actor": actor, "now": NOW}
    return found_house(**{**told, "neighbourhood_id": area.pk, **values})


def two_houses() -> tuple[House, House]:
    region = make_region()
    return (
        make_house(make_neighbourhood(region)),
        make_house(make_neighbourhood(region, code="1204", name="ایران"), slug="iran"),
    )


def test_a_founded_house_serves_its_own_neighbourhood_and_those_named() -> None:
    region = make_region()
    area, other = make_neighbourhood(region), make_neighbourhood(region, code="1203")

    house = found(area, serves=[other.pk])

    assert house.status == HouseStatus.OPEN
    assert list(House.objects.serving(area.pk, TODAY)) == [house]
    assert list(House.objects.serving(other.pk, TODAY)) == [house]


def test_the_own_house_of_a_neighbourhood_comes_before_others_that_serve_it() -> None:
    first, second = two_houses()
    serve_neighbourhood(
        house_id=second.pk, area_id=first.neighbourhood_id, valid_from=SINCE, actor=SYSTEM, now=NOW
    )

    assert list(House.objects.serving(first.neighbourhood_id, TODAY)) == [first, second]


def test_a_house_stands_in_a_neighbourhood_that_is_there() -> None:
    region = make_region()

    with pytest.raises(HouseNeedsNeighbourhood):
        found(region)
    with pytest.raises(HouseNeedsNeighbourhood):
        found(make_neighbourhood(region, valid_to=date(2020, 1, 1)), opened_on=TODAY)


def test_a_house_does_not_open_ahead_of_time_and_its_address_on_the_web_is_its_own() -> None:
    house = make_house()

    with pytest.raises(DayAhead):
        found(house.neighbourhood, opened_on=TOMORROW)
    with pytest.raises(HouseSlugTaken) as refused:
        found(house.neighbourhood, slug=house.slug)
    assert house.slug in refused.value.words()


def test_a_region_officer_founds_houses_in_his_region_only() -> None:
    region = make_region()
    other = make_region(region.parent, code="13")
    area = make_neighbourhood(region)

    assert found(area, holder_of("region_officer", region.path)).pk
    with pytest.raises(NotAllowed):
        found(area, holder_of("region_officer", other.path), slug="x")
    with pytest.raises(NotAllowed):
        found(area, holder_of("manager", area.path), slug="x")


def test_a_planned_house_is_known_to_those_who_keep_it_and_not_to_others() -> None:
    region = make_region()
    house = found(make_neighbourhood(region), opened_on=None)

    assert house.status == HouseStatus.PLANNED
    assert list(visible_to(GUEST)) == []
    assert list(visible_to(holder_of("manager", house.neighbourhood.path))) == [house]
    with pytest.raises(Missing):
        describe_house(house_id=house.pk, about="", about_en="", actor=GUEST, now=NOW)


def test_a_manager_changes_the_contact_and_text_of_his_own_house() -> None:
    first, second = two_houses()
    manager = holder_of("manager", first.path)

    change_house_contact(house_id=first.pk, contact=CONTACT, actor=manager, now=NOW)
    describe_house(house_id=first.pk, about="خانهٔ همسایه‌ها", about_en="", actor=manager, now=NOW)

    first.refresh_from_db()
    assert (first.street, first.number, first.postal_code) == ("خیابان ری", "42", "1156734512")
    assert (first.lat, first.telephones, first.about) == (35.69, ["02177636899"], "خانهٔ همسایه‌ها")
    with pytest.raises(NotAllowed):
        change_house_contact(house_id=second.pk, contact=CONTACT, actor=manager, now=NOW)
    with pytest.raises(NotAllowed):
        rename_house(house_id=first.pk, name="الف", name_en="", reason="", actor=manager, now=NOW)


def test_a_house_is_planned_opened_paused_opened_again_and_closed() -> None:
    house = found(make_neighbourhood(), opened_on=None)
    act: dict[str, Any] = {"house_id": house.pk, "actor": SYSTEM, "now": NOW}

    states = [
        open_house(**act, opened_on=date(2026, 1, 1)).status,
        pause_house(**act, reason="تعمیر").status,
        reopen_house(**act).status,
        close_house(**act, closed_on=TODAY, reason="واگذاری").status,
    ]

    assert states == ["open", "paused", "open", "closed"]
    assert list(House.objects.in_force(TODAY)) == []
    assert list(House.objects.in_force(date(2026, 9, 25))) == [house]
    assert list(House.objects.serving(house.neighbourhood_id, TODAY)) == []


def test_a_change_that_does_not_fit_the_state_of_a_house_is_refused() -> None:
    house = make_house()
    act: dict[str, Any] = {"house_id": house.pk, "actor": SYSTEM, "now": NOW}

    with pytest.raises(HouseStatusDoesNotFit):
        open_house(**act, opened_on=TODAY)
    with pytest.raises(HouseStatusDoesNotFit):
        reopen_house(**act)
    with pytest.raises(ReasonMissing):
        pause_house(**act, reason="")
    with pytest.raises(ReasonMissing):
        close_house(**act, closed_on=TODAY, reason="")
    with pytest.raises(DayAhead):
        close_house(**act, closed_on=TOMORROW, reason="واگذاری")
    with pytest.raises(SpanBackwards):
        close_house(**act, closed_on=SINCE, reason="واگذاری")


def test_a_house_that_is_planned_is_not_opened_ahead_of_time_nor_shut() -> None:
    house = found(make_neighbourhood(), opened_on=None)
    act: dict[str, Any] = {"house_id": house.pk, "actor": SYSTEM, "now": NOW}

    with pytest.raises(DayAhead):
        open_house(**act, opened_on=TOMORROW)
    with pytest.raises(HouseStatusDoesNotFit):
        pause_house(**act, reason="تعمیر")
    with pytest.raises(HouseStatusDoesNotFit):
        close_house(**act, closed_on=TODAY, reason="واگذاری")


def test_a_closed_house_serves_nobody_more() -> None:
    first, second = two_houses()
    act: dict[str, Any] = {"house_id": first.pk, "actor": SYSTEM, "now": NOW}
    close_house(**act, closed_on=TODAY, reason="واگذاری")

    with pytest.raises(HouseStatusDoesNotFit):
        serve_neighbourhood(**act, area_id=second.neighbourhood_id, valid_from=TODAY)
    with pytest.raises(HouseStatusDoesNotFit):
        move_house(**act, neighbourhood_id=second.neighbourhood_id, moved_on=TODAY, reason="پایان اجاره")
    assert not first.servings.filter(valid_to=None).exists()


def test_a_region_officer_gives_no_house_a_neighbourhood_of_another_region() -> None:
    own = make_region(make_city())
    house = make_house(make_neighbourhood(own))
    region = make_region(own.parent, code="11", name="منطقهٔ ۱۱")
    elsewhere = make_neighbourhood(region, code="1101", name="شیخ هادی")
    officer = holder_of("region_officer", own.path)
    act: dict[str, Any] = {"house_id": house.pk, "actor": officer, "now": NOW}

    with pytest.raises(NotAllowed):
        serve_neighbourhood(**act, area_id=elsewhere.pk, valid_from=TODAY)
    with pytest.raises(NotAllowed):
        move_house(**act, neighbourhood_id=elsewhere.pk, moved_on=TODAY, reason="پایان اجاره")


def test_a_house_that_moves_serves_the_new_neighbourhood_since_then() -> None:
    house = make_house()
    area = make_neighbourhood(house.neighbourhood.parent, code="1203", name="دروازه شمیران")
    old = house.neighbourhood_id
    moved_on = date(2025, 3, 21)
    act: dict[str, Any] = {"house_id": house.pk, "neighbourhood_id": area.pk, "actor": SYSTEM, "now": NOW}

    moved = move_house(**act, moved_on=moved_on, reason="پایان اجاره")

    assert moved.path == f"{area.path}h{house.pk}/"
    assert list(House.objects.serving(old, date(2025, 3, 20))) == [house]
    assert list(House.objects.serving(old, moved_on)) == []
    assert list(House.objects.serving(area.pk, moved_on)) == [house]
    with pytest.raises(ServedAlready):
        move_house(**act, moved_on=moved_on, reason="پایان اجاره")
    with pytest.raises(DayAhead):
        move_house(**act, moved_on=TOMORROW, reason="پایان اجاره")


def test_a_house_serves_another_neighbourhood_and_stops() -> None:
    first, second = two_houses()
    act: dict[str, Any] = {
        "house_id": first.pk,
        "area_id": second.neighbourhood_id,
        "actor": SYSTEM,
        "now": NOW,
    }
    serve_neighbourhood(**act, valid_from=SINCE)

    with pytest.raises(ServedAlready):
        serve_neighbourhood(**act, valid_from=TODAY)
    stop_serving(**act, valid_to=TODAY)

    assert list(House.objects.serving(second.neighbourhood_id, date(2026, 9, 25))) == [second, first]
    assert list(House.objects.serving(second.neighbourhood_id, TODAY)) == [second]
    with pytest.raises(OwnNeighbourhood):
        stop_serving(**{**act, "area_id": first.neighbourhood_id}, valid_to=TODAY)


def test_neighbours_are_linked_once_for_both_and_unlinked() -> None:
    first, second = two_houses()
    act: dict[str, Any] = {"actor": SYSTEM, "now": NOW}
    link_neighbours(house_id=second.pk, other_id=first.pk, **act)

    assert Neighbouring.objects.of(first.pk).get() == Neighbouring.objects.of(second.pk).get()
    with pytest.raises(NeighboursAlready):
        link_neighbours(house_id=first.pk, other_id=second.pk, **act)
    with pytest.raises(SameHouse):
        link_neighbours(house_id=first.pk, other_id=first.pk, **act)

    unlink_neighbours(house_id=first.pk, other_id=second.pk, **act)
    with pytest.raises(Missing):
        unlink_neighbours(house_id=first.pk, other_id=second.pk, **act)
    with pytest.raises(Missing):
        link_neighbours(house_id=first.pk, other_id=987654, **act)
