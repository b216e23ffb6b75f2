from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.privacy import Told, told_of
from sara.foundation.privacy.models import Reading
from sara.foundation.ui.paging import Page
from sara.registers.people.api import (
    ConsentLine,
    OwnPerson,
    ReadingLine,
    RecordRequestLine,
    consents_of_people,
    own_people,
    readings_of,
    requests_of,
)
from sara.registers.posts.types import PostKind
from sara.services.programmes.api import (
    EnrolmentLine,
    EnrolmentStatus,
    SessionCard,
    my_enrolments,
    my_sessions,
)
from sara.services.treasury.api import ChargeLine, ReceiptLine, charges_of, receipts_of_people
from sara.services.voice.api import MessageView, messages_of


@dataclass(frozen=True, slots=True)
class MyEnrolment:
    """An enrolment, and what is still to be paid for it, if anything."""

    line: EnrolmentLine
    charge: ChargeLine | None

    @property
    def is_unpaid(self) -> bool:
        return self.line.is_live and self.charge is not None and self.charge.due > 0


@dataclass(frozen=True, slots=True)
class MyToday:
    """My page: who I am, what waits for my answer, what I and my children take part in."""

    me: OwnPerson
    children: tuple[OwnPerson, ...]
    offers: tuple[MyEnrolment, ...]
    live: tuple[MyEnrolment, ...]
    past: tuple[MyEnrolment, ...]
    teaching: tuple[SessionCard, ...]


@dataclass(frozen=True, slots=True)
class MyPapers:
    """The receipts over my own and my children's payments, and our certificates."""

    receipts: tuple[ReceiptLine, ...]
    certified: tuple[EnrolmentLine, ...]


@dataclass(frozen=True, slots=True)
class MyRecord:
    """Whose record it is, and its parts; the empty ones too, which say that nothing is kept there."""

    name: str
    code: str
    parts: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class PersonConsents:
    """What I, or a child of mine, agreed to."""

    person: OwnPerson
    lines: tuple[ConsentLine, ...]


def my_today(*, actor: Actor, now: datetime) -> MyToday:
    """My page; at most eight queries. Missing for an account that belongs to no person yet."""
    people = _my_people(actor, now)
    numbers = [one.person_id for one in people]
    charges = {charge.about: charge for charge in reversed(charges_of(numbers))}
    lines = [MyEnrolment(line, charges.get(line.about)) for line in my_enrolments(numbers, now=now)]
    offered = [one for one in lines if one.line.status is EnrolmentStatus.OFFERED]
    return MyToday(
        me=people[0],
        children=people[1:],
        offers=tuple(offered),
        live=tuple(one for one in lines if _goes_on(one.line) and one not in offered),
        past=tuple(one for one in lines if not _goes_on(one.line)),
        teaching=my_sessions(people[0].person_id, now=now),
    )


def my_papers(*, actor: Actor, now: datetime) -> MyPapers:
    """At most six queries."""
    numbers = [one.person_id for one in _my_people(actor, now)]
    lines = my_enrolments(numbers, now=now)
    return MyPapers(
        receipts=tuple(receipts_of_people(numbers)),
        certified=tuple(line for line in lines if line.certificate_code),
    )


def my_record(*, actor: Actor, now: datetime) -> MyRecord:
    """All that the house keeps of me: a query for each app that keeps something, and three."""
    me = _my_people(actor, now)[0]
    return MyRecord(name=me.name, code=me.code, parts=told_of(me.person_id))


def my_consents(*, actor: Actor, now: datetime) -> tuple[PersonConsents, ...]:
    """What I and my children agreed to. Three queries."""
    people = _my_people(actor, now)
    lines = consents_of_people([one.person_id for one in people])
    return tuple(PersonConsents(one, lines[one.person_id]) for one in people)


def my_person_with(code: str, *, actor: Actor, now: datetime) -> int:
    """The number of myself, or of a child of mine, by code; Missing for anybody else."""
    found = [one.person_id for one in _my_people(actor, now) if one.code == code]
    if not found:
        raise Missing
    return found[0]


def my_number(*, actor: Actor, now: datetime) -> int:
    """My own number; Missing for an account that belongs to no person yet."""
    return _my_people(actor, now)[0].person_id


def my_requests(*, actor: Actor, now: datetime) -> list[RecordRequestLine]:
    """What I asked about my record. Three queries."""
    return requests_of(_my_people(actor, now)[0].person_id)


def my_readings(
    asked: Mapping[str, str], *, actor: Actor, now: datetime
) -> tuple[list[ReadingLine], Page[Reading]]:
    """Who opened my record. Five queries."""
    return readings_of(_my_people(actor, now)[0].person_id, asked)


def my_messages(*, actor: Actor, now: datetime) -> list[MessageView]:
    """What I said to houses while signed in. Three queries."""
    return messages_of(_my_people(actor, now)[0].person_id)


def my_teaching(*, actor: Actor, now: datetime) -> tuple[SessionCard, ...]:
    """The sessions I instruct, from yesterday on for a month; Missing for one who is no instructor."""
    sessions = my_sessions(_my_people(actor, now)[0].person_id, now=now, days=30)
    if not sessions and not any(post.kind == PostKind.INSTRUCTOR for post in actor.posts):
        raise Missing
    return sessions


def _my_people(actor: Actor, now: datetime) -> tuple[OwnPerson, ...]:
    people = own_people(actor, now=now)
    if not people:
        raise Missing
    return people


def _goes_on(line: EnrolmentLine) -> bool:
    """Whether it is still to come or under way."""
    return line.is_live and line.run.next_session is not None
