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
    enrolment_code: str
    run_code: str
    house_id: int
    person_id: int
    offer_until: datetime


@dataclass(frozen=True, slots=True)
class Withdrawn(Fact):
    enrolment_code: str
    run_code: str
    house_id: int
    person_id: int
    held_a_seat: bool


@dataclass(frozen=True, slots=True)
class OfferExpired(Fact):
    enrolment_code: str
    run_code: str
    house_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class RunOpened(Fact):
    run_code: str
    house_id: int


@dataclass(frozen=True, slots=True)
class RunCancelled(Fact):
    run_code: str
    house_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class SessionCancelled(Fact):
    run_code: str
    house_id: int
    number: int
    reason: str
    make_up_number: int | None


@dataclass(frozen=True, slots=True)
class CertificateIssued(Fact):
    certificate_code: str
    enrolment_code: str
    house_id: int
    person_id: int


@dataclass(frozen=True, slots=True)
class CertificateRevoked(Fact):
    certificate_code: str
    enrolment_code: str
    house_id: int
    person_id: int
    reason: str
