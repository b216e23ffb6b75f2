"""The demonstration city, and in it what the stories need: classes with one place, one at its end."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.jalali import FRIDAY, format_short, weekday
from sara.foundation.money import Rials
from sara.registers.calendar.api import closing_days
from sara.registers.people.api import grown_if_born_by
from sara.registers.people.models import Account, Person
from sara.registers.places.models import House
from sara.registers.posts.api import PostKind
from sara.registers.posts.models import Post
from sara.services.programmes import api as programmes
from sara.services.programmes.types import MeetingDay
from seed.city import build_city
from seed.logins import SECOND_RESIDENT
from seed.people import holder

HOUSE: Final = "baharestan"
TELLINGS: Final = ("telephone", "desktop", "plain")
"""How the main journey is told: on a telephone, at a desk, and on a telephone without JavaScript."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A resident who has never signed in, and what he is asked the first time."""

    mobile: str
    given_name: str
    surname: str
    born: str
    gender: str


@dataclass(frozen=True, slots=True)
class Story:
    """A class with one place, and two who want it."""

    title: str
    run_code: str
    first: Newcomer
    second: Newcomer


@dataclass(frozen=True, slots=True)
class Ending:
    """A class whose last session is over, its roll not yet taken."""

    title: str
    run_code: str
    last_number: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class City:
    """What the stories are told in."""

    stories: Mapping[str, Story]
    ending: Ending


def make_city(*, now: datetime) -> City:
    """Build the demonstration and add the stories' own classes, through the commands."""
    build_city(now=now)
    house = House.objects.get(slug=HOUSE)
    newcomers = _newcomers(day_of(now))
    stories = {}
    for number, telling in zip("۱۲۳", TELLINGS, strict=True):
        title = f"سفال‌گری، گروه {number}"
        stories[telling] = Story(
            title=title,
            run_code=_run(house, title, _coming_days(now), capacity=1, planned_at=now - timedelta(hours=1)),
            first=next(newcomers),
            second=next(newcomers),
        )
    return City(stories=stories, ending=_ending(house, now))


def _newcomers(today: date) -> Iterator[Newcomer]:
    people = Person.objects.filter(
        account=None, birth_on__lte=grown_if_born_by(today), mobiles__valid_to=None, mobiles__isnull=False
    ).exclude(pk__in=Post.objects.values("person_id"))
    rows = people.order_by("pk").values_list("mobiles__mobile", "given_name", "surname", "birth_on", "gender")
    for mobile, given_name, surname, birth_on, gender in rows:
        yield Newcomer(mobile, given_name, surname, format_short(birth_on), gender)


def _coming_days(now: datetime) -> list[date]:
    """The next three days on which the house is open."""
    today = day_of(now)
    closed = closing_days(today, today + timedelta(days=30))
    days = (today + timedelta(days=ahead) for ahead in range(1, 30))
    return [day for day in days if weekday(day) != FRIDAY and day not in closed][:3]


def _run(
    house: House,
    title: str,
    days: list[date],
    *,
    capacity: int,
    planned_at: datetime,
    fee: Rials = Rials(2_500_000),  # noqa: B008 a number
    instructor_id: int | None = None,
) -> str:
    manager = _manager(house, planned_at)
    draft = programmes.ProgrammeDraft(
        kind=programmes.ProgrammeKind.COURSE, title=title, title_en="Pottery", description="گِل، چرخ و کوره."
    )
    code = programmes.draft_programme(house_id=house.pk, draft=draft, actor=manager, now=planned_at)
    planned = programmes.plan_run(
        programme_code=code,
        house_id=house.pk,
        days=programmes.RunDays(
            single_days=tuple(MeetingDay(day, time(20, 30), time(21, 30)) for day in days)
        ),
        terms=programmes.RunTerms(
            capacity=capacity,
            fee=fee,
            enrol_from=planned_at,
            enrol_to=planned_at + timedelta(days=30),
            instructor_id=instructor_id,
            elsewhere="حیاط سرا",
        ),
        actor=manager,
        now=planned_at,
    )
    programmes.open_run(run_code=planned.code, actor=manager, now=planned_at)
    return planned.code


def _ending(house: House, now: datetime) -> Ending:
    """Three sessions, the last of them yesterday evening; the first two have their roll."""
    title, today, before = "نامه‌نگاری", day_of(now), now - timedelta(days=12)
    teacher = Account.objects.get(username="instructor").person_id or 0
    days = [today - timedelta(days=ago) for ago in (5, 3, 1)]
    run = _run(house, title, days, capacity=8, planned_at=before, fee=Rials(0), instructor_id=teacher)
    known = Account.objects.get(mobile=SECOND_RESIDENT).person
    others = Person.objects.filter(account=None, father_name="احمد", surname__endswith=" نمونه")
    people = [known, *others.filter(birth_on__lt=grown_if_born_by(today)).order_by("pk")[:2]]
    for person in people:
        programmes.enrol(run_code=run, person_id=person.pk, actor=holder(person.pk, now=before), now=before)
    instructor = holder(teacher, now=now)
    listed = programmes.people_of_run(run, actor=instructor)
    marks = {one.enrolment_code: programmes.Mark.PRESENT for one in listed}
    for number in (1, 2):
        programmes.mark_attendance(run_code=run, number=number, marks=marks, actor=instructor, now=now)
    return Ending(title, run, 3, tuple(person.full_name for person in people))


def _manager(house: House, now: datetime) -> Actor:
    post = Post.objects.in_force(now).of_kinds([PostKind.MANAGER]).get(house=house)
    return holder(post.person_id, now=now)
