from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.database.holding import hold
from sara.foundation.errors import NotAllowed
from sara.foundation.facts import announce
from sara.registers.people.commands.writing import new_address, new_mobile, open_file, write_person
from sara.registers.people.errors import LikelyDoubles
from sara.registers.people.facts import PersonRegistered
from sara.registers.people.models import Person
from sara.registers.people.queries.doubles import likely_doubles
from sara.registers.people.rules import name_key, split_title
from sara.registers.people.types import AddressDetails, PersonDetails
from sara.registers.posts.api import PostKind, may_appoint


@command
def register_appointee(
    *,
    details: PersonDetails,
    kind: PostKind,
    path: str,
    house_id: int | None,
    mobile: str = "",
    address: AddressDetails | None = None,
    actor: Actor,
    now: datetime,
) -> Person:
    """Write somebody into the register who is to hold a post at the place with this path.

    Whoever may appoint to the post may; where there is a house, a file is opened in it. Raises
    LikelyDoubles, with those who may be the same, when there are any.
    """
    if not may_appoint(actor, kind, path):
        raise NotAllowed
    hold(f"person:{name_key(split_title(details.given_name)[1], details.surname)}")
    doubles = likely_doubles(details, mobile=mobile, now=now)
    if doubles:
        raise LikelyDoubles(doubles)
    person = write_person(details, now=now)
    if mobile:
        new_mobile(person.pk, mobile, now=now)
    if address:
        new_address(person.pk, address, day=day_of(now))
    if house_id is not None:
        open_file(person.pk, house_id, now=now)
        announce(PersonRegistered(person_id=person.pk, house_id=house_id), actor=actor, now=now)
    return person
