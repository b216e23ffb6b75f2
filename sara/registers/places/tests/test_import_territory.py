"""`manage.py import_territory`: all or nothing, and again without doubles."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from sara.foundation.actors import GUEST, SYSTEM
from sara.foundation.clock import frozen_at
from sara.foundation.errors import NotAllowed
from sara.foundation.persian.tests.reference import reference
from sara.registers.places.api import (
    Territory,
    TerritoryOutcome,
    area_at,
    import_territory,
    read_territory,
)
from sara.registers.places.errors import AreasNotTogether, TerritoryFlawed
from sara.registers.places.models import Area, Boundary
from sara.registers.places.tests.factories import SINCE, holder_of, make_neighbourhood, make_region, square
from sara.registers.places.types import AreaKind, City, Point

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)
TODAY = date(2026, 9, 26)
REAL = "territory/tehran_mahallat_375.geojson"


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with frozen_at(NOW):
        yield


def a_file(folder: Path, *features: Mapping[str, Any]) -> Path:
    path = folder / "territory.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def feature(code: int, name: str, west: float, south: float = 35.6) -> dict[str, Any]:
    properties = {"code": code, "name": name, "district": code // 100}
    return {"type": "Feature", "properties": properties, "geometry": square(west, south)}


BAHARESTAN = feature(1202, "بهارستان", 51.40)
IRAN = feature(1204, "ايران", 51.41)
ELSEWHERE = feature(105, "تجريش", 51.40, 35.8)


def run(path: Path, *options: str) -> str:
    out = StringIO()
    call_command("import_territory", str(path), *options, stdout=out)
    return out.getvalue()


def test_a_file_makes_the_city_its_regions_and_their_neighbourhoods(tmp_path: Path) -> None:
    told = run(a_file(tmp_path, BAHARESTAN, IRAN, ELSEWHERE))

    assert [area.name for area in Area.objects.of_kind(AreaKind.REGION).by_code()] == ["منطقهٔ ۱", "منطقهٔ ۱۲"]
    assert Area.objects.get(code="1204").name == "ایران"
    assert Area.objects.filter(code="1204", parent__code="12").exists()
    assert "«ايران» شد «ایران»" in told


def test_regions_and_the_city_get_the_union_of_their_neighbourhoods(tmp_path: Path) -> None:
    run(a_file(tmp_path, BAHARESTAN, IRAN, ELSEWHERE))

    region = Boundary.objects.get(area__code="12")
    city = Boundary.objects.get(area__code="tehran")
    assert (region.west, region.east, region.approximate) == (51.40, 51.42, False)
    assert (city.south, city.north) == (35.6, 35.81)


def test_a_file_read_again_changes_nothing(tmp_path: Path) -> None:
    path = a_file(tmp_path, BAHARESTAN, IRAN, ELSEWHERE)
    run(path)
    before = list(Area.objects.order_by("id").values()), list(Boundary.objects.order_by("id").values())

    run(path)

    after = list(Area.objects.order_by("id").values()), list(Boundary.objects.order_by("id").values())
    assert after == before


def test_a_dry_run_tells_and_writes_nothing(tmp_path: Path) -> None:
    told = run(a_file(tmp_path, BAHARESTAN), "--dry-run")

    assert "آزمایشی" in told
    assert not Area.objects.exists()


def test_one_flaw_and_nothing_of_the_file_is_written(tmp_path: Path) -> None:
    with pytest.raises(CommandError) as refused:
        run(a_file(tmp_path, BAHARESTAN, feature(1204, "", 51.41)))

    assert "عارضهٔ 2 (کد 1204): نام ندارد" in str(refused.value)
    assert not Area.objects.exists()


def test_a_file_that_is_not_there_is_refused_with_words(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="فایل خوانده نشد"):
        run(tmp_path / "no.geojson")


def test_a_change_that_fails_midway_leaves_nothing(tmp_path: Path) -> None:
    region = make_region()
    make_neighbourhood(make_region(region.parent, code="13"), code="1204")

    with pytest.raises(CommandError):
        run(a_file(tmp_path, BAHARESTAN, IRAN))

    assert not Area.objects.filter(code="1202").exists()


def test_what_was_approximate_is_drawn_anew_and_what_is_spelled_otherwise_keeps_its_name(
    tmp_path: Path,
) -> None:
    area = make_neighbourhood(name="بهار‌ستان")
    run(a_file(tmp_path, BAHARESTAN), "--on", "2020-01-01")

    moved = {**BAHARESTAN, "geometry": square(51.43, 35.6)}
    run(a_file(tmp_path, moved))

    area.refresh_from_db()
    assert area.name == "بهار‌ستان"
    old, new = area.boundaries.order_by("valid_from", "id")
    assert (old.valid_to, new.valid_from, new.west) == (TODAY, TODAY, 51.43)


def test_another_name_is_a_renaming_that_keeps_the_old_one(tmp_path: Path) -> None:
    make_neighbourhood(name="شاه‌آباد")

    run(a_file(tmp_path, BAHARESTAN))

    assert Area.objects.get(code="1202").name == "بهارستان"
    of_then: Any = Area.objects.as_of(SINCE).get(code="1202")
    assert of_then.name_then == "شاه‌آباد"


def test_a_neighbourhood_of_another_region_is_not_moved(tmp_path: Path) -> None:
    region = make_region()
    make_neighbourhood(make_region(region.parent, code="13"), code="1202")
    territory = read_territory(a_file(tmp_path, BAHARESTAN).read_bytes())

    with pytest.raises(AreasNotTogether):
        bring_in(territory)


def test_only_the_machine_brings_in_a_territory_and_only_a_sound_one(tmp_path: Path) -> None:
    territory = read_territory(a_file(tmp_path, BAHARESTAN).read_bytes())

    bring_in(territory)
    for actor in (GUEST, holder_of("headquarters", Area.objects.of_kind(AreaKind.CITY).get().path)):
        with pytest.raises(NotAllowed):
            bring_in(territory, actor=actor)
    with pytest.raises(TerritoryFlawed):
        bring_in(read_territory(b"{}"))


def test_what_the_file_does_not_name_is_told_and_left_as_it_is(tmp_path: Path) -> None:
    make_neighbourhood(make_region(), code="1204")

    outcome = bring_in(read_territory(a_file(tmp_path, BAHARESTAN).read_bytes()))

    assert outcome.not_named == ("1204",)
    assert Area.objects.in_force(TODAY).filter(code="1204").exists()


def bring_in(territory: Territory, **values: Any) -> TerritoryOutcome:
    told: dict[str, Any] = {"city": City("tehran", "تهران", "Tehran"), "source": "test", "valid_from": TODAY}
    return import_territory(**{**told, "territory": territory, "actor": SYSTEM, "now": NOW, **values})


def test_the_real_territory_of_tehran_is_read_whole_and_again_without_doubles() -> None:
    told = run(reference(REAL))

    neighbourhoods = Area.objects.of_kind(AreaKind.NEIGHBOURHOOD)
    assert (neighbourhoods.count(), Area.objects.of_kind(AreaKind.REGION).count()) == (375, 22)
    assert "233 نام اصلاح شد" in told
    assert not neighbourhoods.filter(name__regex="[يك_]").exists()
    found = area_at(Point(35.6945, 51.4298), day=TODAY)
    assert found is not None
    assert (found.code, found.name) == ("1202", "بهارستان")

    run(reference(REAL))

    assert (Area.objects.count(), Boundary.objects.count()) == (398, 398)
