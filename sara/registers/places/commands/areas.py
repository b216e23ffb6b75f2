from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.registers.places.commands.rows import shaped_area
from sara.registers.places.errors import (
    AreaCodeTaken,
    AreaDoesNotFit,
    AreaNotInForce,
    AreaRenamedLater,
    DayAhead,
    NameUnchanged,
)
from sara.registers.places.facts import AreaFounded, AreaRenamed
from sara.registers.places.models import Area, AreaSuccession
from sara.registers.places.permissions import may_found_city, may_shape_territory
from sara.registers.places.rules.tree import fits
from sara.registers.places.types import AreaKind, Days, Point, SuccessionKind


@command
def found_area(
    *,
    kind: AreaKind,
    code: str,
    name: str,
    parent_id: int | None,
    valid_from: date,
    name_en: str = "",
    other_names: str = "",
    centre: Point | None = None,
    actor: Actor,
    now: datetime,
) -> Area:
    """Put an area in the register, from a day on."""
    parent = Area.objects.select_for_update().filter(pk=parent_id).first() if parent_id else None
    if parent_id and parent is None:
        raise Missing
    if not (may_shape_territory(actor, parent.path) if parent else may_found_city(actor)):
        raise NotAllowed
    if not fits(kind, AreaKind(parent.kind) if parent else None):
        raise AreaDoesNotFit
    if parent and not Days(parent.valid_from, parent.valid_to).holds(valid_from):
        raise AreaNotInForce
    with constraint_as("area_code_once_at_a_time", AreaCodeTaken, code=code):
        area = Area.objects.create(
            kind=kind,
            code=code,
            name=name,
            name_en=name_en,
            other_names=other_names,
            parent=parent,
            valid_from=valid_from,
            lat=centre.lat if centre else None,
            lon=centre.lon if centre else None,
        )
    announce(AreaFounded(area_id=area.pk), actor=actor, now=now)
    return area


@command
def rename_area(
    *,
    area_id: int,
    name: str,
    name_en: str,
    happened_on: date,
    letter: str,
    reason: str,
    actor: Actor,
    now: datetime,
) -> Area:
    """Give an area another name from a day on; the name it had stays with the days before."""
    area = shaped_area(area_id, actor=actor)
    if (area.name, area.name_en) == (name, name_en):
        raise NameUnchanged
    if happened_on > day_of(now):
        raise DayAhead
    if not Days(area.valid_from, area.valid_to).holds(happened_on):
        raise AreaNotInForce
    renamings = AreaSuccession.objects.filter(origin=area, kind=SuccessionKind.RENAMED)
    if renamings.filter(happened_on__gte=happened_on).exists():
        raise AreaRenamedLater
    AreaSuccession.objects.create(
        origin=area,
        successor=area,
        kind=SuccessionKind.RENAMED,
        happened_on=happened_on,
        former_name=area.name,
        former_name_en=area.name_en,
        letter=letter,
        reason=reason,
    )
    area.name, area.name_en = name, name_en
    area.save(update_fields=["name", "name_en"])
    announce(AreaRenamed(area_id=area.pk, happened_on=happened_on), actor=actor, now=now)
    return area


@command
def note_area_names(*, area_id: int, name_en: str, other_names: str, actor: Actor, now: datetime) -> Area:
    """Write how else an area is called: in Latin letters, and in the mouths of people."""
    area = shaped_area(area_id, actor=actor)
    area.name_en, area.other_names = name_en, other_names
    area.save(update_fields=["name_en", "other_names"])
    return area
