"""What the writes are measured on: runs of our own, in the houses of the city, and people who can sign in."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final

from django.conf import settings
from django.db.models import Q

from sara.foundation.actors import SYSTEM
from sara.foundation.clock import day_of
from sara.foundation.money import Rials
from sara.registers.people.models import Account
from sara.registers.places.models import House
from sara.services.programmes import api as programmes
from sara.services.programmes.models import Enrolment, Run
from tests.load.cast import TOKEN, cookie_of
from tests.load.driver import Ask

TITLE: Final = "سنجش سرعت"


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who has signed in."""

    person_id: int
    code: str
    cookie: str


def members(number: int, *, now: datetime) -> list[Member]:
    """Grown residents with an account, each signed in."""
    grown = Q(person__birth_on__lt=day_of(now) - timedelta(days=19 * 366))
    accounts = Account.objects.filter(grown, mobile__isnull=False, is_active=True)
    rows = accounts.select_related("person").order_by("id")[:number]
    return [
        Member(one.person_id, one.person.code, cookie_of(one, now=now))
        for one in rows
        if one.person and one.person_id
    ]


def open_runs(number: int, *, capacity: int, fee: int, now: datetime) -> list[Run]:
    """So many runs, in as many houses as there are, open to everybody from today on."""
    houses = list(House.objects.filter(closed_on=None, status="open").order_by("id"))
    programme_of: dict[int, str] = {}
    made: list[Run] = []
    for turn in range(number):
        house = houses[turn % len(houses)]
        code = programme_of.setdefault(house.pk, "") or _programme(house, now)
        programme_of[house.pk] = code
        made.append(_run(house, code, capacity, fee, now))
    return made


def _programme(house: House, now: datetime) -> str:
    draft = programmes.ProgrammeDraft(kind=programmes.ProgrammeKind.COURSE, title=TITLE)
    return programmes.draft_programme(house_id=house.pk, draft=draft, actor=SYSTEM, now=now)


def _run(house: House, programme: str, capacity: int, fee: int, now: datetime) -> Run:
    day = day_of(now) + timedelta(days=10)
    planned = programmes.plan_run(
        programme_code=programme,
        house_id=house.pk,
        days=programmes.RunDays(single_days=(programmes.MeetingDay(day, time(10), time(11)),)),
        terms=programmes.RunTerms(
            capacity=capacity,
            fee=Rials(fee),
            enrol_from=now - timedelta(minutes=1),
            enrol_to=now + timedelta(days=5),
            elsewhere="بوستان",
        ),
        actor=SYSTEM,
        now=now,
    )
    programmes.open_run(run_code=planned.code, actor=SYSTEM, now=now)
    return Run.objects.get(code=planned.code)


def presses(members_: list[Member], runs: list[Run]) -> Iterator[Ask]:
    """Everybody presses «ثبت‌نام» once in each run, the runs in turn."""
    for round_number in range(len(runs)):
        for turn, one in enumerate(members_):
            run = runs[(turn + round_number) % len(runs)]
            form = f"csrfmiddlewaretoken={TOKEN}&person={one.code}"
            yield Ask(f"/runs/{run.code}/enrol/", one.cookie, form)


def payments(run: Run, slug: str, cookie: str) -> list[Ask]:
    """At the desk of the house of a run: the fee of everybody in it, by card."""
    codes = Enrolment.objects.filter(run=run).placed().by_turn().values_list("code", flat=True)
    form = f"csrfmiddlewaretoken={TOKEN}&method=card&terminal_reference={{}}&discount="
    return [
        Ask(f"/desk/{slug}/enrolments/{code}/", cookie, form.format(number))
        for number, code in enumerate(codes, start=1)
    ]


def askings() -> Iterator[Ask]:
    """Guests ask for a code, each for a number of his own and from an address of his own."""
    for number in range(1_000_000):
        form = f"csrfmiddlewaretoken={TOKEN}&mobile=0950{7_000_000 - number:07}"
        address = f"203.{number // 65536 % 256}.{number // 256 % 256}.{number % 256}"
        yield Ask("/accounts/login/", f"{settings.CSRF_COOKIE_NAME}={TOKEN}", form, address)


def faults(runs: list[Run], *, expected: int | None = None) -> list[str]:
    """What is wrong with these runs after the rush: oversold, a turn twice or left out, a false number."""
    found: list[str] = []
    for run in Run.objects.filter(pk__in=[one.pk for one in runs]).order_by("id"):
        rows = list(Enrolment.objects.filter(run=run).values_list("turn", "status"))
        placed = sum(status == "placed" for _, status in rows)
        waiting = sum(status == "waiting" for _, status in rows)
        if placed > run.capacity:
            found.append(f"{run.code}: {placed} in {run.capacity} seats")
        if (placed, waiting) != (run.seats_taken, run.waiting):
            found.append(f"{run.code}: {placed} and {waiting}, it says {run.seats_taken} and {run.waiting}")
        if sorted(turn for turn, _ in rows) != list(range(1, len(rows) + 1)):
            found.append(f"{run.code}: the turns are not 1 to {len(rows)}")
    total = Enrolment.objects.filter(run__in=[one.pk for one in runs]).count()
    if expected is not None and total != expected:
        found.append(f"{total} enrolments after {expected} answers that said so")
    return found


def seat_everybody(run: Run, members_: list[Member], *, now: datetime) -> None:
    """Enrol them without a browser, so that there is something to pay."""
    for one in members_:
        programmes.enrol(run_code=run.code, person_id=one.person_id, actor=SYSTEM, now=now)
