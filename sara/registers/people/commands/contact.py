from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.registers.people.commands.correct import locked_person
from sara.registers.people.commands.way_in import close_way_in
from sara.registers.people.commands.writing import new_address, new_mobile
from sara.registers.people.errors import NotANeighbourhood
from sara.registers.people.facts import Moved
from sara.registers.people.models import PersonMobile
from sara.registers.people.permissions import may_act_for
from sara.registers.people.types import AddressDetails
from sara.registers.places.models import Area


@command
def add_mobile(*, person_id: int, mobile: str, actor: Actor, now: datetime) -> None:
    """Write down a mobile (09xxxxxxxxx) of a person, as the desk was told it; it becomes the main one."""
    person = locked_person(person_id, actor=actor, now=now)
    new_mobile(person.pk, mobile, now=now)


@command
def drop_mobile(*, person_id: int, mobile: str, actor: Actor, now: datetime, reason: str) -> None:
    """End a mobile of a person, such as one that has gone to someone else."""
    person = locked_person(person_id, actor=actor, now=now)
    rows = PersonMobile.objects.select_for_update().filter(person=person, valid_to=None)
    row = rows.filter(mobile=mobile).order_by("id").first()
    if row is None:
        raise Missing
    day = day_of(now)
    if row.valid_from == day:
        row.delete()
    else:
        row.valid_to, row.is_main = day, False
        row.save(update_fields=["valid_to", "is_main"])
    other = rows.exclude(pk=row.pk).order_by("-is_main", "-valid_from", "-id").first()
    if other is not None and not other.is_main:
        other.is_main = True
        other.save(update_fields=["is_main"])
    close_way_in(person.pk, mobile)


@command
def set_address(*, person_id: int, address: AddressDetails, actor: Actor, now: datetime) -> None:
    """Give a person an address from today on; a resident may give his own and his children's."""
    if not may_act_for(actor, person_id, now=now):
        raise NotAllowed
    day = day_of(now)
    areas = Area.objects.in_force(day).filter(pk=address.neighbourhood_id, kind="neighbourhood")
    if not areas.exists():
        raise NotANeighbourhood
    new_address(person_id, address, day=day)
    announce(Moved(person_id=person_id, neighbourhood_id=address.neighbourhood_id), actor=actor, now=now)
