"""The name of a house, its buildings and its thematic houses, for those who keep it."""

from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.places.models import Building, ThematicHouse, ThematicHouseKind
from sara.registers.places.permissions import may_found_houses
from sara.registers.places.queries.keeping import house_to_keep
from sara.registers.places.queries.kept import KeptHouse


def house_to_name(slug: str, *, actor: Actor) -> KeptHouse:
    """The house with this slug, for those who may give it another name. One query."""
    kept = house_to_keep(slug, actor=actor)
    if not may_found_houses(actor, kept.house.path):
        raise NotAllowed
    return kept


def building_to_keep(
    slug: str, number: int, *, actor: Actor
) -> tuple[KeptHouse, Building, tuple[TrailLine, ...]]:
    """A building of a house, with its history; four queries."""
    kept = house_to_keep(slug, actor=actor)
    building = kept.house.buildings.filter(pk=number).first()
    if building is None:
        raise Missing
    return kept, building, tuple(trail(building))


def unit_to_keep(slug: str, number: int, *, actor: Actor) -> tuple[KeptHouse, ThematicHouse]:
    """A thematic house of a house; two queries."""
    kept = house_to_keep(slug, actor=actor)
    unit = kept.house.thematic_houses.select_related("kind").filter(pk=number).first()
    if unit is None:
        raise Missing
    return kept, unit


def kinds_to_open(kept: KeptHouse, *, now: datetime) -> tuple[tuple[int, str], ...]:
    """The kinds of thematic houses that this house has not, by number and name; one query."""
    there = kept.house.thematic_houses.in_force(day_of(now)).values("kind")
    kinds = ThematicHouseKind.objects.exclude(pk__in=there).in_order()
    return tuple((one.pk, one.title) for one in kinds)
