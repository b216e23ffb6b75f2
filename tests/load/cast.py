"""Who asks for what: addresses and signed-in readers, found in the city that is measured."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import inf
from typing import Final
from urllib.parse import urlencode

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY

from sara.config.sessions import SessionStore
from sara.foundation import clock
from sara.registers.people.models import Account, HouseFile, Person, PersonMobile
from sara.registers.places.models import House
from sara.registers.posts.models import Post
from sara.registers.posts.types import PostKind
from sara.services.programmes.models import Enrolment, Run, Session
from tests.load.driver import Ask

TOKEN: Final = "a" * 32
MANY: Final = 40


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen by its name, the requests that show it, and how often its cost may be an empty page's.

    `alone`: milliseconds at p99 for one who asks alone.
    """

    name: str
    asks: Sequence[Ask]
    most: float
    shared: bool = False
    alone: float = inf


@dataclass(frozen=True, slots=True)
class Desk:
    """A house, the path below which it stands, and the cookie of a clerk at its desk."""

    house: House
    cookie: str


def cookie_of(account: Account, *, now: datetime) -> str:
    """The cookies of a browser in which this account signed in, with a second factor shown."""
    store = SessionStore()
    store[SESSION_KEY] = str(account.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = account.get_session_auth_hash()
    store["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": now.timestamp()}]
    store["account_authentication_methods_user"] = str(account.pk)
    store.create()
    return (
        f"{settings.SESSION_COOKIE_NAME}={store.session_key}; {settings.CSRF_COOKIE_NAME}={TOKEN}; messages="
    )


def screens(now: datetime) -> list[Screen]:
    """Everything that is looked at, guests' first."""
    at_desks = desks(now)
    return [
        Screen("front page", [Ask("/")], 5, shared=True),
        Screen("house page", [Ask(f"/houses/{slug}/") for slug in _slugs()], 5, shared=True),
        Screen(
            "catalogue search",
            [Ask(f"/programmes/?{urlencode({'q': q})}") for q in _words(now)],
            5,
            shared=True,
        ),
        Screen("run page", [Ask(f"/runs/{code}/") for code in _codes(now)], 5, shared=True),
        Screen("my page", [Ask("/my/", cookie) for cookie in residents(now, MANY)], 20),
        Screen("desk today", [Ask(f"/desk/{desk.house.slug}/", desk.cookie) for desk in at_desks], 20),
        Screen("desk person search", _searches(at_desks), 20, alone=50),
        Screen("roll", _rolls(at_desks, now), 20),
    ]


def _slugs() -> list[str]:
    return list(House.objects.filter(closed_on=None).order_by("id").values_list("slug", flat=True)[:MANY])


def _codes(now: datetime) -> list[str]:
    return [run.code for run in Run.objects.joinable(now).by_start()[:MANY]]


def _words(now: datetime) -> list[str]:
    titles = {run.programme.title for run in Run.objects.joinable(now).with_words().by_start()[:400]}
    return [word for title in sorted(titles) for word in title.split()[:1]][:MANY]


def residents(now: datetime, number: int) -> list[str]:
    """Cookies of residents who take part in something."""
    accounts = Account.objects.filter(mobile__isnull=False, person__isnull=False, is_active=True)
    busy = accounts.filter(person__in=Enrolment.objects.live().values("person"))
    return [cookie_of(account, now=now) for account in busy.order_by("id")[:number]]


def desks(now: datetime) -> list[Desk]:
    posts = Post.objects.in_force(now).filter(kind=PostKind.DESK).with_place().order_by("id")
    found: list[Desk] = []
    for post in posts[:MANY]:
        account = Account.objects.filter(person_id=post.person_id).first()
        if account is not None and post.house is not None:
            found.append(Desk(post.house, cookie_of(account, now=now)))
    return found


def _searches(at_desks: list[Desk]) -> list[Ask]:
    """By full name, by surname alone, by a whole mobile, by the end of one, and by national ID, in turn."""
    asks: list[Ask] = []
    for desk in at_desks:
        files = HouseFile.objects.filter(house=desk.house).order_by("id").values("person")
        for turn, person in enumerate(Person.objects.filter(pk__in=files[:10]).order_by("id")):
            asks.append(
                Ask(f"/desk/{desk.house.slug}/find/?{urlencode({'q': _typed(turn, person)})}", desk.cookie)
            )
    return asks


def _typed(turn: int, person: Person) -> str:
    mobile = PersonMobile.objects.filter(person=person, valid_to=None).first()
    match turn % 5:
        case 1:
            return person.surname.replace("ی", "ي").replace("ک", "ك")
        case 2 if mobile is not None:
            return mobile.mobile
        case 3 if mobile is not None:
            return mobile.mobile[-6:]
        case 4 if person.national_id:
            return person.national_id
    return f"{person.surname} {person.given_name}"


def _rolls(at_desks: list[Desk], now: datetime) -> list[Ask]:
    asks: list[Ask] = []
    for desk in at_desks:
        held = Session.objects.filter(
            house=desk.house, starts_at__gt=now - timedelta(days=20), starts_at__lt=now
        )
        found = held.not_cancelled().select_related("run").by_start()[:5]
        asks += [Ask(f"/runs/{one.run.code}/sessions/{one.number}/roll/", desk.cookie) for one in found]
    return asks


def now() -> datetime:
    return clock.now()
