from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.foundation.persian import clean
from sara.registers.people.commands.doubles import refuse_unless_his
from sara.registers.people.commands.moving import move_back, move_rows
from sara.registers.people.commands.taking import give_back, take_what_is_missing
from sara.registers.people.errors import (
    AlreadyMerged,
    AnswersForTheOther,
    HeadCannotVanish,
    IdentitiesDiffer,
    SamePerson,
    TooLateToUndo,
    UndoLaterFirst,
    UndoneAlready,
)
from sara.registers.people.facts import PeopleMerged, PeopleParted
from sara.registers.people.models import Guardianship, Membership, Person, PersonMerge
from sara.registers.people.rules import UNDO_WITHIN, can_be_undone


@command
def merge_people(
    *, survivor_id: int, merged_id: int, actor: Actor, now: datetime, reason: str
) -> PersonMerge:
    """Make one person of two records: rows of the whole house go to the survivor, and the other leads to it.

    What the survivor does not have (father's name, an identity) it takes. Papers that never change
    stay where they are and are read through what they were given for.
    """
    survivor, merged = _both(survivor_id, merged_id, actor, now)
    _refuse(survivor, merged, now)
    merge = PersonMerge(survivor=survivor, merged=merged, reason=clean(reason), merged_at=now)
    take_what_is_missing(merge, survivor, merged)
    with constraint_as("person_merge_once_until_undone", AlreadyMerged):
        merge.save(force_insert=True)
    move_rows(merge, day=day_of(now))
    Person.objects.filter(pk=merged.pk).update(merged_into=survivor)
    announce(PeopleMerged(merge.pk, survivor.pk, merged.pk), actor=actor, now=now)
    return merge


@command
def undo_merge(*, merge_id: int, actor: Actor, now: datetime, reason: str) -> None:
    """Make two of one again within thirty days, with everything back where it was."""
    merge = PersonMerge.objects.select_for_update().filter(pk=merge_id).order_by("id").first()
    if merge is None:
        raise Missing
    people = {one.pk: one for one in _locked(merge.survivor_id, merge.merged_id)}
    survivor, merged = people[merge.survivor_id], people[merge.merged_id]
    refuse_unless_his(actor, [survivor.merged_into_id or survivor.pk], now)
    if merge.undone_at is not None:
        raise UndoneAlready
    if not can_be_undone(merge.merged_at, now):
        raise TooLateToUndo(days=UNDO_WITHIN.days)
    if survivor.merged_into_id is not None:
        raise UndoLaterFirst
    merged.merged_into = None
    give_back(merge, survivor, merged)
    move_back(merge)
    merge.undone_at = now
    merge.save(update_fields=["undone_at", "national_id_sealed", "foreign_id_sealed"])
    announce(PeopleParted(merge.pk, survivor.pk, merged.pk), actor=actor, now=now)


def _both(survivor_id: int, merged_id: int, actor: Actor, now: datetime) -> tuple[Person, Person]:
    if survivor_id == merged_id:
        raise SamePerson
    people = {one.pk: one for one in _locked(survivor_id, merged_id)}
    if any(one.merged_into_id is not None for one in people.values()):
        raise AlreadyMerged
    refuse_unless_his(actor, [survivor_id, merged_id], now)
    return people[survivor_id], people[merged_id]


def _locked(*person_ids: int) -> list[Person]:
    return list(Person.objects.select_for_update().filter(pk__in=person_ids).order_by("id"))


def _refuse(survivor: Person, merged: Person, now: datetime) -> None:
    """What no merge may do: two identities, a child and who answers for it, a household without its head."""
    pairs = ((survivor.national_id, merged.national_id), (survivor.foreign_id, merged.foreign_id))
    if any(one and other and one != other for one, other in pairs):
        raise IdentitiesDiffer
    both = [survivor.pk, merged.pk]
    if Guardianship.objects.filter(guardian_id__in=both, child_id__in=both).exists():
        raise AnswersForTheOther
    living = Membership.objects.valid_on(day_of(now))
    headed = living.of_heads().filter(person=merged).values("household_id")
    others = living.filter(household_id__in=headed).exclude(person=merged)
    if others.exists() and living.filter(person=survivor).exists():
        raise HeadCannotVanish
