"""Reading a file of neighbourhoods: what is mended, and what is refused with its number and reason."""

import json
from typing import Any

import pytest

from sara.registers.places.rules.territory import Territory, mended_name, read_territory
from sara.registers.places.tests.factories import square
from sara.registers.places.types import Flaw

Feature = dict[str, Any]


def feature(code: object = 1202, west: float = 51.40, **told: object) -> Feature:
    properties = {"code": code, "district": 12, "name": "بهارستان", **told}
    return {"type": "Feature", "properties": properties, "geometry": square(west, 35.6)}


def with_geometry(geometry: object) -> Feature:
    return {**feature(), "geometry": geometry}


def ring(*positions: object) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": [list(positions)]}


def read(*features: object) -> Territory:
    collection = {"type": "FeatureCollection", "features": list(features)}
    return read_territory(json.dumps(collection, ensure_ascii=False).encode())


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("امامزاده يحيي", "امامزاده یحیی"),
        ("ارگ _پامنار", "ارگ - پامنار"),
        ("باغ صبا_سهروردي", "باغ صبا - سهروردی"),
        ("آزاد شهر_ پيکان شهر", "آزاد شهر - پیکان شهر"),
        ("  كوثر  ", "کوثر"),
        ("شهيد\u200f  هرندي", "شهید هرندی"),
        ("بهارستان", "بهارستان"),
    ],
)
def test_a_name_is_mended(written: str, stored: str) -> None:
    assert mended_name(written) == stored


def test_each_mended_name_is_told_with_its_number_and_code() -> None:
    read_file = read(feature(), feature(1203, 51.42, name="دروازه شميران"))

    (mended,) = read_file.mended
    assert (mended.number, mended.code) == (2, "1203")
    assert (mended.was, mended.now) == ("دروازه شميران", "دروازه شمیران")
    assert read_file.faults == ()


def test_the_name_is_used_and_never_the_damaged_one() -> None:
    (one,) = read(feature(name="کوثر", name_damaged_kaf="\ufffdوثر", name_clean="وثر")).neighbourhoods

    assert one.name == "کوثر"


def test_a_code_may_be_a_number_or_digits_of_any_script_and_the_region_too() -> None:
    read_file = read(feature("۱۲۰۲", district="۱۲"), feature("1203", 51.42, district="12"))

    assert [one.code for one in read_file.neighbourhoods] == ["1202", "1203"]


def test_positions_may_carry_a_height() -> None:
    high = ring([51.4, 35.6, 1200], [51.5, 35.6, 1200], [51.5, 35.7, 1200], [51.4, 35.6, 1200])

    assert read(with_geometry(high)).faults == ()


FLAWED_FILES = {
    "bytes that are no text": (b"\xff\xfe\x00", Flaw.NOT_TEXT),
    "nothing": (b"", Flaw.NOT_JSON),
    "half a file": (b'{"type": "FeatureCollection", "features": [', Flaw.NOT_JSON),
    "a well too deep": (b"[" * 100_000, Flaw.NOT_JSON),
    "a list": (b"[]", Flaw.NOT_A_COLLECTION),
    "a number": (b"12", Flaw.NOT_A_COLLECTION),
    "a single feature": (b'{"type": "Feature"}', Flaw.NOT_A_COLLECTION),
    "features that are no list": (b'{"type": "FeatureCollection", "features": {}}', Flaw.NOT_A_COLLECTION),
    "no feature": (b'{"type": "FeatureCollection", "features": []}', Flaw.EMPTY),
}


@pytest.mark.parametrize("name", FLAWED_FILES)
def test_a_file_that_cannot_be_read_is_refused_as_a_whole(name: str) -> None:
    content, flaw = FLAWED_FILES[name]

    (fault,) = read_territory(content).faults

    assert (fault.number, fault.flaw) == (None, flaw)


FLAWED_FEATURES: dict[str, tuple[object, Flaw]] = {
    "null": (None, Flaw.NOT_A_FEATURE),
    "a geometry alone": (square(51.4, 35.6), Flaw.NOT_A_FEATURE),
    "no properties": ({"type": "Feature", "properties": None}, Flaw.NO_CODE),
    "no code": (feature(None), Flaw.NO_CODE),
    "a code that is true": (feature(code=True), Flaw.NO_CODE),
    "a code in words": (feature("دوازده"), Flaw.NO_CODE),
    "a code with a fraction": (feature(1202.5), Flaw.NO_CODE),
    "a code too long": (feature(10**12), Flaw.NO_CODE),
    "no region": (feature(district=None), Flaw.NO_REGION),
    "a region that is not there": (feature(2302, district=23), Flaw.NO_REGION),
    "another region than the code says": (feature(district=13), Flaw.WRONG_REGION),
    "no name": (feature(name=None), Flaw.NO_NAME),
    "an empty name": (feature(name=" _ "), Flaw.NO_NAME),
    "a damaged name": (feature(name="\ufffdوثر"), Flaw.DAMAGED_NAME),
    "a name without end": (feature(name="ب" * 121), Flaw.DAMAGED_NAME),
    "no geometry": (with_geometry(None), Flaw.NO_GEOMETRY),
    "a point": (with_geometry({"type": "Point", "coordinates": [51.4, 35.6]}), Flaw.NOT_A_POLYGON),
    "no coordinates": (with_geometry({"type": "Polygon"}), Flaw.BROKEN_RING),
    "no ring": (with_geometry({"type": "Polygon", "coordinates": []}), Flaw.BROKEN_RING),
    "no polygon": (with_geometry({"type": "MultiPolygon", "coordinates": []}), Flaw.BROKEN_RING),
    "a ring of three": (with_geometry(ring([51.4, 35.6], [51.5, 35.6], [51.4, 35.6])), Flaw.BROKEN_RING),
    "an open ring": (
        with_geometry(ring([51.4, 35.6], [51.5, 35.6], [51.5, 35.7], [51.4, 35.7])),
        Flaw.BROKEN_RING,
    ),
    "a ring that crosses itself": (
        with_geometry(ring([51.4, 35.6], [51.5, 35.7], [51.5, 35.6], [51.4, 35.7], [51.4, 35.6])),
        Flaw.BROKEN_RING,
    ),
    "a ring without area": (
        with_geometry(ring([51.4, 35.6], [51.5, 35.6], [51.4, 35.6], [51.4, 35.6])),
        Flaw.BROKEN_RING,
    ),
    "a position of one number": (with_geometry(ring([51.4], [51.5], [51.5], [51.4])), Flaw.NOT_NUMBERS),
    "a position in words": (
        with_geometry(ring(["51.4", "35.6"], [51.5, 35.6], [51.5, 35.7], ["51.4", "35.6"])),
        Flaw.NOT_NUMBERS,
    ),
    "a position that is no number": (
        with_geometry(ring([float("nan"), 35.6], [51.5, 35.6], [51.5, 35.7], [float("nan"), 35.6])),
        Flaw.NOT_NUMBERS,
    ),
    "a position without end": (
        with_geometry(ring([51.4, 35.6], [float("inf"), 35.6], [51.5, 35.7], [51.4, 35.6])),
        Flaw.NOT_NUMBERS,
    ),
    "latitude before longitude": (
        with_geometry(ring([35.6, 51.4], [35.6, 51.5], [35.7, 51.5], [35.6, 51.4])),
        Flaw.OUTSIDE_THE_CITY,
    ),
    "metres in place of degrees": (
        with_geometry(ring([538000, 3950000], [539000, 3950000], [539000, 3951000], [538000, 3950000])),
        Flaw.OUTSIDE_THE_CITY,
    ),
}


@pytest.mark.parametrize("name", FLAWED_FEATURES)
def test_a_feature_that_cannot_be_read_is_refused_with_its_number_and_reason(name: str) -> None:
    flawed, flaw = FLAWED_FEATURES[name]

    (fault,) = read(feature(1203, 51.45), flawed).faults

    assert (fault.number, fault.flaw) == (2, flaw)


def test_a_code_that_stands_twice_is_refused_with_the_number_of_the_first() -> None:
    (fault,) = read(feature(), feature(west=51.42)).faults

    assert (fault.number, fault.flaw, fault.detail) == (2, Flaw.CODE_TWICE, "1")


def test_a_neighbourhood_that_lies_on_another_is_refused() -> None:
    (fault,) = read(feature(), feature(1203, 51.405)).faults

    assert (fault.number, fault.flaw) == (2, Flaw.OVERLAPS)


def test_neighbourhoods_that_share_a_border_do_not_lie_on_each_other() -> None:
    assert read(feature(), feature(1203, 51.41)).faults == ()


def test_every_flaw_of_a_file_is_told_at_once() -> None:
    faults = read(feature(None), feature(), feature(1203, 51.45, name="")).faults

    assert [(fault.number, fault.flaw) for fault in faults] == [(1, Flaw.NO_CODE), (3, Flaw.NO_NAME)]


def test_a_polygon_may_have_holes_and_a_neighbourhood_several_parts() -> None:
    whole = square(51.40, 35.60)["coordinates"][0]
    hole = square(51.402, 35.602, 0.002)["coordinates"][0]
    apart = square(51.45, 35.60)["coordinates"]

    holed = with_geometry({"type": "Polygon", "coordinates": [whole, hole]})
    several = with_geometry({"type": "MultiPolygon", "coordinates": [[whole], apart]})

    assert read(holed).faults == ()
    assert read(several).faults == ()
