from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import NotAllowed
from sara.foundation.persian import joined_key, to_persian_digits
from sara.registers.places.commands.areas import found_area, rename_area
from sara.registers.places.commands.boundaries import draw
from sara.registers.places.errors import AreasNotTogether, TerritoryFlawed
from sara.registers.places.models import Area, Boundary
from sara.registers.places.permissions import may_found_city
from sara.registers.places.rules.shapes import Region, geojson_of, shape_of, union_of
from sara.registers.places.rules.territory import ReadNeighbourhood, Territory
from sara.registers.places.types import AreaKind, City


@dataclass(frozen=True, slots=True)
class TerritoryOutcome:
    """What an import changed: the codes of areas founded, renamed and redrawn, and of those in
    force here that the file does not name."""

    founded: tuple[str, ...]
    renamed: tuple[str, ...]
    redrawn: tuple[str, ...]
    not_named: tuple[str, ...]


@dataclass
class _Work:
    """One import on its way."""

    source: str
    day: date
    actor: Actor
    now: datetime
    founded: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)
    redrawn: list[str] = field(default_factory=list)


@command
def import_territory(
    *,
    territory: Territory,
    city: City,
    source: str,
    valid_from: date,
    actor: Actor,
    now: datetime,
) -> TerritoryOutcome:
    """Bring the register to what a file of neighbourhoods says, from a day on: all of it or nothing.

    Areas are known by their code. The city and its regions are made where they are not there, and
    get the union of their neighbourhoods as boundary. A name that is only spelled otherwise is left
    as it is; run again, nothing changes.
    """
    if territory.faults:
        raise TerritoryFlawed(count=len(territory.faults))
    if not may_found_city(actor):
        raise NotAllowed
    work = _Work(source, valid_from, actor, now)
    whole = _city(city, work)
    regions = _regions(whole, territory, work)
    there = _by_code(AreaKind.NEIGHBOURHOOD, whole, valid_from)
    for told in territory.neighbourhoods:
        area = _neighbourhood(told, there, regions[told.region], work)
        _redraw(area, told.shape, approximate=False, work=work)
    for region in regions.values():
        _join(region, AreaKind.NEIGHBOURHOOD, work)
    _join(whole, AreaKind.REGION, work)
    named = {told.code for told in territory.neighbourhoods}
    return TerritoryOutcome(
        founded=tuple(work.founded),
        renamed=tuple(work.renamed),
        redrawn=tuple(work.redrawn),
        not_named=tuple(sorted(there.keys() - named)),
    )


def _city(city: City, work: _Work) -> Area:
    """The city, locked, so that two imports do not run at once."""
    there = Area.objects.of_kind(AreaKind.CITY).in_force(work.day).filter(code=city.code)
    area = there.select_for_update().first()
    return area or _found(AreaKind.CITY, city.code, city.name, None, work, name_en=city.name_en)


def _regions(city: Area, territory: Territory, work: _Work) -> Mapping[int, Area]:
    there = _by_code(AreaKind.REGION, city, work.day)
    numbers = sorted({told.region for told in territory.neighbourhoods})
    return {
        number: there.get(str(number))
        or _found(
            AreaKind.REGION,
            str(number),
            f"منطقهٔ {to_persian_digits(str(number))}",
            city,
            work,
            name_en=f"Region {number}",
        )
        for number in numbers
    }


def _neighbourhood(told: ReadNeighbourhood, there: Mapping[str, Area], region: Area, work: _Work) -> Area:
    area = there.get(told.code)
    if area is None:
        return _found(AreaKind.NEIGHBOURHOOD, told.code, told.name, region, work)
    if not area.path.startswith(region.path):
        raise AreasNotTogether
    if joined_key(area.name) != joined_key(told.name):
        work.renamed.append(told.code)
        return rename_area(
            area_id=area.pk,
            name=told.name,
            name_en=area.name_en,
            happened_on=work.day,
            letter="",
            reason=work.source,
            actor=work.actor,
            now=work.now,
        )
    return area


def _found(
    kind: AreaKind, code: str, name: str, parent: Area | None, work: _Work, *, name_en: str = ""
) -> Area:
    work.founded.append(code)
    return found_area(
        kind=kind,
        code=code,
        name=name,
        name_en=name_en,
        parent_id=parent.pk if parent else None,
        valid_from=work.day,
        actor=work.actor,
        now=work.now,
    )


def _by_code(kind: AreaKind, city: Area, day: date) -> Mapping[str, Area]:
    """The areas of a kind in the city, locked."""
    there = Area.objects.of_kind(kind).in_force(day).under(city.path)
    return {area.code: area for area in there.order_by("id").select_for_update()}


def _join(area: Area, of_kind: AreaKind, work: _Work) -> None:
    """Give an area the union of the areas of a kind in it as boundary."""
    inside = (
        Boundary.objects.in_force(work.day)
        .of_kind(of_kind)
        .filter(area__path__startswith=area.path, area__valid_to__isnull=True)
    )
    parts = list(inside.order_by("id"))
    if parts:
        whole = union_of([shape_of(one.shape) for one in parts])
        _redraw(area, whole, approximate=any(one.approximate for one in parts), work=work)


def _redraw(area: Area, shape: Region, *, approximate: bool, work: _Work) -> None:
    held = area.boundaries.in_force(work.day).first()
    same = held and held.approximate == approximate and held.shape == geojson_of(shape)
    if not same:
        draw(area, shape, approximate=approximate, source=work.source, valid_from=work.day)
        work.redrawn.append(area.code)
