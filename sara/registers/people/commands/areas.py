"""Where people live when the territory is drawn anew."""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import NotAllowed
from sara.registers.people.models import HouseFile, PersonAddress
from sara.registers.places.models import Serving

AT_ONCE: Final = 2000


@command
def follow_merged_areas(
    *, origin_ids: Collection[int], successor_id: int, happened_on: date, actor: Actor, now: datetime
) -> int:
    """Let those who live in merged neighbourhoods live in the new one from that day on; how many.

    Where they lived before the day stays true: the address ends, and the same begins in the new area.
    """
    if not actor.is_system:
        raise NotAllowed
    moved = 0
    stands = PersonAddress.objects.filter(neighbourhood_id__in=origin_ids).valid_on(happened_on)
    while rows := list(stands.select_for_update().order_by("id")[:AT_ONCE]):
        numbers = [row.pk for row in rows]
        since = [row for row in rows if row.valid_from < happened_on]
        begun = PersonAddress.objects.filter(pk__in=numbers, valid_from=happened_on)
        begun.update(neighbourhood_id=successor_id)
        PersonAddress.objects.filter(pk__in=[row.pk for row in since]).update(valid_to=happened_on)
        PersonAddress.objects.bulk_create(_again(row, successor_id, happened_on) for row in since)
        moved += len(rows)
    later = PersonAddress.objects.filter(neighbourhood_id__in=origin_ids, valid_from__gt=happened_on)
    return moved + later.update(neighbourhood_id=successor_id)


@command
def keep_people_of_split_area(*, origin_id: int, happened_on: date, actor: Actor, now: datetime) -> int:
    """Open a file for those who live in a split neighbourhood at the houses that served it; how many.

    Nobody knows on which side of the new boundary an address lies: it stays as it is until somebody asks. The
    file keeps the person visible to the desks that served him.
    """
    if not actor.is_system:
        raise NotAllowed
    day_before = happened_on - timedelta(days=1)
    houses = Serving.objects.in_force(day_before).filter(area_id=origin_id).order_by("house_id")
    house_ids = list(houses.values_list("house_id", flat=True).distinct())
    lives = PersonAddress.objects.filter(neighbourhood_id=origin_id).valid_on(happened_on)
    people = list(lives.order_by("person_id").values_list("person_id", flat=True))
    for house_id in house_ids:
        files = [HouseFile(person_id=one, house_id=house_id, opened_at=now) for one in people]
        HouseFile.objects.bulk_create(files, batch_size=AT_ONCE, ignore_conflicts=True)
    return len(people)


def _again(row: PersonAddress, area_id: int, from_on: date) -> PersonAddress:
    told = {
        field.attname: getattr(row, field.attname)
        for field in PersonAddress._meta.concrete_fields
        if not field.primary_key and not field.generated
    }
    return PersonAddress(**(told | {"neighbourhood_id": area_id, "valid_from": from_on}))
