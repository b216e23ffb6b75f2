from collections.abc import Sequence
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.registers.places.commands.rows import kept_house, kept_space
from sara.registers.places.errors import (
    SpaceNameTaken,
    SpaceRetired,
    SpanBackwards,
)
from sara.registers.places.facts import SpaceWithdrawn
from sara.registers.places.models import Building, Space
from sara.registers.places.types import SpaceKind


@command
def add_space(
    *,
    house_id: int,
    name: str,
    name_en: str = "",
    kind: SpaceKind,
    capacity: int,
    area_m2: int | None = None,
    equipment: Sequence[str] = (),
    building_id: int | None = None,
    valid_from: date,
    assumed: bool = False,
    actor: Actor,
    now: datetime,
) -> Space:
    """Put a space of a house in use from a day on."""
    house = kept_house(house_id, actor=actor)
    with constraint_as("space_name_once_at_a_time", SpaceNameTaken):
        return Space.objects.create(
            house=house,
            building=_building(house.pk, building_id),
            name=name,
            name_en=name_en,
            kind=kind,
            capacity=capacity,
            area_m2=area_m2,
            equipment=list(equipment),
            valid_from=valid_from,
            assumed=assumed,
        )


@command
def change_space(
    *,
    space_id: int,
    name: str,
    name_en: str,
    kind: SpaceKind,
    capacity: int,
    area_m2: int | None,
    equipment: Sequence[str],
    actor: Actor,
    now: datetime,
) -> Space:
    """Write anew what a space is like. What was assumed of it is known from now on."""
    space = kept_space(space_id, actor=actor)
    if space.valid_to is not None:
        raise SpaceRetired
    space.name, space.name_en, space.kind = name, name_en, kind
    space.capacity, space.area_m2, space.equipment = capacity, area_m2, list(equipment)
    space.assumed = False
    with constraint_as("space_name_once_at_a_time", SpaceNameTaken):
        space.save()
    return space


@command
def withdraw_space(*, space_id: int, valid_to: date, reason: str, actor: Actor, now: datetime) -> Space:
    """Take a space out of use from a day on; what stood in it until then stays true."""
    space = kept_space(space_id, actor=actor)
    if space.valid_to is not None:
        raise SpaceRetired
    if valid_to <= space.valid_from:
        raise SpanBackwards
    space.valid_to = valid_to
    space.save(update_fields=["valid_to"])
    announce(SpaceWithdrawn(space_id=space.pk, valid_to=valid_to), actor=actor, now=now)
    return space


def _building(house_id: int, building_id: int | None) -> Building | None:
    if building_id is None:
        return None
    building = Building.objects.filter(pk=building_id, house=house_id).first()
    if building is None:
        raise Missing
    return building
