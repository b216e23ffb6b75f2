"""A small city for tests: one region, two neighbourhoods, a house in each; persons and their posts.

Posts lean on nobody, so the models of others are asked from Django, as a foreign key does.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model

from sara.foundation.actors import Actor, ActorKind
from sara.foundation.ids import new_code
from sara.registers.posts.models import Post
from sara.registers.posts.queries import actor_of
from sara.registers.posts.types import PostKind, PostPlace

Row = Any

NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
LONG_AGO = datetime(2024, 3, 20, 8, 0, tzinfo=UTC)


@dataclass(frozen=True)
class SmallCity:
    city: Row
    region: Row
    baharestan: Row
    harandi: Row
    house: Row
    other_house: Row
    health: Row


def made(model: str, **values: object) -> Row:
    return apps.get_model(model).objects.create(**values)


def make_area(kind: str, code: str, name: str, parent: Row = None) -> Row:
    return made("places.Area", kind=kind, code=code, name=name, parent=parent, valid_from=date(2010, 3, 21))


def make_house(slug: str, name: str, area: Row) -> Row:
    house = made(
        "places.House", slug=slug, name=name, neighbourhood=area, status="open", opened_on=date(2011, 3, 21)
    )
    made("places.Serving", house=house, area=area, valid_from=date(2011, 3, 21))
    return house


def make_city() -> SmallCity:
    city = make_area("city", "1", "تهران")
    region = make_area("region", "12", "منطقهٔ ۱۲", city)
    baharestan = make_area("neighbourhood", "1201", "بهارستان", region)
    harandi = make_area("neighbourhood", "1202", "هرندی", region)
    house = make_house("baharestan", "سرای محلهٔ بهارستان", baharestan)
    other = make_house("harandi", "سرای محلهٔ هرندی", harandi)
    kind = made("places.ThematicHouseKind", slug="health", name="خانهٔ سلامت")
    health = made("places.ThematicHouse", house=house, kind=kind, valid_from=date(2011, 3, 21))
    return SmallCity(city, region, baharestan, harandi, house, other, health)


def make_person(given_name: str = "زهرا", surname: str = "کریمی", **values: object) -> Row:
    known: dict[str, object] = {
        "birth_on": date(1980, 5, 1),
        "gender": "female",
        "nationality": "iranian",
        "registered_at": LONG_AGO,
        "code": new_code(),
    }
    return made("people.Person", given_name=given_name, surname=surname, **(known | values))


def make_post(person: Row, kind: PostKind, place: PostPlace, **values: object) -> Post:
    known: dict[str, object] = {"letter_number": "۱۲/۳۴۵", "held_from": LONG_AGO}
    return Post.objects.create(person=person, kind=kind, **{f"{place.kind}_id": place.id}, **(known | values))


def make_account(person: Row, **values: object) -> Row:
    known: dict[str, object] = {"username": f"user{person.pk}", "made_at": LONG_AGO}
    return get_user_model().objects.create(person=person, **(known | values))


def make_actor(kind: PostKind, place: PostPlace, *, now: datetime = NOW, person: Row = None) -> Actor:
    """Someone who signed in and holds this post at `now`."""
    holder = person or make_person("مریم", "صادقی")
    make_post(holder, kind, place)
    return actor_of(make_account(holder), now=now)


def resident(person: Row) -> Actor:
    """A person with no post, signed in."""
    return Actor(kind=ActorKind.PERSON, account_id=None, person_id=person.pk)
