"""What a merger and a split have in common: an area ends, others take its place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from sara.foundation.clock import day_of
from sara.registers.places.errors import AreaNotInForce, DayAhead
from sara.registers.places.models import Area, AreaSuccession, House, Serving
from sara.registers.places.types import Days, HouseStatus, SuccessionKind


@dataclass(frozen=True, slots=True)
class Change:
    """The change as the letter tells it."""

    kind: SuccessionKind
    happened_on: date
    letter: str
    reason: str


def end_area(area: Area, ends_on: date, *, now: datetime) -> None:
    """End a locked area, and its boundary, on a day that has come."""
    if ends_on > day_of(now):
        raise DayAhead
    if ends_on <= area.valid_from or not Days(area.valid_from, area.valid_to).holds(ends_on):
        raise AreaNotInForce
    area.valid_to = ends_on
    area.save(update_fields=["valid_to"])
    area.boundaries.filter(valid_from__gte=ends_on).delete()
    area.boundaries.in_force(ends_on).update(valid_to=ends_on)


def succeed(origin: Area, successors: Sequence[Area], change: Change) -> None:
    """Write down what became of an area."""
    AreaSuccession.objects.bulk_create(
        AreaSuccession(
            origin=origin,
            successor=successor,
            kind=change.kind,
            happened_on=change.happened_on,
            letter=change.letter,
            reason=change.reason,
        )
        for successor in successors
    )


def hand_over_houses(area: Area, successor_of: Callable[[House], Area], change: Change) -> None:
    """Give the houses of an ended area, and those that serve it, to the areas that follow it."""
    day = change.happened_on
    stand_here = Q(neighbourhood=area) & ~Q(status=HouseStatus.CLOSED)
    serve_here = Q(pk__in=Serving.objects.in_force(day).filter(area=area).values("house"))
    for house in House.objects.select_for_update().filter(stand_here | serve_here).order_by("id"):
        successor = successor_of(house)
        if house.neighbourhood_id == area.pk:
            house.neighbourhood = successor
            house.save(update_fields=["neighbourhood"])
        house.servings.filter(area=area, valid_from__gte=day).delete()
        house.servings.in_force(day).filter(area=area).update(valid_to=day)
        if not house.servings.in_force(day).filter(area=successor).exists():
            Serving.objects.create(house=house, area=successor, valid_from=day)
