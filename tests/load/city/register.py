"""The register of people on its way into the tables: a person with all that hangs on him."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple
from uuid import UUID

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

from sara.foundation.clock import day_of
from sara.foundation.ids.national import check_digit
from sara.registers.people.models import Account, HouseFile, Person, PersonAddress, PersonMobile
from tests.load.city.chance import Chance, code_of
from tests.load.city.sealing import Sealer
from tests.load.city.sheets import Sheets
from tests.load.city.words import address_words

FOREIGN: Final = ("afghan", "afghan", "afghan", "afghan", "iraqi", "pakistani", "other")
_NOBODYS: Final = ("000", "999")  # places of issue that there are not
_MOST: Final = 10**6 - 1


class Known(NamedTuple):
    """A person, as runs and posts need him."""

    id: int
    gender: str
    birth_on: date
    by: int | None
    """Who presses the button for him: himself or who answers for him; nobody: the desk."""
    name: str
    mobile: str
    """By which he, or who answers for him, is reached; empty where nobody is."""


@dataclass(frozen=True, slots=True)
class Address:
    area_id: int
    street: str
    alley: str
    number: str
    floor: str
    unit: str
    postal_code: str


class Register:
    """Writes people. Numbers count from 1, and everybody is marked as invented."""

    def __init__(self, sheets: Sheets, chance: Chance) -> None:
        self._chance = chance
        self._people = sheets.sheet(
            Person,
            "uid code given_name surname father_name birth_on gender nationality national_id_sealed"
            " national_id_index foreign_id_sealed foreign_id_index has_smartphone is_invented registered_at",
        )
        self._mobiles = sheets.sheet(PersonMobile, "person_id mobile is_main verified_at valid_from")
        self._addresses = sheets.sheet(
            PersonAddress,
            "person_id neighbourhood_id street alley number floor unit postal_code valid_from",
        )
        self._files = sheets.sheet(HouseFile, "person_id house_id opened_at")
        self._accounts = sheets.sheet(Account, "password username mobile person_id is_active made_at")
        self._national = Sealer("people_person", "national_id_sealed")
        self._foreign = Sealer("people_person", "foreign_id_sealed")
        self._streets, self._alleys = address_words("streets"), address_words("alleys")

    def person(
        self,
        *,
        names: tuple[str, str, str],
        birth_on: date,
        gender: str,
        nationality: str,
        smart: bool,
        at: datetime,
    ) -> int:
        """Write a person with given name, surname and father's name; gives his number."""
        number = self._people.count + 1
        uid = UUID(int=self._chance.bits(128), version=4)
        sealed, index, foreign, foreign_index = None, None, None, None
        if nationality != "iranian":
            foreign, foreign_index = self._foreign.seal(f"9{number:011}", uid)
        elif self._chance.share() < 0.98:
            sealed, index = self._national.seal(national_id(number), uid)
        code = code_of(number, of=1)
        return self._people.add(
            uid, code, *names, birth_on, gender, nationality, sealed, index, foreign, foreign_index, smart,
            True, at,
        )  # fmt: skip

    def mobile(self, person_id: int, at: datetime, *, verified: bool) -> str:
        """Give him a number of his own, of a range that is given to nobody."""
        mobile = f"0950{(self._mobiles.count * 7_654_321 + 1_234_567) % 10_000_000:07}"
        self._mobiles.add(person_id, mobile, True, at if verified else None, day_of(at))
        return mobile

    def address(self, area_id: int) -> Address:
        """An address somewhere in a neighbourhood."""
        share, between = self._chance.share, self._chance.between
        return Address(
            area_id,
            self._streets[int(share() * len(self._streets))],
            self._alleys[int(share() * len(self._alleys))],
            str(between(1, 220)),
            str(between(1, 6)),
            str(between(1, 12)),
            f"1{between(100_000_000, 999_999_999)}",
        )

    def lives_at(self, person_id: int, one: Address, at: datetime) -> None:
        self._addresses.add(
            person_id, one.area_id, one.street, one.alley, one.number, one.floor, one.unit, one.postal_code,
            day_of(at),
        )  # fmt: skip

    def file(self, person_id: int, house_id: int, at: datetime) -> None:
        self._files.add(person_id, house_id, at)

    def account(self, person_id: int, at: datetime, *, mobile: str) -> int:
        """Let him sign in by mobile and code."""
        nothing = f"{UNUSABLE_PASSWORD_PREFIX}{person_id:040}"
        return self._accounts.add(nothing, None, mobile, person_id, True, at + timedelta(minutes=5))

    def staff_account(self, person_id: int, at: datetime, *, username: str, password: str) -> int:
        """Let him sign in by name and password (hashed)."""
        return self._accounts.add(password, username, None, person_id, True, at)


def national_id(number: int) -> str:
    """A national ID that passes the arithmetic and was given to nobody, by the number of the person."""
    place, serial = divmod(number - 1, _MOST)
    nine = f"{_NOBODYS[place]}{serial + 1:06}"
    return f"{nine}{check_digit(nine + '0')}"
