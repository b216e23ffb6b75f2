"""Where the post of a row stands: by the name of a house, of an area, or of a thematic house in a house."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.exchange import RowReader, Target
from sara.foundation.persian import joined_key
from sara.registers.people.importing.seats import Seat, Seats, seats_below
from sara.registers.places.api import AreaName, area_key, areas_by_key
from sara.registers.places.models import ThematicHouse
from sara.registers.places.types import AreaKind
from sara.registers.posts.api import PostDoesNotFitPlace, PostKind, PostPlace
from sara.registers.posts.types import PLACES_OF

NO_PLACE: Final = _("سرا یا محدوده‌ای با این نام در این‌جا نیست.")
MANY_PLACES: Final = _("چند جا این نام را دارند. منطقه را هم بنویسید، یا نشانی سرا را.")
PLACE_NEEDED: Final = _("بنویسید این سمت در کدام سرا یا محدوده است.")
NO_UNIT: Final = _("این سرا خانه‌ای با این نام ندارد.")
UNIT_NEEDED: Final = _("برای این سمت، نام خانه را بنویسید.")
AREA_OF: Final[Mapping[PostKind, AreaKind]] = {
    PostKind.HEADQUARTERS: AreaKind.CITY,
    PostKind.REGION_OFFICER: AreaKind.REGION,
    PostKind.DISTRICT_OFFICER: AreaKind.DISTRICT,
}
_UNIT: Final = joined_key("خانه")


@dataclass(frozen=True, slots=True)
class PostPlaces:
    """What lies in a target: five queries to make, none to ask."""

    target: Target
    seats: Seats
    own: tuple[Seat, ...]  # the house that the target is, if it is one
    areas: Mapping[AreaKind, Mapping[str, tuple[AreaName, ...]]]
    units: Mapping[tuple[int, str], Seat]

    def seat(self, reader: RowReader, kind: PostKind) -> Seat | None:
        """Where the post of a row stands, or None with a fault."""
        typed, unit = reader.text("place", most=200), reader.text("unit", most=120)
        area_kind = AREA_OF.get(kind)
        found = self._areas(typed, reader, area_kind) if area_kind else self._houses(typed, reader)
        if len(found) != 1:
            words = MANY_PLACES if found else NO_PLACE if typed else PLACE_NEEDED
            reader.fault("place", str(words))
            return None
        seat = self._unit(found[0], unit, reader) if unit else found[0]
        if seat is not None and seat.place.kind not in PLACES_OF[kind]:
            needs_unit = seat.house_id is not None and not unit and kind == PostKind.HOUSE_HEAD
            words = UNIT_NEEDED if needs_unit else PostDoesNotFitPlace.message
            reader.fault("unit" if needs_unit else "kind", str(words))
            return None
        return seat

    def _houses(self, typed: str, reader: RowReader) -> tuple[Seat, ...]:
        """A house by its name, its slug or its neighbourhood; the neighbourhood while it has none."""
        if not typed:
            return self.own
        region = reader.values.get("region", "")
        found = self.seats.houses_called(typed, region)
        return found or self.seats.neighbourhoods_called(typed, region)

    def _areas(self, typed: str, reader: RowReader, kind: AreaKind) -> tuple[Seat, ...]:
        region = reader.values.get("region", "")
        if kind == AreaKind.REGION:
            typed = typed or region
        known = self.areas[kind]
        if typed:
            found = known.get(area_key(typed, kind), ())
        else:
            found = tuple(
                {area for areas in known.values() for area in areas if area.path == self.target.path}
            )
        if region and kind == AreaKind.DISTRICT:
            found = self.seats.within_region(found, region)
        return tuple(Seat(PostPlace.area(area.id), area.path, area.name, area.id) for area in found)

    def _unit(self, seat: Seat, typed: str, reader: RowReader) -> Seat | None:
        found = self.units.get((seat.house_id or 0, unit_key(typed)))
        if found is None:
            reader.fault("unit", str(NO_UNIT))
        return found


def unit_key(text: str) -> str:
    """What a thematic house is known by: its folded name, with or without «خانهٔ» before it."""
    key = joined_key(text)
    return key.removeprefix(_UNIT) or key


def places_below(target: Target, *, day: date) -> PostPlaces:
    """Every place in a target, or that is it, in which a post may stand."""
    seats = seats_below(target, day=day)
    own = {
        seat.path: seat for several in seats.houses.values() for seat in several if seat.path == target.path
    }
    units = ThematicHouse.objects.in_force(day).filter(path__startswith=target.path)
    return PostPlaces(
        target=target,
        seats=seats,
        own=tuple(own.values()),
        areas={kind: areas_by_key(target.path, kind=kind, day=day) for kind in AREA_OF.values()},
        units={
            (unit.house_id, unit_key(unit.kind.title)): Seat(
                PostPlace.thematic_house(unit.pk),
                unit.path,
                f"{unit.kind.title} · {unit.house.title}",
                unit.house.neighbourhood_id,
                unit.house_id,
            )
            for unit in units.select_related("kind", "house").order_by("id")
        },
    )
