"""Who has a part in the desk of a house: whoever holds one of the rights that its screens ask for."""

from dataclasses import dataclass

from sara.foundation.actors import Actor
from sara.foundation.permissions import Scope
from sara.registers.people.api import MAY_MERGE_PEOPLE, MAY_SEE_PEOPLE, may_register_person
from sara.registers.places.models import House, HouseQuerySet
from sara.services.programmes.api import houses_with_rolls_seen_by, may_plan_runs
from sara.services.treasury.api import (
    houses_where_money_is_taken_by,
    houses_with_money_seen_by,
    may_void_receipt,
)
from sara.services.voice.api import houses_heard_by


@dataclass(frozen=True, slots=True)
class Rights:
    """What somebody may do at the desk of one house."""

    sees_people: bool
    registers: bool
    takes_money: bool
    sees_money: bool
    voids: bool
    sees_rolls: bool
    plans: bool
    reads_messages: bool
    merges: bool


def rights_at(actor: Actor, house: House) -> Rights:
    """The rights of an actor at a house; asks the database nothing."""
    return Rights(
        sees_people=may_see_people_at(actor, house.path),
        registers=may_register_person(actor, house.path),
        takes_money=may_take_money_at(actor, house.path),
        sees_money=may_see_money_at(actor, house.path),
        voids=may_void_receipt(actor, house),
        sees_rolls=may_see_rolls_at(actor, house.path),
        plans=may_plan_runs(actor, house.path),
        reads_messages=may_read_messages_at(actor, house.path),
        merges=may_merge_people_at(actor, house.path),
    )


def may_open_desk(actor: Actor, path: str) -> bool:
    """Whether the actor has some part in the desk of the house with this path."""
    return desks_of(actor).covers(path)


def may_see_people_at(actor: Actor, path: str) -> bool:
    return MAY_SEE_PEOPLE.allows(actor, path)


def may_merge_people_at(actor: Actor, path: str) -> bool:
    return MAY_MERGE_PEOPLE.allows(actor, path)


def may_take_money_at(actor: Actor, path: str) -> bool:
    """Whether he serves people there: enrols them and takes their money."""
    return houses_where_money_is_taken_by(actor).covers(path)


def may_see_money_at(actor: Actor, path: str) -> bool:
    return houses_with_money_seen_by(actor).covers(path)


def may_see_rolls_at(actor: Actor, path: str) -> bool:
    return houses_with_rolls_seen_by(actor).covers(path)


def may_read_messages_at(actor: Actor, path: str) -> bool:
    return houses_heard_by(actor).covers(path)


def desks_of(actor: Actor) -> Scope:
    """Where the actor has some part in a desk."""
    parts = (
        MAY_SEE_PEOPLE.scope(actor),
        houses_with_money_seen_by(actor),
        houses_with_rolls_seen_by(actor),
        houses_heard_by(actor),
    )
    if any(part.everywhere for part in parts):
        return next(part for part in parts if part.everywhere)
    return Scope.of(path for part in parts for path in part.paths)


def visible_to(actor: Actor) -> HouseQuerySet:
    """The houses at whose desk the actor has a part: the twin of `may_open_desk`."""
    return House.objects.within(desks_of(actor))
