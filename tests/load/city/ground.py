"""The ground of the city: its neighbourhoods, from a file of real ones or out of thin air."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from sara.registers.places.api import read_territory
from sara.registers.places.rules.shapes import box_of, centre_of, geojson_of, outline_of, read_shape
from seed.boundaries import cells_around
from tests.load.city.size import Size
from tests.load.city.words import words

REGIONS: Final = 22
_MIDDLE, _HIGH, _WIDE = (35.70, 51.36), 0.30, 0.50


@dataclass(frozen=True, slots=True)
class Ground:
    """One neighbourhood as it lies there; `region` counts from 1."""

    region: int
    code: str
    name: str
    name_en: str
    shape: Mapping[str, Any]
    outline: Mapping[str, Any]
    box: tuple[float, float, float, float]
    centre: tuple[float, float]
    source: str


def grounds(size: Size) -> list[Ground]:
    """The neighbourhoods in the order of their codes, as many as the city has."""
    found = _of_file(size) if size.territory else list(_invented(size))
    return sorted(found, key=lambda one: (one.region, one.code))[: size.neighbourhoods]


def _of_file(size: Size) -> list[Ground]:
    assert size.territory
    read = read_territory(size.territory.read_bytes())
    if read.faults:
        raise SystemExit(f"{size.territory}: {len(read.faults)} faults, the first {read.faults[0]}")
    return [
        _lying(one.shape, one.region, one.code, one.name, "", size.territory.name)
        for one in read.neighbourhoods
    ]


def _invented(size: Size) -> Iterator[Ground]:
    chance = size.chance("ground")
    across = 25
    down = -(-size.neighbourhoods // across)
    centres = [
        (
            _MIDDLE[0] + _HIGH * ((row + 0.15 + 0.7 * chance.share()) / down - 0.5),
            _MIDDLE[1] + _WIDE * ((column + 0.15 + 0.7 * chance.share()) / across - 0.5),
        )
        for row, column in product(range(down), range(across))
    ][: size.neighbourhoods]
    names = list(_names())
    for number, cell in enumerate(cells_around(centres)):
        region = number * REGIONS // size.neighbourhoods + 1
        name, name_en = names[number % len(names)]
        yield _lying(read_shape(cell), region, f"{region:02}{number:03}", name, name_en, "tests/load/city")


def _names() -> Iterator[tuple[str, str]]:
    told = words()["neighbourhoods"]
    for (side, side_en), (name, name_en) in product(told["sides"], told["names"]):
        yield f"{name} {side}".strip(), f"{side_en} {name_en}".strip()


def _lying(shape: Any, region: int, code: str, name: str, name_en: str, source: str) -> Ground:  # noqa: ANN401 of shapely
    box, centre = box_of(shape), centre_of(shape)
    return Ground(
        region=region,
        code=code,
        name=name,
        name_en=name_en,
        shape=geojson_of(shape),
        outline=outline_of(shape),
        box=(box.west, box.south, box.east, box.north),
        centre=(centre.lat, centre.lon),
        source=source,
    )
