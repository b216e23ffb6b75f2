"""The rows that a command changes: found, locked, and the actor's right to change them asked."""

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.places.models import Area, House, Space, ThematicHouse
from sara.registers.places.permissions import (
    may_found_houses,
    may_keep_house,
    may_shape_territory,
    visible_to,
)


def shaped_area(area_id: int, *, actor: Actor) -> Area:
    """The area, locked, for one who may shape it."""
    area = Area.objects.select_for_update().filter(pk=area_id).first()
    if area is None:
        raise Missing
    if not may_shape_territory(actor, area.path):
        raise NotAllowed
    return area


def founded_house(house_id: int, *, actor: Actor) -> House:
    """The house, locked, for one who may found and close houses there."""
    house = _locked_house(house_id, actor=actor)
    if not may_found_houses(actor, house.path):
        raise NotAllowed
    return house


def kept_house(house_id: int, *, actor: Actor) -> House:
    """The house, locked, for one who keeps it."""
    house = _locked_house(house_id, actor=actor)
    if not may_keep_house(actor, house.path):
        raise NotAllowed
    return house


def kept_space(space_id: int, *, actor: Actor) -> Space:
    """The space, locked, for one who keeps its house."""
    space = (
        Space.objects.select_related("house")
        .select_for_update(of=("self",))
        .filter(pk=space_id, house__in=visible_to(actor))
        .first()
    )
    if space is None:
        raise Missing
    if not may_keep_house(actor, space.house.path):
        raise NotAllowed
    return space


def kept_thematic_house(thematic_house_id: int, *, actor: Actor) -> ThematicHouse:
    """The thematic house, locked, for one who keeps its house."""
    unit = (
        ThematicHouse.objects.select_related("house")
        .select_for_update(of=("self",))
        .filter(pk=thematic_house_id, house__in=visible_to(actor))
        .first()
    )
    if unit is None:
        raise Missing
    if not may_keep_house(actor, unit.house.path):
        raise NotAllowed
    return unit


def _locked_house(house_id: int, *, actor: Actor) -> House:
    house = visible_to(actor).select_for_update(of=("self",)).filter(pk=house_id).first()
    if house is None:
        raise Missing
    return house
