"""People for tests, registered as the desk would."""

from datetime import date

from sara.registers.people.models import (
    Guardianship,
    HouseFile,
    Household,
    Membership,
    Person,
    PersonAddress,
    PersonMobile,
)
from sara.registers.people.types import Gender, GuardianRelation, HouseholdRole, PersonDetails
from sara.registers.posts.tests.factories import (
    LONG_AGO,
    NOW,
    SmallCity,
    make_account,
    make_actor,
    make_city,
    make_person,
    make_post,
    resident,
)

__all__ = [
    "LONG_AGO",
    "NOW",
    "TODAY",
    "SmallCity",
    "details",
    "make_account",
    "make_actor",
    "make_address",
    "make_city",
    "make_guardianship",
    "make_household",
    "make_mobile",
    "make_person",
    "make_post",
    "open_file_for",
    "resident",
]

TODAY = date(2026, 11, 24)
SINCE = date(2024, 3, 20)


def details(**values: object) -> PersonDetails:
    known: dict[str, object] = {
        "given_name": "زهرا",
        "surname": "کریمی",
        "birth_on": date(1980, 5, 1),
        "gender": Gender.FEMALE,
    }
    return PersonDetails(**(known | values))  # type: ignore[arg-type]


def make_mobile(person: Person, mobile: str = "09121234567", **values: object) -> PersonMobile:
    return PersonMobile.objects.create(person=person, mobile=mobile, **({"valid_from": SINCE} | values))


def make_address(person: Person, neighbourhood_id: int, **values: object) -> PersonAddress:
    known: dict[str, object] = {"street": "خیابان مصطفی خمینی", "valid_from": SINCE}
    return PersonAddress.objects.create(person=person, neighbourhood_id=neighbourhood_id, **(known | values))


def make_guardianship(guardian: Person, child: Person, **values: object) -> Guardianship:
    known: dict[str, object] = {"relation": GuardianRelation.MOTHER, "valid_from": SINCE}
    return Guardianship.objects.create(guardian=guardian, child=child, **(known | values))


def make_household(head: Person, *others: Person) -> Household:
    household = Household.objects.create(code=head.code, formed_at=LONG_AGO)
    rows = [(head, HouseholdRole.HEAD), *((person, HouseholdRole.SPOUSE) for person in others)]
    for person, role in rows:
        Membership.objects.create(household=household, person=person, role=role, valid_from=SINCE)
    return household


def open_file_for(person: Person, house_id: int) -> HouseFile:
    return HouseFile.objects.create(person=person, house_id=house_id, opened_at=LONG_AGO)
