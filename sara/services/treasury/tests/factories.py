"""A house, a payer and those who stand at its desk, for the tests of the treasury."""

from datetime import UTC, date, datetime
from itertools import count
from typing import Final

from sara.foundation.actors import Actor, ActorKind, HeldPost
from sara.foundation.ids import new_code
from sara.foundation.money import Rials
from sara.registers.people.models import Person
from sara.registers.places.models import Area, House
from sara.registers.posts.types import PostKind
from sara.services.treasury.api import charge, open_cash_box

NOW: Final = datetime(2026, 9, 27, 6, 30, tzinfo=UTC)  # Sunday 5 Mehr 1405, 10:00 in Tehran
FEE: Final = Rials(4_500_000)
_number = count(1)


def make_house(slug: str = "baharestan") -> House:
    city, _ = Area.objects.get_or_create(
        kind="city", code="1", defaults={"name": "تهران", "valid_from": date(2020, 3, 20)}
    )
    neighbourhood = Area.objects.create(
        kind="neighbourhood",
        code=f"12{next(_number):02}",
        name="بهارستان",
        parent=city,
        valid_from=date(2020, 3, 20),
    )
    return House.objects.create(
        slug=slug,
        name="سرای محلهٔ بهارستان",
        neighbourhood=neighbourhood,
        status="open",
        opened_on=date(2020, 3, 20),
    )


def make_person(given_name: str = "فاطمه") -> Person:
    return Person.objects.create(
        code=new_code(),
        given_name=given_name,
        surname="نمونه",
        birth_on=date(1958, 5, 1),
        gender="female",
        nationality="iranian",
        is_invented=True,
        registered_at=NOW,
    )


def holder(kind: PostKind, house: House, person: Person | None = None) -> Actor:
    who = person or make_person("سارا")
    return Actor(
        ActorKind.PERSON, account_id=1, person_id=who.pk, posts=(HeldPost(1, kind.value, house.path),)
    )


def make_charge(house: House, person: Person, actor: Actor, *, fee: Rials = FEE) -> str:
    return charge(
        house_id=house.pk,
        person_id=person.pk,
        amount=fee,
        about=f"enrolment:{new_code()}",
        title="خوش‌نویسی، ادامه",
        actor=actor,
        now=NOW,
    )


def with_open_box(house: House, actor: Actor, *, opening: int = 0) -> House:
    open_cash_box(house_id=house.pk, opening=Rials(opening), actor=actor, now=NOW)
    return house
