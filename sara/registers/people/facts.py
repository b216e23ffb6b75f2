from dataclasses import dataclass

from sara.foundation.facts import Fact
from sara.registers.people.types import ConsentPurpose, RequestKind


@dataclass(frozen=True)
class PersonRegistered(Fact):
    """A person was written into the register, by a desk or by himself."""

    person_id: int
    house_id: int | None


@dataclass(frozen=True)
class PeopleRegistered(Fact):
    """Persons were written into the register together, from a list; who hears PersonRegistered hears this."""

    person_ids: tuple[int, ...]
    house_id: int | None


@dataclass(frozen=True)
class PersonCorrected(Fact):
    """What is written of a person was corrected."""

    person_id: int


@dataclass(frozen=True)
class Moved(Fact):
    """A person has a new address."""

    person_id: int
    neighbourhood_id: int


@dataclass(frozen=True)
class GuardianNamed(Fact):
    """Someone answers for a child from now on."""

    guardian_id: int
    child_id: int


@dataclass(frozen=True)
class AccountOpened(Fact):
    """A person can sign in."""

    account_id: int
    person_id: int


@dataclass(frozen=True)
class PeopleMerged(Fact):
    """Two records were found to be one person; what pointed at `merged_id` points at `survivor_id`."""

    merge_id: int
    survivor_id: int
    merged_id: int


@dataclass(frozen=True)
class PeopleParted(Fact):
    """A merge was undone: the two are two again."""

    merge_id: int
    survivor_id: int
    merged_id: int


@dataclass(frozen=True)
class PasswordRenewed(Fact):
    """A member of staff chose a password by a code that somebody in charge gave him."""

    account_id: int
    renewal_id: int
    person_id: int


@dataclass(frozen=True)
class ConsentGiven(Fact):
    """A person agreed to something."""

    person_id: int
    purpose: ConsentPurpose


@dataclass(frozen=True)
class ConsentWithdrawn(Fact):
    """A person took a consent back; from now on it holds no more."""

    person_id: int
    purpose: ConsentPurpose


@dataclass(frozen=True)
class RecordRequested(Fact):
    """Somebody asked that his record be corrected or erased."""

    request_id: int
    person_id: int
    kind: RequestKind


@dataclass(frozen=True)
class RecordRequestAnswered(Fact):
    """A request about a record was decided; the answer stands on the person's page."""

    request_id: int
    person_id: int


@dataclass(frozen=True)
class PersonErased(Fact):
    """Nothing names this person any more but what rules oblige the house to keep."""

    person_id: int


@dataclass(frozen=True)
class ConsentTextWritten(Fact):
    """What people are asked to agree to was written anew."""

    purpose: ConsentPurpose
    version: int
