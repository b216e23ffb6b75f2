"""Residents: households with their names, ages, telephones, addresses and files."""

from bisect import bisect
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate
from typing import Final

from sara.registers.people.models import Guardianship, Household, Membership
from tests.load.city.chance import code_of
from tests.load.city.days import YEARS
from tests.load.city.places import Home, Places
from tests.load.city.register import FOREIGN, Address, Known, Register
from tests.load.city.sheets import Sheets
from tests.load.city.size import Size
from tests.load.city.words import foreign_surnames, given_names, surnames

SIZES: Final = (1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6)
"""How many live together: drawn from these, 3.25 in the middle."""

ACTIVE: Final = 100_000
"""About so many of the residents go to classes, or all where there are fewer."""

_YEAR: Final = 365.2425
_GROWN: Final = 18


@dataclass(slots=True)
class Family:
    """What the members of a household share."""

    id: int
    home: Home
    address: Address
    surname: str
    nationality: str
    father: str
    at: datetime
    guardians: list[tuple[int, str]]
    presses: int | None = None
    mobile: str = ""


class Settling:
    """Draws households until there are as many residents as asked for."""

    def __init__(self, sheets: Sheets, register: Register, places: Places, size: Size) -> None:
        self._register, self._places, self._size = register, places, size
        self._chance = size.chance("residents")
        self._households = sheets.sheet(Household, "code formed_at")
        self._memberships = sheets.sheet(Membership, "household_id person_id role valid_from")
        self._guardianships = sheets.sheet(Guardianship, "guardian_id child_id relation valid_from")
        self._names = {gender: given_names(gender) for gender in ("female", "male")}
        self._surnames = surnames()
        chance = size.chance("weights")
        self._weights = list(accumulate(0.3 + chance.share() ** 2 * 3 for _home in places.homes))
        self._goes = min(1.0, ACTIVE / size.residents)
        self._start = size.now - timedelta(days=YEARS * 365)
        self.pools: list[list[Known]] = [[] for _house in places.houses]
        """For each house who of its people goes to classes."""
        self.filed: set[tuple[int, int]] = set()
        """Person and house, for those of them who are known there already."""

    def settle(self) -> None:
        left, begun = self._size.residents, 0
        while left > 0:
            count = min(self._chance.of(SIZES), left)
            self._household(count, begun / self._size.residents)
            left -= count
            begun += count

    def _household(self, count: int, passed: float) -> None:
        chance = self._chance
        at = self._start + (self._size.now - timedelta(days=1) - self._start) * passed
        at = at.replace(hour=6 + chance.between(0, 7), minute=chance.between(0, 59), second=0, microsecond=0)
        home = self._places.homes[bisect(self._weights, chance.share() * self._weights[-1])]
        stranger = chance.share() < 0.04
        number = self._households.add(code_of(self._households.count + 1, of=2), at)
        family = Family(
            id=number,
            home=home,
            address=self._register.address(home.area_id),
            surname=chance.early_of(foreign_surnames() if stranger else self._surnames),
            nationality=chance.of(FOREIGN) if stranger else "iranian",
            father=chance.early_of(self._names["male"]),
            at=at,
            guardians=[],
        )
        self._members(family, count)

    def _members(self, family: Family, count: int) -> None:
        chance = self._chance
        head_age = 22 + chance.share() * (62 if count < 3 else 38)
        woman_heads = chance.share() < 0.17
        gender = "female" if woman_heads else "male"
        name = self._member(family, "head", gender, head_age)
        if count == 1:
            return
        alone = woman_heads and chance.share() < 0.85
        if not alone:
            other = "male" if woman_heads else "female"
            spouse = self._member(family, "spouse", other, max(18.5, head_age - 4 + 6 * chance.share()))
            family.father = spouse if woman_heads else name
        for place in range(count - (1 if alone else 2)):
            age = max(0.1, head_age - 42) + min(head_age - 20, 22) * chance.share()
            if place == 3:
                self._member(family, "parent", "female", min(head_age + 24, 95))
            else:
                self._member(family, "child", chance.of(("female", "male")), age)

    def _member(self, family: Family, role: str, gender: str, age: float) -> str:
        """Write one; gives his given name."""
        chance, register = self._chance, self._register
        given = chance.early_of(self._names[gender])
        own = role in {"spouse", "parent"}
        surname = chance.early_of(self._surnames) if own else family.surname
        father = family.father if role == "child" else chance.early_of(self._names["male"])
        birth_on = self._size.today - timedelta(days=int(age * _YEAR) + 1)
        at = max(family.at, datetime(birth_on.year, birth_on.month, birth_on.day, tzinfo=family.at.tzinfo))
        grown = age >= _GROWN
        smart = 12 <= age < 68 or chance.share() < 0.4
        person_id = register.person(
            names=(given, surname, father), birth_on=birth_on, gender=gender,
            nationality=family.nationality, smart=smart, at=at,
        )  # fmt: skip
        self._memberships.add(family.id, person_id, role, at.date())
        register.lives_at(person_id, family.address, at)
        goes = chance.share() < self._goes
        acts, mobile = self._reach(person_id, at, grown=grown, wants=goes)
        if role in {"head", "spouse"}:
            family.guardians.append((person_id, "father" if gender == "male" else "mother"))
            family.presses = family.presses or acts
            family.mobile = family.mobile or mobile
        elif role == "child" and not grown:
            for guardian, relation in family.guardians:
                self._guardianships.add(guardian, person_id, relation, at.date())
        reached = mobile or ("" if grown else family.mobile)
        known = Known(person_id, gender, birth_on, acts or family.presses, f"{given} {surname}", reached)
        self._known(family, known, goes=goes)
        return given

    def _reach(self, person_id: int, at: datetime, *, grown: bool, wants: bool) -> tuple[int | None, str]:
        """Whether he can sign in, so that he acts for himself, and his telephone."""
        share = self._chance.share()
        if not grown or share > 0.93:
            return None, ""
        signs_in = share < (0.6 if wants else 0.2)
        mobile = self._register.mobile(person_id, at, verified=signs_in)
        if not signs_in:
            return None, mobile
        self._register.account(person_id, at, mobile=mobile)
        return person_id, mobile

    def _known(self, family: Family, one: Known, *, goes: bool) -> None:
        house = family.home.house
        if house is None:
            return
        if goes:
            self.pools[house].append(one)
        if self._chance.share() < 0.5:
            house_id = self._places.houses[house].id
            self._register.file(one.id, house_id, family.at)
            if goes:
                self.filed.add((one.id, house_id))
