from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.registers.places.commands.rows import kept_house, kept_thematic_house
from sara.registers.places.errors import (
    KindTaken,
    SpanBackwards,
    ThematicHouseEnded,
    ThematicHouseOpenAlready,
)
from sara.registers.places.facts import ThematicHouseClosed, ThematicHouseOpened
from sara.registers.places.models import ThematicHouse, ThematicHouseKind
from sara.registers.places.permissions import may_name_thematic_kinds


@command
def add_thematic_kind(
    *,
    slug: str,
    name: str,
    name_en: str,
    icon: str,
    position: int,
    assumed: bool = False,
    actor: Actor,
    now: datetime,
) -> ThematicHouseKind:
    """Put a kind of thematic house on the city's list."""
    if not may_name_thematic_kinds(actor):
        raise NotAllowed
    with (
        constraint_as("thematic_house_kind_slug_unique", KindTaken),
        constraint_as("thematic_house_kind_name_unique", KindTaken),
    ):
        return ThematicHouseKind.objects.create(
            slug=slug, name=name, name_en=name_en, icon=icon, position=position, assumed=assumed
        )


@command
def change_thematic_kind(
    *,
    kind_id: int,
    name: str,
    name_en: str,
    icon: str,
    position: int,
    actor: Actor,
    now: datetime,
) -> ThematicHouseKind:
    """Write anew a kind on the list. What the software assumed is the city's own from now on."""
    if not may_name_thematic_kinds(actor):
        raise NotAllowed
    kind = ThematicHouseKind.objects.select_for_update().filter(pk=kind_id).first()
    if kind is None:
        raise Missing
    kind.name, kind.name_en, kind.icon, kind.position = name, name_en, icon, position
    kind.assumed = False
    with constraint_as("thematic_house_kind_name_unique", KindTaken):
        kind.save()
    return kind


@command
def open_thematic_house(
    *, house_id: int, kind_id: int, valid_from: date, actor: Actor, now: datetime
) -> ThematicHouse:
    """Open a thematic house in a house from a day on."""
    house = kept_house(house_id, actor=actor)
    kind = ThematicHouseKind.objects.filter(pk=kind_id).first()
    if kind is None:
        raise Missing
    with constraint_as("thematic_house_kind_once_at_a_time", ThematicHouseOpenAlready):
        unit = ThematicHouse.objects.create(house=house, kind=kind, valid_from=valid_from)
    announce(ThematicHouseOpened(thematic_house_id=unit.pk), actor=actor, now=now)
    return unit


@command
def close_thematic_house(
    *, thematic_house_id: int, valid_to: date, reason: str, actor: Actor, now: datetime
) -> ThematicHouse:
    """End a thematic house on a day."""
    unit = kept_thematic_house(thematic_house_id, actor=actor)
    if unit.valid_to is not None:
        raise ThematicHouseEnded
    if valid_to <= unit.valid_from:
        raise SpanBackwards
    unit.valid_to = valid_to
    unit.save(update_fields=["valid_to"])
    announce(ThematicHouseClosed(thematic_house_id=unit.pk, valid_to=valid_to), actor=actor, now=now)
    return unit
