from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.people.commands.writing import open_file
from sara.registers.people.models import Person
from sara.registers.people.permissions import may_act_for, may_register_person
from sara.registers.places.models import House


@command
def open_house_file(*, person_id: int, house_id: int, actor: Actor, now: datetime, reason: str) -> None:
    """Make a person known at a house, so that its desk sees him; a file that is open stays as it is.

    The desk of the house may, for anybody (its reason is kept); so may whoever acts for him.
    """
    house = House.objects.filter(pk=house_id).first()
    if house is None or not Person.objects.filter(pk=person_id).exists():
        raise Missing
    if not may_register_person(actor, house.path) and not may_act_for(actor, person_id, now=now):
        raise NotAllowed
    open_file(person_id, house_id, now=now)
