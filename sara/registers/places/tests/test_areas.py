from datetime import UTC, date, datetime
from typing import Any

import pytest

from sara.foundation.actors import GUEST, SYSTEM
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.places.api import found_area, note_area_names, rename_area, set_boundary
from sara.registers.places.errors import (
    AreaCodeTaken,
    AreaDoesNotFit,
    AreaNotInForce,
    AreaRenamedLater,
    BoundaryUnreadable,
    DayAhead,
    NameUnchanged,
)
from sara.registers.places.models import Area, Boundary
from sara.registers.places.tests.factories import (
    SINCE,
    holder_of,
    make_city,
    make_neighbourhood,
    make_region,
    square,
)
from sara.registers.places.types import AreaKind

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)
TODAY = date(2026, 9, 26)
CHANGED = date(2020, 3, 20)


def found(parent: Area | None, kind: AreaKind = AreaKind.NEIGHBOURHOOD, **values: Any) -> Area:
    told: dict[str, Any] = {
        "code": "1202",
        "name": "بهارستان",
        "valid_from": SINCE,
        "actor": SYSTEM,
        "now": NOW,
    }
    return found_area(**{**told, "kind": kind, "parent_id": parent.pk if parent else None, **values})


def rename(area: Area, name: str, on: date, **values: Any) -> Area:
    told: dict[str, Any] = {
        "name_en": "",
        "letter": "۱۲۳",
        "reason": "مصوبهٔ شورا",
        "actor": SYSTEM,
        "now": NOW,
    }
    return rename_area(**{**told, "area_id": area.pk, "name": name, "happened_on": on, **values})


def bound(area: Area, on: date, west: float = 51.4, **values: Any) -> Boundary:
    told: dict[str, Any] = {"approximate": False, "source": "", "actor": SYSTEM, "now": NOW, "valid_from": on}
    return set_boundary(**{**told, "area_id": area.pk, "boundary": square(west, 35.6), **values})


def names_on(day: date) -> tuple[str, str]:
    """The names of the one neighbourhood on a day."""
    of_then: Any = Area.objects.as_of(day).of_kind(AreaKind.NEIGHBOURHOOD).get()
    return of_then.name_then, of_then.name_en_then


def test_a_neighbourhood_is_founded_in_its_region() -> None:
    region = make_region()

    area = found(region)

    assert area.path == f"{region.path}{area.pk}/"


def test_a_region_does_not_lie_in_a_neighbourhood() -> None:
    with pytest.raises(AreaDoesNotFit):
        found(make_neighbourhood(), AreaKind.REGION)


def test_an_area_is_not_older_than_the_one_it_lies_in() -> None:
    with pytest.raises(AreaNotInForce):
        found(make_region(), valid_from=date(2000, 1, 1))


def test_a_code_in_use_is_refused_with_the_code() -> None:
    region = make_region()
    make_neighbourhood(region)

    with pytest.raises(AreaCodeTaken) as refused:
        found(region)

    assert "1202" in refused.value.words()


def test_an_area_that_is_not_there_is_not_renamed_nor_drawn() -> None:
    region = make_region()
    officer = holder_of("region_officer", region.path)
    with pytest.raises(NotAllowed):
        rename(region, "دیگر", CHANGED, actor=officer)
    region.pk = 987654
    with pytest.raises(Missing):
        rename(region, "دیگر", CHANGED)
    with pytest.raises(Missing):
        bound(region, CHANGED)


def test_an_area_is_not_founded_in_a_place_that_is_not_there() -> None:
    with pytest.raises(Missing):
        found(None, parent_id=987654)


def test_headquarters_shape_the_territory_and_a_region_officer_does_not() -> None:
    city = make_city()
    region = make_region(city)

    assert found(region, actor=holder_of("headquarters", city.path)).pk
    with pytest.raises(NotAllowed):
        found(region, code="1203", actor=holder_of("region_officer", region.path))
    with pytest.raises(NotAllowed):
        found(region, code="1203", actor=GUEST)


def test_only_the_machine_founds_a_city() -> None:
    city = make_city()

    with pytest.raises(NotAllowed):
        found(None, AreaKind.CITY, code="karaj", actor=holder_of("headquarters", city.path))
    assert found(None, AreaKind.CITY, code="karaj").parent is None


def test_a_renamed_area_keeps_the_name_it_had_for_the_days_it_had_it() -> None:
    area = make_neighbourhood(name="شاه‌آباد", name_en="Shahabad")

    rename(area, "بهارستان", CHANGED, name_en="Baharestan")

    assert names_on(date(2020, 3, 19)) == ("شاه‌آباد", "Shahabad")
    assert names_on(CHANGED) == ("بهارستان", "Baharestan")


def test_between_two_renamings_the_area_has_the_name_of_then() -> None:
    area = make_neighbourhood(name="یک")
    rename(area, "دو", date(2015, 1, 1))
    rename(area, "سه", date(2020, 1, 1))

    names = [names_on(date(year, 6, 1))[0] for year in (2014, 2016, 2021)]

    assert names == ["یک", "دو", "سه"]


def test_a_renaming_is_not_written_before_another_that_came_later() -> None:
    area = make_neighbourhood()
    rename(area, "دو", CHANGED)

    with pytest.raises(AreaRenamedLater):
        rename(area, "سه", CHANGED)


def test_a_renaming_that_lies_ahead_or_before_the_area_or_changes_nothing_is_refused() -> None:
    area = make_neighbourhood()

    with pytest.raises(DayAhead):
        rename(area, "دو", date(2026, 9, 27))
    with pytest.raises(AreaNotInForce):
        rename(area, "دو", date(2000, 1, 1))
    with pytest.raises(NameUnchanged):
        rename(area, area.name, CHANGED, name_en=area.name_en)


def test_other_names_are_noted_and_found() -> None:
    area = make_neighbourhood()

    note_area_names(area_id=area.pk, name_en="Baharestan", other_names="شاه‌آباد", actor=SYSTEM, now=NOW)

    area.refresh_from_db()
    assert area.other_names == "شاه‌آباد"


def test_a_new_boundary_ends_the_one_before_and_the_past_stays() -> None:
    area = make_region()
    bound(area, SINCE, approximate=True)

    bound(area, CHANGED, west=51.5)

    old, new = area.boundaries.order_by("valid_from", "id")
    assert (old.valid_to, new.valid_to) == (CHANGED, None)
    assert (old.west, new.west) == (51.4, 51.5)


def test_a_boundary_of_the_same_day_replaces_the_other() -> None:
    area = make_region()
    bound(area, CHANGED)
    bound(area, CHANGED, west=51.5)

    assert [one.west for one in area.boundaries.order_by("id")] == [51.5]


def test_a_boundary_of_an_earlier_day_ends_where_a_later_one_starts() -> None:
    area = make_region()
    bound(area, CHANGED)

    earlier = bound(area, SINCE, west=51.5)

    assert earlier.valid_to == CHANGED


def test_an_area_has_no_boundary_before_it_was_there() -> None:
    with pytest.raises(AreaNotInForce):
        bound(make_region(), date(2013, 3, 20))


def test_an_exact_boundary_moves_the_centre_and_an_approximate_one_does_not() -> None:
    area = make_region(lat=35.0, lon=51.0)

    bound(area, SINCE, approximate=True)
    area.refresh_from_db()
    assert (area.lat, area.lon) == (35.0, 51.0)

    bound(area, CHANGED)
    area.refresh_from_db()
    assert (area.lat, area.lon) == (35.605, 51.405)


def test_a_boundary_that_crosses_itself_is_refused_with_the_reason() -> None:
    bow = {
        "type": "Polygon",
        "coordinates": [[[51.4, 35.6], [51.5, 35.7], [51.5, 35.6], [51.4, 35.7], [51.4, 35.6]]],
    }

    with pytest.raises(BoundaryUnreadable) as refused:
        bound(make_region(), SINCE, boundary=bow)

    assert "حلقهٔ مرز" in refused.value.words()
