from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.foundation.persian import clean
from sara.registers.people.commands.correct import locked_person
from sara.registers.people.errors import (
    AlreadyGuardian,
    DocumentMissing,
    GuardianNotGrown,
    NotAChild,
)
from sara.registers.people.facts import GuardianNamed
from sara.registers.people.models import Guardianship, Person
from sara.registers.people.permissions import visible_to
from sara.registers.people.rules import is_child
from sara.registers.people.types import GuardianRelation

_BY_ORDER = {GuardianRelation.COURT, GuardianRelation.WELFARE}


@command
def name_guardian(
    *,
    guardian_id: int,
    child_id: int,
    relation: GuardianRelation,
    document: str = "",
    actor: Actor,
    now: datetime,
) -> Guardianship:
    """Note that a person answers for a child from today on.

    One named by a court or by welfare needs the number of the order as document.
    """
    child = locked_person(child_id, actor=actor, now=now)
    guardian = _seen(guardian_id, actor=actor, now=now)
    day = day_of(now)
    if not is_child(child.birth_on, day):
        raise NotAChild
    if is_child(guardian.birth_on, day):
        raise GuardianNotGrown
    if relation in _BY_ORDER and not clean(document):
        raise DocumentMissing
    row = Guardianship(
        guardian=guardian,
        child=child,
        relation=relation,
        document=clean(document),
        valid_from=day,
    )
    with constraint_as("guardianship_once_at_a_time", AlreadyGuardian):
        row.save(force_insert=True)
    announce(GuardianNamed(guardian_id=guardian.pk, child_id=child.pk), actor=actor, now=now)
    return row


@command
def end_guardianship(*, guardianship_id: int, actor: Actor, now: datetime, reason: str) -> None:
    """End a guardianship today; the right to act for the child is gone with it."""
    row = (
        Guardianship.objects.select_for_update()
        .filter(pk=guardianship_id, valid_to=None)
        .order_by("id")
        .first()
    )
    if row is None:
        raise Missing
    locked_person(row.child_id, actor=actor, now=now)
    day = day_of(now)
    if row.valid_from == day:
        row.delete()
    else:
        row.valid_to = day
        row.save(update_fields=["valid_to"])


def _seen(person_id: int, *, actor: Actor, now: datetime) -> Person:
    person = visible_to(actor, now=now).filter(pk=person_id).first()
    if person is None:
        raise Missing
    return person
