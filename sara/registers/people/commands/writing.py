"""The steps that several commands share. They ask no leave: the command around them did."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import fields
from datetime import date, datetime
from typing import Final

from sara.foundation.clock import day_of
from sara.foundation.constraints import constraint_as
from sara.foundation.database import prepared
from sara.foundation.ids import new_code
from sara.foundation.persian import clean
from sara.registers.people.errors import (
    BirthOutOfRange,
    ForeignIdTaken,
    IdentityDoesNotFit,
    MobileAlreadyHis,
    NameMissing,
    NationalIdTaken,
)
from sara.registers.people.models import Person, PersonAddress, PersonMobile
from sara.registers.people.rules import split_title
from sara.registers.people.types import AddressDetails, Nationality, PersonDetails

_IDENTITIES = {
    "person_national_id_unique": NationalIdTaken,
    "person_foreign_id_unique": ForeignIdTaken,
    "person_identity_fits_nationality": IdentityDoesNotFit,
}
EARLIEST_BIRTH = date(1880, 1, 1)


def set_details(person: Person, details: PersonDetails, *, now: datetime) -> None:
    """Bring the details into their stored form on the person, and refuse what cannot be."""
    dropped, given_name = split_title(details.given_name)
    person.title = clean(details.title) or dropped
    person.given_name = given_name
    person.surname = clean(details.surname)
    person.father_name = clean(details.father_name)
    person.birth_on = details.birth_on
    person.gender = details.gender
    person.nationality = details.nationality
    person.national_id = details.national_id or None
    person.foreign_id = details.foreign_id or None
    person.birth_certificate = details.birth_certificate or None
    person.has_smartphone = details.has_smartphone
    person.is_invented = details.is_invented
    if not person.given_name or not person.surname:
        raise NameMissing
    if not EARLIEST_BIRTH <= details.birth_on <= day_of(now):
        raise BirthOutOfRange
    foreign = details.nationality != Nationality.IRANIAN
    if (details.national_id and foreign) or (details.foreign_id and not foreign):
        raise IdentityDoesNotFit


@contextmanager
def identities_refused() -> Iterator[None]:
    """Turn what the database says of identities into words."""
    with ExitStack() as breaches:
        for constraint, refusal in _IDENTITIES.items():
            breaches.enter_context(constraint_as(constraint, refusal))
        yield


def write_person(details: PersonDetails, *, now: datetime) -> Person:
    """Insert a person; a national ID that another holds is refused, however close the race."""
    person = Person(code=new_code(), registered_at=now)
    set_details(person, details, now=now)
    with identities_refused():
        person.save(force_insert=True)
    return person


def rewrite_person(person: Person, details: PersonDetails, *, now: datetime) -> None:
    """Update a locked person to these details, under the same refusals."""
    set_details(person, details, now=now)
    with identities_refused():
        person.save(force_update=True)


_KNOWN: Final = """
    INSERT INTO people_housefile (person_id, house_id, opened_at) VALUES (%(person)s, %(house)s, %(now)s)
    ON CONFLICT DO NOTHING
"""


def open_file(person_id: int, house_id: int, *, now: datetime) -> None:
    """Note that a person is known at a house; once is enough."""
    prepared.rows(_KNOWN, {"person": person_id, "house": house_id, "now": now})


def new_mobile(person_id: int, mobile: str, *, now: datetime, verified: datetime | None = None) -> None:
    """Write a mobile down; it becomes the main one. One that is already his is refused."""
    PersonMobile.objects.filter(person_id=person_id, valid_to=None, is_main=True).update(is_main=False)
    number = PersonMobile(
        person_id=person_id,
        mobile=mobile,
        is_main=True,
        verified_at=verified,
        valid_from=day_of(now),
    )
    with constraint_as("person_mobile_once", MobileAlreadyHis):
        number.save(force_insert=True)


def new_address(person_id: int, address: AddressDetails, *, day: date) -> None:
    """End the address of before on this day and write the new one; one of the same day is rewritten."""
    live = PersonAddress.objects.select_for_update().filter(person_id=person_id, valid_to=None)
    row = live.order_by("id").first()
    if row is not None and row.valid_from < day:
        row.valid_to = day
        row.save(update_fields=["valid_to"])
        row = None
    placed(row or PersonAddress(person_id=person_id, valid_from=day), address).save()


def placed(row: PersonAddress, address: AddressDetails) -> PersonAddress:
    """The row with the parts of this address in their stored form."""
    for part in fields(address):
        value = getattr(address, part.name)
        setattr(row, part.name, clean(value) if isinstance(value, str) else value)
    return row
