"""Those who are to be written into the register, before they are there."""

from dataclasses import dataclass

from sara.foundation.persian import joined_key
from sara.registers.people.models import Person
from sara.registers.people.queries.traits import Compared, address_word
from sara.registers.people.rules import name_key, split_title
from sara.registers.people.rules.likeness import Traits
from sara.registers.people.types import AddressDetails, PersonDetails


@dataclass(frozen=True, slots=True)
class Newcomer:
    """One who is to be written into the register; `despite` are codes of likely doubles that he is not."""

    details: PersonDetails
    mobile: str = ""
    address: AddressDetails | None = None
    despite: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """His name key."""
        return name_key(split_title(self.details.given_name)[1], self.details.surname)


def compared_newcomer(newcomer: Newcomer) -> Compared:
    """One who is being written down; it asks the database nothing."""
    details, address = newcomer.details, newcomer.address
    national = Person.national_id.fingerprint(details.national_id) if details.national_id else None
    foreign = Person.foreign_id.fingerprint(details.foreign_id) if details.foreign_id else None
    traits = Traits(
        given_name=joined_key(split_title(details.given_name)[1]),
        surname=joined_key(details.surname),
        father_name=joined_key(details.father_name),
        birth_on=details.birth_on,
        gender=details.gender,
        identity=(national or foreign or b"").hex(),
        mobiles=frozenset({newcomer.mobile} - {""}),
        address=address_word(address) if address else "",
    )
    return Compared(traits, newcomer.name, national, foreign, address)
