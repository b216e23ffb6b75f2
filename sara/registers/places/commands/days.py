"""Days on which a house does not keep its week."""

from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.registers.places.commands.rows import kept_house
from sara.registers.places.errors import HoursBackwards, ReasonMissing
from sara.registers.places.facts import OpeningChangedForDay
from sara.registers.places.models import House, OpeningException
from sara.registers.places.rules.hours import backwards
from sara.registers.places.types import OpenTimes


@command
def add_opening_exception(
    *,
    house_id: int,
    day_on: date,
    times: OpenTimes | None,
    reason: str,
    actor: Actor,
    now: datetime,
) -> OpeningException:
    """Have a house closed on one day (no times), or open at other times, and say why.

    What was said of that day before is written over.
    """
    house = kept_house(house_id, actor=actor)
    if not reason:
        raise ReasonMissing
    if times and backwards(times.starts, times.ends):
        raise HoursBackwards
    exception, _ = OpeningException.objects.update_or_create(
        house=house,
        day_on=day_on,
        defaults={
            "closed": times is None,
            "open_from": times.starts if times else None,
            "open_to": times.ends if times else None,
            "reason": reason,
        },
    )
    announce(OpeningChangedForDay(house_id=house.pk, day_on=day_on), actor=actor, now=now)
    return exception


@command
def remove_opening_exception(
    *, house_id: int, day_on: date, reason: str, actor: Actor, now: datetime
) -> House:
    """Have a house keep its week on a day for which something else was said."""
    house = kept_house(house_id, actor=actor)
    exception = house.opening_exceptions.filter(day_on=day_on).first()
    if exception is None:
        raise Missing
    exception.delete()
    announce(OpeningChangedForDay(house_id=house.pk, day_on=day_on), actor=actor, now=now)
    return house
