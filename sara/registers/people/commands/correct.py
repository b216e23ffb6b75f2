from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.registers.people.commands.writing import rewrite_person
from sara.registers.people.facts import PersonCorrected
from sara.registers.people.models import Person
from sara.registers.people.permissions import may_correct_person, visible_to
from sara.registers.people.types import PersonDetails


@command
def correct_person(
    *, person_id: int, details: PersonDetails, actor: Actor, now: datetime, reason: str
) -> Person:
    """Replace what is written of a person by these details, all of them; the old stays in the history."""
    person = locked_person(person_id, actor=actor, now=now)
    rewrite_person(person, details, now=now)
    announce(PersonCorrected(person_id=person.pk), actor=actor, now=now)
    return person


def locked_person(person_id: int, *, actor: Actor, now: datetime) -> Person:
    """The person's row, locked, for an actor who may correct it."""
    if not may_correct_person(actor, person_id, now=now):
        if visible_to(actor, now=now).filter(pk=person_id).exists():
            raise NotAllowed
        raise Missing
    return Person.objects.select_for_update().get(pk=person_id)
