from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.errors import NotAllowed
from sara.foundation.facts import announce
from sara.registers.places.commands.houses import neighbourhood_in_force
from sara.registers.places.commands.rows import founded_house
from sara.registers.places.errors import (
    DayAhead,
    HouseStatusDoesNotFit,
    OwnNeighbourhood,
    ReasonMissing,
    ServedAlready,
    SpanBackwards,
)
from sara.registers.places.facts import HouseClosed, HousePaused, HouseReopened
from sara.registers.places.models import House, Serving
from sara.registers.places.permissions import may_found_houses
from sara.registers.places.types import HouseStatus


@command
def open_house(*, house_id: int, opened_on: date, actor: Actor, now: datetime) -> House:
    """Open a planned house for the first time."""
    house = founded_house(house_id, actor=actor)
    if house.status != HouseStatus.PLANNED:
        raise HouseStatusDoesNotFit
    if opened_on > day_of(now):
        raise DayAhead
    house.status, house.opened_on = HouseStatus.OPEN, opened_on
    house.save(update_fields=["status", "opened_on"])
    announce(HouseReopened(house_id=house.pk), actor=actor, now=now)
    return house


@command
def pause_house(*, house_id: int, reason: str, actor: Actor, now: datetime) -> House:
    """Shut a house for a time: repair, quarantine, want of a building."""
    house = founded_house(house_id, actor=actor)
    if house.status != HouseStatus.OPEN:
        raise HouseStatusDoesNotFit
    if not reason:
        raise ReasonMissing
    house.status = HouseStatus.PAUSED
    house.save(update_fields=["status"])
    announce(HousePaused(house_id=house.pk), actor=actor, now=now)
    return house


@command
def reopen_house(*, house_id: int, actor: Actor, now: datetime) -> House:
    """Open a paused house again."""
    house = founded_house(house_id, actor=actor)
    if house.status != HouseStatus.PAUSED:
        raise HouseStatusDoesNotFit
    house.status = HouseStatus.OPEN
    house.save(update_fields=["status"])
    announce(HouseReopened(house_id=house.pk), actor=actor, now=now)
    return house


@command
def close_house(*, house_id: int, closed_on: date, reason: str, actor: Actor, now: datetime) -> House:
    """End a house on a day that has come. It stays in the register and serves nobody since."""
    house = founded_house(house_id, actor=actor)
    if house.status not in (HouseStatus.OPEN, HouseStatus.PAUSED) or house.opened_on is None:
        raise HouseStatusDoesNotFit
    if closed_on > day_of(now):
        raise DayAhead
    if closed_on <= house.opened_on:
        raise SpanBackwards
    if not reason:
        raise ReasonMissing
    house.status, house.closed_on = HouseStatus.CLOSED, closed_on
    house.save(update_fields=["status", "closed_on"])
    house.servings.filter(valid_from__gte=closed_on).delete()
    house.servings.in_force(closed_on).update(valid_to=closed_on)
    announce(HouseClosed(house_id=house.pk, closed_on=closed_on), actor=actor, now=now)
    return house


@command
def serve_neighbourhood(
    *, house_id: int, area_id: int, valid_from: date, actor: Actor, now: datetime
) -> Serving:
    """Have a house serve another neighbourhood than its own, from a day on."""
    house = founded_house(house_id, actor=actor)
    area = neighbourhood_in_force(area_id, valid_from)
    if not may_found_houses(actor, area.path):
        raise NotAllowed
    if house.status == HouseStatus.CLOSED:
        raise HouseStatusDoesNotFit
    if house.servings.filter(area=area, valid_to__isnull=True).exists():
        raise ServedAlready
    house.servings.filter(area=area, valid_to__gt=valid_from).update(valid_to=valid_from)
    return Serving.objects.create(house=house, area=area, valid_from=valid_from)


@command
def stop_serving(*, house_id: int, area_id: int, valid_to: date, actor: Actor, now: datetime) -> House:
    """Have a house no longer serve another neighbourhood, from a day on."""
    house = founded_house(house_id, actor=actor)
    if area_id == house.neighbourhood_id:
        raise OwnNeighbourhood
    house.servings.filter(area=area_id, valid_from__gte=valid_to).delete()
    house.servings.in_force(valid_to).filter(area=area_id).update(valid_to=valid_to)
    return house


@command
def move_house(
    *, house_id: int, neighbourhood_id: int, moved_on: date, reason: str, actor: Actor, now: datetime
) -> House:
    """Move a house to another neighbourhood on a day that has come; its address is written apart.

    It serves the new neighbourhood from then on, and the old one no longer.
    """
    house = founded_house(house_id, actor=actor)
    if house.status == HouseStatus.CLOSED:
        raise HouseStatusDoesNotFit
    if moved_on > day_of(now):
        raise DayAhead
    area = neighbourhood_in_force(neighbourhood_id, moved_on)
    if not may_found_houses(actor, area.path):
        raise NotAllowed
    if area.pk == house.neighbourhood_id:
        raise ServedAlready
    house.servings.filter(area=house.neighbourhood_id, valid_from__gte=moved_on).delete()
    house.servings.in_force(moved_on).filter(area=house.neighbourhood_id).update(valid_to=moved_on)
    house.neighbourhood = area
    house.save(update_fields=["neighbourhood"])
    if not house.servings.in_force(moved_on).filter(area=area).exists():
        Serving.objects.create(house=house, area=area, valid_from=moved_on)
    house.refresh_from_db(fields=["path"])
    return house
