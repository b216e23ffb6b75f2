"""A house with its desk in a browser, somebody to enrol, a class with a fee, an open cash box."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.test import Client

from sara.foundation.actors import SYSTEM, Actor
from sara.foundation.money import Rials
from sara.registers.people.models import Person
from sara.registers.posts.types import PostKind, PostPlace
from sara.services.programmes.tests import factories as made
from sara.services.treasury.api import offer_discount, open_cash_box

FEE = Rials.of_toman(450_000)
NOW = made.NOW


@dataclass(frozen=True)
class Desk:
    """What a story at the desk begins with."""

    house: made.House
    browser: Client
    person: Person
    run: Any

    def at(self, path: str = "") -> str:
        """An address of this house's desk."""
        return f"/desk/{self.house.slug}/{path}"

    @property
    def enrol_at(self) -> str:
        return self.at(f"people/{self.person.code}/enrol/")

    @property
    def actor(self) -> Actor:
        return self.house.desk


def make_desk(*, capacity: int = 2, fee: Rials = FEE, box: bool = True) -> Desk:
    house = made.make_house()
    person = neighbour(house)
    run = made.open_a_run(house, capacity=capacity, fee=fee, space_id=house.space_id)
    if box:
        open_cash_box(house_id=house.id, opening=Rials.of_toman(100_000), actor=house.desk, now=NOW)
    return Desk(house, made.staff_client(house.desk), person, run)


def neighbour(house: made.House, given_name: str = "فاطمه", **details: Any) -> Person:
    """Somebody who lives where the house serves, without a telephone."""
    born = details.pop("birth_on", date(1958, 5, 1))
    person: Person = made.make_person(given_name, "کریمی", birth_on=born, **details)
    made.make_address(person, house.city.baharestan.pk)
    return person


def browser_of(house: made.House, kind: PostKind) -> Client:
    """A browser of somebody newly in this post at the house."""
    person = made.make_person("سمت", str(kind.label))
    made.make_post(person, kind, PostPlace.house(house.id))
    return made.signed_in(person)


def elderly() -> int:
    """The discount of the elderly, one fifth."""
    return offer_discount(
        name="سالمندان", name_en="Elderly", percent=20, source="تعرفه", actor=SYSTEM, now=NOW
    )


def paying_cash(desk: Desk, **more: str) -> dict[str, str]:
    """What the enrolment's form sends when cash is taken for the class of the story."""
    return {"run": desk.run.code, "method": "cash", **more}
