from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.portal.public.queries.maps import PublicMap, Ways, city_map, map_of
from sara.registers.places.api import (
    FoundBy,
    FoundHouse,
    area_name,
    find_houses,
    house_at,
    nearest_house,
)
from sara.registers.places.models import Area
from sara.registers.places.types import AreaKind, Point


@dataclass(frozen=True, slots=True)
class Answer:
    """What «سرای محلهٔ من» found; `map` is there to point at when nothing else helps."""

    found: tuple[FoundHouse, ...]
    map: PublicMap | None

    @property
    def only(self) -> FoundHouse | None:
        """The one house that is the answer, where nothing has to be explained about it."""
        if len(self.found) == 1 and self.found[0].by is not FoundBy.NEAREST:
            return self.found[0]
        return None


def answer(
    *,
    text: str,
    point: Point | None,
    area_code: str,
    ways: Ways,
    actor: Actor,
    now: datetime,
) -> Answer:
    """The houses for a typed text, a point on the earth or an area of the map. At most twelve queries."""
    if area_code:
        return _in_area(area_code, ways=ways, actor=actor, now=now)
    if point is not None:
        nearest = house_at(point, actor=actor, now=now)
        found: tuple[FoundHouse, ...] = (nearest,) if nearest else ()
    else:
        found = find_houses(text, actor=actor, now=now)
    return Answer(found, None if found else city_map(ways=ways, day=day_of(now)))


def _in_area(code: str, *, ways: Ways, actor: Actor, now: datetime) -> Answer:
    """The house of a neighbourhood; of a wider area, its map to choose a neighbourhood from."""
    area = Area.objects.in_force(day_of(now)).filter(code=code).by_code().first()
    if area is None:
        return Answer((), city_map(ways=ways, day=day_of(now)))
    if area.kind == AreaKind.NEIGHBOURHOOD:
        house = nearest_house(area.pk, actor=actor, now=now)
        return Answer((house,) if house else (), None)
    return Answer((), map_of(area_name(area), ways=ways, day=day_of(now)))
