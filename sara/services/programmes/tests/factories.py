"""A house with its manager, desk, instructor and classes, made through the commands."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from django.apps import apps
from django.test import Client

from sara.foundation.actors import Actor, ActorKind, HeldPost
from sara.foundation.money import Rials
from sara.registers.people.models import Person
from sara.registers.people.tests.factories import (
    LONG_AGO,
    NOW,
    SINCE,
    SmallCity,
    make_account,
    make_address,
    make_city,
    make_guardianship,
    make_mobile,
    make_person,
    make_post,
    resident,
)
from sara.registers.posts.types import PostKind, PostPlace
from sara.services.programmes.api import (
    Audience,
    Mark,
    MeetingDay,
    Placement,
    PlannedRun,
    ProgrammeDraft,
    ProgrammeKind,
    RunDays,
    RunTerms,
    WeeklySlot,
    draft_programme,
    enrol,
    mark_attendance,
    open_run,
    plan_run,
)
from sara.services.programmes.models import Run

__all__ = [
    "LONG_AGO",
    "NOW",
    "SATURDAY",
    "SINCE",
    "House",
    "Run",
    "after_the_run",
    "at",
    "hold_all_sessions",
    "make_account",
    "make_address",
    "make_guardianship",
    "make_holiday",
    "make_house",
    "make_mobile",
    "make_people",
    "make_person",
    "make_post",
    "make_programme",
    "make_run",
    "make_space",
    "one_day",
    "open_a_run",
    "place",
    "resident",
    "signed_in",
    "staff_client",
    "terms",
    "weekly",
]

SATURDAY = date(2026, 11, 28)  # 7 Azar 1405; NOW is the Tuesday before it
TEACHER_BORN = date(1975, 6, 1)


@dataclass(frozen=True)
class House:
    """The house of Baharestan with its people in post, and a classroom for thirty."""

    city: SmallCity
    id: int
    slug: str
    space_id: int
    manager: Actor
    desk: Actor
    teacher: Actor
    other_manager: Actor

    @property
    def teacher_id(self) -> int:
        assert self.teacher.person_id is not None
        return self.teacher.person_id


def at(day: date, hour: int, minute: int = 0) -> datetime:
    """An instant by the clock of Tehran (+03:30)."""
    return datetime.combine(day, time(hour, minute), tzinfo=UTC) - timedelta(hours=3, minutes=30)


def make_house() -> House:
    city = make_city()
    here = PostPlace.house(city.house.pk)
    there = PostPlace.house(city.other_house.pk)
    teacher = make_person("استاد", "نمونه", birth_on=TEACHER_BORN)
    return House(
        city=city,
        id=city.house.pk,
        slug=city.house.slug,
        space_id=make_space(city.house, "کلاس ۲").pk,
        manager=holder(PostKind.MANAGER, here, person=make_person("مریم", "مدیری")),
        desk=holder(PostKind.DESK, here, person=make_person("سارا", "پذیرشی")),
        teacher=holder(PostKind.INSTRUCTOR, here, person=teacher),
        other_manager=holder(PostKind.MANAGER, there, person=make_person("رضا", "دیگری")),
    )


def holder(kind: PostKind, place: PostPlace, *, person: Any) -> Actor:  # noqa: ANN401
    """A person in a post that is in force."""
    post = make_post(person, kind, place)
    held = HeldPost(post_id=post.pk, kind=kind, path=post.path)
    return Actor(kind=ActorKind.PERSON, person_id=person.pk, posts=(held,))


def make_space(house: Any, name: str, capacity: int = 30) -> Any:  # noqa: ANN401 a row of places
    model = apps.get_model("places.Space")
    return model.objects.create(
        house=house, name=name, kind="classroom", capacity=capacity, valid_from=date(2011, 3, 21)
    )


def make_programme(house: House, title: str = "خوش‌نویسی نستعلیق", **audience: Any) -> str:
    draft = ProgrammeDraft(kind=ProgrammeKind.COURSE, title=title, audience=Audience(**audience))
    return draft_programme(house_id=house.id, draft=draft, actor=house.manager, now=NOW)


def weekly(count: int = 4, starts_on: date = SATURDAY, hour: int = 17) -> RunDays:
    """Saturdays and Mondays, an hour and a half each."""
    hours = (time(hour), time(hour + 1, 30))
    return RunDays(
        slots=(WeeklySlot(0, *hours), WeeklySlot(2, *hours)), starts_on=starts_on, session_count=count
    )


def terms(**values: Any) -> RunTerms:
    known: dict[str, Any] = {
        "capacity": 2,
        "fee": Rials(0),
        "enrol_from": NOW - timedelta(days=5),
        "enrol_to": NOW + timedelta(days=3),
    }
    return RunTerms(**(known | values))


def make_run(house: House, *, programme: str = "", days: RunDays | None = None, **values: Any) -> PlannedRun:
    """A draft of a run of this programme, or of a new one."""
    return plan_run(
        programme_code=programme or make_programme(house),
        house_id=house.id,
        days=days or weekly(),
        terms=terms(**values),
        actor=house.manager,
        now=NOW,
    )


def open_a_run(house: House, **values: Any) -> Run:
    """A run that is open for enrolment."""
    code = make_run(house, **values).code
    open_run(run_code=code, actor=house.manager, now=NOW)
    return Run.objects.get(code=code)


def make_holiday(day: date, name: str) -> Any:  # noqa: ANN401 a row of the calendar
    model = apps.get_model("calendar.Holiday")
    return model.objects.create(holiday_on=day, name=name, source="city")


def make_people(count: int) -> list[Any]:
    return [make_person("شخص", f"شمارهٔ {number}") for number in range(1, count + 1)]


def place(run: Run, person: Any, *, now: datetime = NOW) -> Placement:  # noqa: ANN401
    """Enrol a person as himself."""
    return enrol(run_code=run.code, person_id=person.pk, actor=resident(person), now=now)


def after_the_run(run: Run) -> datetime:
    run.refresh_from_db()
    return run.last_session_ends_at + timedelta(hours=1)


def hold_all_sessions(house: House, run: Run, marks: dict[str, list[Mark]]) -> None:
    """Take the roll of every session: for each enrolment its marks, session after session."""
    for session in run.sessions.order_by("starts_at", "id"):
        mark_attendance(
            run_code=run.code,
            number=session.number,
            marks={code: row[session.number - 1] for code, row in marks.items()},
            actor=house.manager,
            now=session.ends_at,
        )


def signed_in(person: Any) -> Client:  # noqa: ANN401
    """A browser in which this person has signed in, with a second factor where one is due."""
    client = Client(raise_request_exception=True)
    client.force_login(make_account(person))
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": NOW.timestamp()}]
    session["account_authentication_methods_user"] = str(session["_auth_user_id"])
    session.save()
    return client


def staff_client(actor: Actor) -> Client:
    """A browser of somebody in post."""
    assert actor.person_id is not None
    return signed_in(Person.objects.get(pk=actor.person_id))


def one_day(day: date, hour: int = 10) -> RunDays:
    return RunDays(single_days=(MeetingDay(day, time(hour), time(hour + 2)),))
