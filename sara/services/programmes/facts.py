"""What classes announce. Ids, codes and plain values only."""

from dataclasses import dataclass
from datetime import datetime

from sara.foundation.facts import Fact


@dataclass(frozen=True, slots=True)
class Enrolled(Fact):
    """A person holds a place."""

    enrolment_code: str
    run_code: str
    house_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class Waitlisted(Fact):
    """A person stands in the waiting list; `turn` is his number in the order of the run."""

    enrolment_code: str
    run_code: str
    house_id: int
    person_id: int
    turn: int


@dataclass(frozen=True, slots=True)
class SeatOffered(Fact):
    """A freed seat is offered to the next in the waiting list, until `offer_until`."""

    enrolment_code: str
    run_code: str
    house_id: int
    person_id: int
    offer_until: datetime


@dataclass(frozen=True, slots=True)
class Withdrawn(Fact):
    """Somebody left a run or its waiting list; `held_a_seat` says whether a seat became free."""

    enrolment_code: str
    run_code: str
    house_id: int
    person_id: int
    held_a_seat: bool


@dataclass(frozen=True, slots=True)
class OfferExpired(Fact):
    """An offered seat was not accepted in time."""

    enrolment_code: str
    run_code: str
    house_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class RunOpened(Fact):
    """A run is shown to everybody and can be joined."""

    run_code: str
    house_id: int


@dataclass(frozen=True, slots=True)
class RunCancelled(Fact):
    """A run was called off; its enrolments ended with it."""

    run_code: str
    house_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class SessionCancelled(Fact):
    """One session was called off; another may make up for it."""

    run_code: str
    house_id: int
    number: int
    reason: str
    make_up_number: int | None


@dataclass(frozen=True, slots=True)
class SessionAdded(Fact):
    """A run has one session more, on a day that was a holiday when it was planned."""

    run_code: str
    house_id: int
    number: int


@dataclass(frozen=True, slots=True)
class CertificateIssued(Fact):
    """A person was given a certificate for an enrolment."""

    certificate_code: str
    enrolment_code: str
    house_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class CertificateRevoked(Fact):
    """A certificate no longer holds."""

    certificate_code: str
    enrolment_code: str
    house_id: int
    person_id: int
    reason: str
