from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing
from sara.registers.places.commands.rows import founded_house
from sara.registers.places.errors import NeighboursAlready, SameHouse
from sara.registers.places.models import House, Neighbouring
from sara.registers.places.permissions import visible_to


@command
def link_neighbours(*, house_id: int, other_id: int, actor: Actor, now: datetime) -> Neighbouring:
    """Have two houses point to each other as neighbours."""
    first, second = _pair(house_id, other_id, actor=actor)
    with constraint_as("neighbouring_unique", NeighboursAlready):
        return Neighbouring.objects.create(first_id=first, second_id=second)


@command
def unlink_neighbours(*, house_id: int, other_id: int, actor: Actor, now: datetime) -> House:
    """Have two houses no longer point to each other."""
    first, second = _pair(house_id, other_id, actor=actor)
    link = Neighbouring.objects.filter(first=first, second=second).first()
    if link is None:
        raise Missing
    link.delete()
    return House.objects.get(pk=house_id)


def _pair(house_id: int, other_id: int, *, actor: Actor) -> tuple[int, int]:
    """The numbers of both, the smaller first. Who may found one of them may link it."""
    if house_id == other_id:
        raise SameHouse
    house = founded_house(house_id, actor=actor)
    if not visible_to(actor).filter(pk=other_id).exists():
        raise Missing
    return min(house.pk, other_id), max(house.pk, other_id)
