from collections.abc import Iterable
from contextlib import ExitStack
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing
from sara.foundation.ids import new_code
from sara.registers.people.commands.correct import locked_person
from sara.registers.people.errors import (
    HeadLeavesOthers,
    HouseholdHasHead,
    InAnotherHousehold,
    NotInHousehold,
)
from sara.registers.people.models import Household, Membership
from sara.registers.people.types import HouseholdRole

_TRUTHS = {
    "membership_one_household_at_a_time": InAnotherHousehold,
    "membership_one_head_at_a_time": HouseholdHasHead,
}


@command
def form_household(*, head_id: int, actor: Actor, now: datetime) -> Household:
    """Form a household around its head, from today on."""
    head = locked_person(head_id, actor=actor, now=now)
    household = Household(code=new_code(), formed_at=now)
    household.save(force_insert=True)
    _join(household.pk, head.pk, HouseholdRole.HEAD, day_of(now))
    return household


@command
def join_household(
    *, household_id: int, person_id: int, role: HouseholdRole, actor: Actor, now: datetime
) -> Membership:
    """Add a person to a household from today on, in a role."""
    household = Household.objects.select_for_update().filter(pk=household_id).first()
    if household is None:
        raise Missing
    person = locked_person(person_id, actor=actor, now=now)
    return _join(household.pk, person.pk, role, day_of(now))


@command
def leave_household(*, person_id: int, actor: Actor, now: datetime, reason: str) -> None:
    """Take a person out of his household from today on. A head leaves last, or hands over first."""
    person = locked_person(person_id, actor=actor, now=now)
    row = Membership.objects.filter(person=person, valid_to=None).first()
    if row is None:
        raise NotInHousehold
    rows = _locked(row.household_id)
    if row.role == HouseholdRole.HEAD and len(rows) > 1:
        raise HeadLeavesOthers
    _end([row], day_of(now))


@command
def hand_over_household(
    *, new_head_id: int, old_head_role: HouseholdRole, actor: Actor, now: datetime, reason: str
) -> None:
    """Make another member the head from today on; the head of before stays, in the role given."""
    person = locked_person(new_head_id, actor=actor, now=now)
    mine = Membership.objects.filter(person=person, valid_to=None).first()
    if mine is None:
        raise NotInHousehold
    rows = [row for row in _locked(mine.household_id) if row.role == HouseholdRole.HEAD]
    if any(row.person_id == person.pk for row in rows) or old_head_role == HouseholdRole.HEAD:
        raise HouseholdHasHead
    day = day_of(now)
    _end([mine, *rows], day)
    for row in rows:
        _join(row.household_id, row.person_id, old_head_role, day)
    _join(mine.household_id, person.pk, HouseholdRole.HEAD, day)


def _locked(household_id: int) -> list[Membership]:
    rows = Membership.objects.select_for_update().filter(household_id=household_id, valid_to=None)
    return list(rows.order_by("id"))


def _join(household_id: int, person_id: int, role: HouseholdRole, day: date) -> Membership:
    row = Membership(household_id=household_id, person_id=person_id, role=role, valid_from=day)
    with ExitStack() as breaches:
        for constraint, refusal in _TRUTHS.items():
            breaches.enter_context(constraint_as(constraint, refusal))
        row.save(force_insert=True)
    return row


def _end(rows: Iterable[Membership], day: date) -> None:
    """End memberships on a day; one that began that same day never was (its history stays)."""
    for row in rows:
        if row.valid_from == day:
            row.delete()
        else:
            row.valid_to = day
            row.save(update_fields=["valid_to"])
