"""People in post: in every house, in the regions, in the headquarters; and how they sign in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.contrib.auth.hashers import make_password
from psycopg.types.json import Jsonb

from sara.registers.posts.models import Post
from seed.logins import PASSWORD, second_factor
from tests.load.city.days import YEARS
from tests.load.city.places import BuiltHouse, Places
from tests.load.city.register import Register
from tests.load.city.sheets import Sheets
from tests.load.city.size import Size
from tests.load.city.words import given_names, surnames

INSTRUCTORS: Final = 6
IN_A_HOUSE: Final = (
    ("manager", "manager"),
    ("desk", "desk"),
    ("desk", "second-desk"),
    ("inspector", "inspector"),
    ("trustee_chair", "chair"),
    ("trustee", ""), ("trustee", ""), ("trustee", ""), ("trustee", ""),
    ("instructor", "instructor"),
    *(("instructor", ""),) * (INSTRUCTORS - 1),
)  # fmt: skip
"""The posts of a house and the name before the slug with which one signs in, if one does."""

_YEAR: Final = 365.2425


@dataclass(frozen=True, slots=True)
class Crew:
    """Who works in a house."""

    manager: int | None
    desk: int
    instructors: tuple[int, ...]
    instructor_names: tuple[str, ...]


class Appointing:
    """Writes the people in post, their posts, and their accounts with a second factor."""

    def __init__(self, sheets: Sheets, register: Register, places: Places, size: Size) -> None:
        self._register, self._places, self._size = register, places, size
        self._chance = size.chance("staff")
        self._posts = sheets.sheet(
            Post, "person_id kind letter_number held_from held_to end_reason area_id house_id"
        )
        self._factors = sheets.sheet(Authenticator, "user_id type data created_at last_used_at")
        self._password = make_password(PASSWORD, salt="measuredcity")
        self._since = size.now.replace(microsecond=0) - timedelta(days=YEARS * 365 + 60)
        self._names: dict[int, str] = {}

    def appoint(self) -> list[Crew]:
        """Everybody; gives the crews of the houses in their order."""
        self._officer("headquarters", "headquarters", self._places.city_id)
        for number, region_id in enumerate(self._places.region_ids, start=1):
            self._officer("region_officer", f"region-{number}", region_id)
        return [self._crew(house) for house in self._places.houses]

    def _officer(self, kind: str, username: str, area_id: int) -> None:
        person = self._person(self._places.homes[0].area_id, self._since)
        self._posts.add(person, kind, self._letter(), self._since, None, "", area_id, None)
        self._let_in(person, username)

    def _crew(self, house: BuiltHouse) -> Crew:
        self._earlier_manager(house)
        held: dict[str, list[int]] = {}
        for kind, username in IN_A_HOUSE:
            if kind == "manager" and house.id % 20 == 7:
                continue  # one house in twenty has nobody
            acting = kind == "manager" and house.id % 20 == 13
            since = self._since + timedelta(days=400 if kind == "manager" else 0)
            person = self._person(house.area_id, self._since)
            post = "acting_manager" if acting else kind
            self._posts.add(person, post, self._letter(), since, None, "", None, house.id)
            held.setdefault(kind, []).append(person)
            if username:
                self._let_in(person, f"{username}-{house.slug}")
        teachers = tuple(held["instructor"])
        managing = held.get("manager")
        names = tuple(self._names[one] for one in teachers)
        return Crew(managing[0] if managing else None, held["desk"][0], teachers, names)

    def _earlier_manager(self, house: BuiltHouse) -> None:
        person = self._person(house.area_id, self._since)
        until = self._since + timedelta(days=390)
        self._posts.add(person, "manager", self._letter(), self._since, until, "term_over", None, house.id)

    def _person(self, area_id: int, at: datetime) -> int:
        chance, register = self._chance, self._register
        gender = chance.of(("female", "male"))
        given, surname = chance.early_of(given_names(gender)), chance.early_of(surnames())
        born = self._size.today - timedelta(days=int(_YEAR * (26 + 34 * chance.share())))
        person = register.person(
            names=(given, surname, chance.early_of(given_names("male"))), birth_on=born, gender=gender,
            nationality="iranian", smart=True, at=at,
        )  # fmt: skip
        register.mobile(person, at, verified=True)
        register.lives_at(person, register.address(area_id), at)
        self._names[person] = f"{given} {surname}"
        return person

    def _letter(self) -> str:
        return f"{self._posts.count + 1}/سنجش"

    def _let_in(self, person: int, username: str) -> None:
        account = self._register.staff_account(
            person, self._since, username=username, password=self._password
        )
        secret = get_adapter().encrypt(second_factor(username))
        data = Jsonb({"secret": secret})
        self._factors.add(account, Authenticator.Type.TOTP.value, data, self._since, None)


def usernames(places: Places) -> Iterator[str]:
    """The names with which people of the city sign in."""
    yield "headquarters"
    yield from (f"region-{number}" for number in range(1, len(places.region_ids) + 1))
    for house in places.houses:
        yield from (f"{name}-{house.slug}" for _kind, name in IN_A_HOUSE if name)
