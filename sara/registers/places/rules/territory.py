"""Reading the neighbourhoods of a city from a GeoJSON file, name by name, flaw by flaw.

The form is that of the municipality's own layer: each feature carries `code` (municipal code: the
number of the region and two digits), `district` or `region` (the number of the region) and `name`.
The count of neighbourhoods differs by source and year (docs/sources/structure.md): no count is asked.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import shapely

from sara.foundation.persian import clean, to_ascii_digits
from sara.registers.places.rules.shapes import TEHRAN_BOX, FlawedShape, Region, read_shape
from sara.registers.places.types import Box, Flaw

REGIONS: Final = range(1, 23)
"""The regions (مناطق) of Tehran: 1 to 22."""

LONGEST_NAME: Final = 120
OVERLAP_BORNE: Final = 0.01
"""The part of a neighbourhood that may lie on another, as layers drawn by hand do at the seams."""

_CODE: Final = re.compile(r"[0-9]{3,6}")
_UNDERSCORE: Final = re.compile(r"\s*_+\s*")


@dataclass(frozen=True, slots=True)
class ReadNeighbourhood:
    """A neighbourhood as a file tells it; `number` is its place in the file, from 1."""

    number: int
    code: str
    raw_name: str
    name: str
    region: int
    shape: Region


@dataclass(frozen=True, slots=True)
class MendedName:
    number: int
    code: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What cannot be read, and where: no number when it is the file as a whole."""

    number: int | None
    code: str
    flaw: Flaw
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Territory:
    """What a file of neighbourhoods says. With faults, nothing of it is to be used."""

    neighbourhoods: tuple[ReadNeighbourhood, ...] = ()
    mended: tuple[MendedName, ...] = ()
    faults: tuple[Fault, ...] = ()


class _FlawedFeature(ValueError):
    def __init__(self, flaw: Flaw, detail: str = "", code: str = "") -> None:
        super().__init__(flaw.value)
        self.flaw, self.detail, self.code = flaw, detail, code


def read_territory(content: bytes, *, box: Box = TEHRAN_BOX) -> Territory:
    """What a file says; with every flaw that stands in the way, none hidden behind another."""
    try:
        features = _features(content)
    except _FlawedFeature as flawed:
        return Territory(faults=(Fault(None, "", flawed.flaw, flawed.detail),))
    read: list[ReadNeighbourhood] = []
    faults: list[Fault] = []
    seen: dict[str, int] = {}
    for number, feature in enumerate(features, start=1):
        try:
            one = _neighbourhood(number, feature, box)
        except _FlawedFeature as flawed:
            faults.append(Fault(number, flawed.code, flawed.flaw, flawed.detail))
            continue
        if first := seen.get(one.code):
            faults.append(Fault(number, one.code, Flaw.CODE_TWICE, str(first)))
            continue
        seen[one.code] = number
        read.append(one)
    faults += _overlaps(read)
    mended = tuple(
        MendedName(one.number, one.code, one.raw_name, one.name) for one in read if one.raw_name != one.name
    )
    return Territory(tuple(read), mended, tuple(sorted(faults, key=lambda fault: fault.number or 0)))


def mended_name(raw: str) -> str:
    """The name as it is stored: one way to write each letter; `_` between two names is a dash."""
    return clean(_UNDERSCORE.sub(" - ", raw)).strip(" -")


def _features(content: bytes) -> Sequence[object]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _FlawedFeature(Flaw.NOT_TEXT, f"{error.start}") from error
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _FlawedFeature(Flaw.NOT_JSON, str(error)[:120]) from error
    features = data.get("features") if isinstance(data, Mapping) else None
    if not isinstance(features, list) or data.get("type") != "FeatureCollection":
        raise _FlawedFeature(Flaw.NOT_A_COLLECTION)
    if not features:
        raise _FlawedFeature(Flaw.EMPTY)
    return features


def _neighbourhood(number: int, feature: object, box: Box) -> ReadNeighbourhood:
    if not isinstance(feature, Mapping) or feature.get("type") != "Feature":
        raise _FlawedFeature(Flaw.NOT_A_FEATURE)
    told = feature.get("properties")
    if not isinstance(told, Mapping):
        raise _FlawedFeature(Flaw.NO_CODE)
    code = _code(told.get("code"))
    region = _region(told.get("district", told.get("region")), code)
    raw_name = told.get("name")
    name = _name(raw_name, code)
    try:
        shape = read_shape(feature.get("geometry"), box=box)
    except FlawedShape as flawed:
        raise _FlawedFeature(flawed.flaw, flawed.detail, code) from flawed
    return ReadNeighbourhood(number, code, str(raw_name), name, region, shape)


def _code(value: object) -> str:
    code = _digits(value)
    if not _CODE.fullmatch(code):
        raise _FlawedFeature(Flaw.NO_CODE, str(value)[:40])
    return code


def _region(value: object, code: str) -> int:
    digits = _digits(value)
    if not digits.isdecimal() or len(digits) > 2 or int(digits) not in REGIONS:
        raise _FlawedFeature(Flaw.NO_REGION, str(value)[:40], code)
    if int(code[:-2]) != int(digits):
        raise _FlawedFeature(Flaw.WRONG_REGION, f"{code} ≠ {digits}", code)
    return int(digits)


def _digits(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int | str):
        return ""
    if isinstance(value, int) and abs(value) >= 10**9:
        return ""
    return to_ascii_digits(str(value)).strip()


def _name(value: object, code: str) -> str:
    if not isinstance(value, str) or not (name := mended_name(value)):
        raise _FlawedFeature(Flaw.NO_NAME, "", code)
    if "\N{REPLACEMENT CHARACTER}" in name or "?" in name or len(name) > LONGEST_NAME:
        raise _FlawedFeature(Flaw.DAMAGED_NAME, name[:40], code)
    return name


def _overlaps(read: Sequence[ReadNeighbourhood]) -> list[Fault]:
    """Each neighbourhood that lies on an earlier one by more than a seam."""
    tree = shapely.STRtree([one.shape for one in read])
    faults = []
    for place, one in enumerate(read):
        for other in tree.query(one.shape, predicate="intersects"):
            if other >= place:
                continue
            shared = one.shape.intersection(read[other].shape).area
            if shared > OVERLAP_BORNE * min(one.shape.area, read[other].shape.area):
                detail = f"{read[other].number} ({read[other].code})"
                faults.append(Fault(one.number, one.code, Flaw.OVERLAPS, detail))
                break
    return faults
