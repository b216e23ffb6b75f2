from datetime import UTC, date, datetime
from typing import Any

import pytest

from sara.foundation.actors import GUEST, SYSTEM
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.places.api import (
    add_building,
    add_space,
    add_thematic_kind,
    change_building,
    change_space,
    change_thematic_kind,
    close_thematic_house,
    open_thematic_house,
    withdraw_space,
)
from sara.registers.places.errors import (
    BuildingNameTaken,
    KindTaken,
    SpaceNameTaken,
    SpaceRetired,
    SpanBackwards,
    ThematicHouseEnded,
    ThematicHouseOpenAlready,
)
from sara.registers.places.models import House, Space, ThematicHouse, ThematicHouseKind
from sara.registers.places.tests.factories import (
    SINCE,
    holder_of,
    make_building,
    make_house,
    make_kind,
    make_space,
    make_thematic_house,
)
from sara.registers.places.types import Holding, SpaceKind

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)
TODAY = date(2026, 9, 26)
ACT: dict[str, Any] = {"actor": SYSTEM, "now": NOW}


def added(house: House, **values: Any) -> Space:
    told: dict[str, Any] = {
        "name": "کلاس ۱",
        "kind": SpaceKind.CLASSROOM,
        "capacity": 20,
        "valid_from": SINCE,
    }
    return add_space(**{**told, **ACT, "house_id": house.pk, **values})


def changed(space: Space, **values: Any) -> Space:
    told: dict[str, Any] = {"name": "کلاس ۱", "name_en": "", "kind": SpaceKind.CLASSROOM, "capacity": 20}
    told |= {"area_m2": None, "equipment": []}
    return change_space(**{**told, **ACT, "space_id": space.pk, **values})


def test_a_space_stands_in_a_building_of_its_own_house() -> None:
    house = make_house()
    elsewhere = make_building(make_house(house.neighbourhood, slug="other"))

    assert added(house, building_id=make_building(house).pk).building is not None
    with pytest.raises(Missing):
        added(house, name="کلاس ۲", building_id=elsewhere.pk)


def test_a_name_is_used_once_at_a_time_in_a_house() -> None:
    house = make_house()
    first = added(house)

    with pytest.raises(SpaceNameTaken):
        added(house)
    second = added(house, name="کلاس ۲")
    with pytest.raises(SpaceNameTaken):
        changed(second, name=first.name)
    with pytest.raises(BuildingNameTaken):
        add_building(house_id=house.pk, name=make_building(house).name, **ACT)


def test_what_was_assumed_of_a_space_is_known_once_somebody_wrote_it() -> None:
    space = make_space(make_house(), assumed=True)

    changed(space, capacity=12, equipment=["تخته"])

    space.refresh_from_db()
    assert (space.capacity, space.equipment, space.assumed) == (12, ["تخته"], False)


def test_a_withdrawn_space_is_out_of_use_since_that_day_and_its_name_is_free() -> None:
    space = make_space(make_house())

    withdraw_space(space_id=space.pk, valid_to=TODAY, reason="خرابی سقف", **ACT)

    assert not Space.objects.in_force(TODAY).exists()
    assert Space.objects.in_force(SINCE).exists()
    assert added(space.house, valid_from=TODAY).pk
    with pytest.raises(SpaceRetired):
        withdraw_space(space_id=space.pk, valid_to=TODAY, reason="خرابی سقف", **ACT)
    with pytest.raises(SpaceRetired):
        changed(space)


def test_a_space_is_not_withdrawn_before_it_was_there() -> None:
    with pytest.raises(SpanBackwards):
        withdraw_space(space_id=make_space(make_house()).pk, valid_to=SINCE, reason="", **ACT)


def test_a_thematic_house_is_open_once_in_a_house_and_may_open_again_later() -> None:
    house, kind = make_house(), make_kind()
    unit = open_thematic_house(house_id=house.pk, kind_id=kind.pk, valid_from=SINCE, **ACT)

    with pytest.raises(ThematicHouseOpenAlready):
        open_thematic_house(house_id=house.pk, kind_id=kind.pk, valid_from=TODAY, **ACT)
    close_thematic_house(thematic_house_id=unit.pk, valid_to=TODAY, reason="", **ACT)
    again = open_thematic_house(house_id=house.pk, kind_id=kind.pk, valid_from=TODAY, **ACT)

    assert list(ThematicHouse.objects.in_force(TODAY)) == [again]
    assert again.path == f"{house.path}t{again.pk}/"


def test_a_thematic_house_ends_once_and_after_it_began() -> None:
    unit = make_thematic_house(make_house())
    act: dict[str, Any] = {"thematic_house_id": unit.pk, "reason": "", **ACT}

    with pytest.raises(SpanBackwards):
        close_thematic_house(**act, valid_to=SINCE)
    close_thematic_house(**act, valid_to=TODAY)
    with pytest.raises(ThematicHouseEnded):
        close_thematic_house(**act, valid_to=TODAY)
    with pytest.raises(Missing):
        close_thematic_house(**{**act, "thematic_house_id": 0}, valid_to=TODAY)


def test_only_who_keeps_a_house_opens_and_ends_its_thematic_houses() -> None:
    house = make_house()
    unit = make_thematic_house(house)
    with pytest.raises(NotAllowed):
        close_thematic_house(thematic_house_id=unit.pk, valid_to=TODAY, reason="", actor=GUEST, now=NOW)
    with pytest.raises(NotAllowed):
        open_thematic_house(house_id=house.pk, kind_id=unit.kind_id, valid_from=TODAY, actor=GUEST, now=NOW)
    with pytest.raises(Missing):
        open_thematic_house(house_id=house.pk, kind_id=0, valid_from=TODAY, **ACT)
    unit.refresh_from_db()
    assert unit.valid_to is None


def test_headquarters_edit_the_list_of_kinds_and_make_it_the_citys_own() -> None:
    told: dict[str, Any] = {"name_en": "Books", "icon": "book", "position": 1, "now": NOW}
    kind = add_thematic_kind(slug="book", name="کتاب", assumed=True, actor=SYSTEM, **told)
    headquarters = holder_of("headquarters", "1/")

    change_thematic_kind(kind_id=kind.pk, name="کتاب و کتابخوانی", actor=headquarters, **told)

    kind.refresh_from_db()
    assert (kind.name, kind.assumed) == ("کتاب و کتابخوانی", False)
    with pytest.raises(KindTaken):
        add_thematic_kind(slug="book", name="دیگر", actor=headquarters, **told)
    with pytest.raises(KindTaken):
        add_thematic_kind(slug="other", name=kind.name, actor=headquarters, **told)
    with pytest.raises(NotAllowed):
        add_thematic_kind(slug="other", name="دیگر", actor=holder_of("manager", "1/"), **told)
    with pytest.raises(NotAllowed):
        change_thematic_kind(kind_id=kind.pk, name="دیگر", actor=GUEST, **told)
    with pytest.raises(Missing):
        change_thematic_kind(kind_id=0, name="دیگر", actor=SYSTEM, **told)
    assert list(ThematicHouseKind.objects.in_order()) == [kind]


def test_a_building_is_written_anew_where_it_is_there_and_by_who_keeps_its_house() -> None:
    told: dict[str, Any] = {"name": "ساختمان نو", "name_en": "", "holding": Holding.RENTED, "floors": 2}
    told |= {"area_m2": None, "heritage_number": "", "note": "", "now": NOW}
    house = make_house()
    building = make_building(house)

    with pytest.raises(Missing):
        change_building(building_id=0, actor=SYSTEM, **told)
    with pytest.raises(NotAllowed):
        change_building(building_id=building.pk, actor=GUEST, **told)
    changed_one = change_building(building_id=building.pk, actor=holder_of("manager", house.path), **told)

    assert (changed_one.name, changed_one.floors) == ("ساختمان نو", 2)
