"""Programmes and their runs: planned, opened, met, finished."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import partial

from sara.foundation.actors import Actor
from sara.foundation.clock import instant_of
from sara.foundation.money import Rials
from sara.registers.calendar.api import term_at
from sara.registers.places.models import Space, ThematicHouseKind
from sara.services.programmes.api import (
    Audience,
    EnrolmentStatus,
    GenderAudience,
    Mark,
    ProgrammeDraft,
    ProgrammeKind,
    RunDays,
    RunTerms,
    WeeklySlot,
    cancel_run,
    cancel_session,
    draft_programme,
    finish_run,
    issue_certificates,
    mark_attendance,
    open_run,
    people_of_run,
    plan_run,
    revoke_certificate,
)
from sara.services.programmes.models import Run, Session
from seed.days import Days
from seed.diary import Diary
from seed.people import Known, Told, holder
from seed.territory import BuiltTerritory

PLANNED_BEFORE = 6  # days before enrolment opens


@dataclass(frozen=True, slots=True)
class Made:
    """A run as it was planned."""

    told: Told
    code: str
    first_session_at: datetime

    @property
    def house(self) -> str:
        return str(self.told["house"])


class Planner:
    """Plans the runs of the houses as their managers, and notes in the diary what becomes of them."""

    def __init__(self, city: BuiltTerritory, staff: Mapping[str, Known], days: Days, diary: Diary) -> None:
        self._city, self._staff, self._days, self._diary = city, staff, days, diary
        self._kinds = dict(ThematicHouseKind.objects.values_list("slug", "pk"))
        self._spaces = {
            (house, name): (pk, capacity)
            for house, name, pk, capacity in Space.objects.values_list("house_id", "name", "pk", "capacity")
        }

    def plan(self, one: Told) -> Made:
        """Write a programme down and plan its run; the diary is told of its coming life."""
        planned_at = self._days.at(min(one["enrol_from"], -1) - PLANNED_BEFORE, "08:30")
        house_id = self._city.houses[one["house"]]
        manager = self._manager(one["house"], planned_at)
        draft = draft_programme(house_id=house_id, draft=self._draft(one), actor=manager, now=planned_at)
        starts_on = self._days.day(one["starts_in"])
        term = term_at(starts_on)
        starts, ends = (time.fromisoformat(clock) for clock in one["hours"])
        planned = plan_run(
            programme_code=draft,
            house_id=house_id,
            days=RunDays(
                slots=tuple(WeeklySlot(day, starts, ends) for day in one["weekdays"]),
                starts_on=starts_on,
                session_count=one["sessions"],
            ),
            terms=self._terms(one, house_id),
            term_id=term.pk if term else None,
            actor=manager,
            now=planned_at,
        )
        if not one.get("draft"):
            open_run(run_code=planned.code, actor=manager, now=planned_at + timedelta(minutes=30))
        first = Run.objects.values_list("first_session_at", flat=True).get(code=planned.code)
        made = Made(one, planned.code, first)
        self._foresee(made)
        return made

    def _draft(self, one: Told) -> ProgrammeDraft:
        return ProgrammeDraft(
            kind=ProgrammeKind(one["kind"]),
            title=one["title"],
            title_en=one["title_en"],
            description=one["description"],
            description_en=one["description_en"],
            thematic_kind_id=self._kinds[one["unit"]],
            audience=Audience(
                age_from=one.get("age_from"),
                age_to=one.get("age_to"),
                gender=GenderAudience(one.get("women_or_men", "any")),
            ),
        )

    def _terms(self, one: Told, house_id: int) -> RunTerms:
        teacher = self._staff.get(one.get("instructor", ""))
        return RunTerms(
            capacity=one["capacity"],
            fee=Rials(one["fee"] * 10),
            enrol_from=self._days.at(one["enrol_from"]),
            enrol_to=self._days.at(one["enrol_to"], "20:00"),
            quorum_to_form=one.get("quorum", 0),
            instructor_id=teacher.person_id if teacher else None,
            space_id=self._spaces[house_id, one["space"]][0] if "space" in one else None,
            elsewhere=one.get("elsewhere", ""),
        )

    def _manager(self, house: str, now: datetime) -> Actor:
        return holder(self._staff[f"manager-{house}"].person_id, now=now)

    def _foresee(self, made: Made) -> None:
        """Note the rolls of the sessions, and how the run ends."""
        sessions = list(Session.objects.filter(run__code=made.code).by_start())
        past = [one for one in sessions if one.ends_at <= self._days.now]
        left_unmarked = made.told.get("unmarked", 0)
        for one in past[: len(past) - left_unmarked]:
            self._diary.note(one.ends_at, partial(self._roll, made, one.number))
        if made.told.get("finished"):
            self._diary.note(sessions[-1].ends_at + timedelta(days=1), partial(self._finish, made))
        if made.told.get("called_off"):
            at = instant_of(self._days.last_open(1)[0], time(11))
            self._diary.note(at, partial(self._call_off, made))
        if made.told.get("cancelled_session"):
            coming = [one.number for one in sessions if one.starts_at > self._days.now]
            self._diary.note(self._days.at(-1, "12:00"), partial(self._drop_session, made, coming[1]))

    def _roll(self, made: Made, number: int, now: datetime) -> None:
        """The instructor marks those who have a place; most are there."""
        teacher = self._staff.get(made.told.get("instructor", ""))
        actor = holder(teacher.person_id, now=now) if teacher else self._manager(made.house, now)
        if not actor.posts:
            return  # a house without a manager leaves rolls untaken
        listed = people_of_run(made.code, actor=actor)
        placed = [one for one in listed if one.status == EnrolmentStatus.PLACED]
        marks = {one.enrolment_code: _mark(turn, number) for turn, one in enumerate(placed)}
        mark_attendance(run_code=made.code, number=number, marks=marks, actor=actor, now=now)

    def _finish(self, made: Made, now: datetime) -> None:
        manager = self._manager(made.house, now)
        finish_run(run_code=made.code, actor=manager, now=now)
        codes = issue_certificates(run_code=made.code, actor=manager, now=now + timedelta(hours=2))
        if "revoked" in made.told:
            revoke_certificate(
                certificate_code=codes[-1],
                reason=made.told["revoked"],
                actor=manager,
                now=now + timedelta(hours=3),
            )

    def _call_off(self, made: Made, now: datetime) -> None:
        manager = self._manager(made.house, now)
        cancel_run(run_code=made.code, reason=made.told["called_off"], actor=manager, now=now)

    def _drop_session(self, made: Made, number: int, now: datetime) -> None:
        cancel_session(
            run_code=made.code,
            number=number,
            reason=made.told["cancelled_session"],
            actor=self._manager(made.house, now),
            now=now,
        )


def _mark(turn: int, number: int) -> Mark:
    """Who is there: everybody but for some, and one who is hardly ever there."""
    if turn == 3 and number % 2:
        return Mark.ABSENT
    chance = (turn * 7 + number * 11) % 17
    return Mark.EXCUSED if chance == 0 else Mark.ABSENT if chance == 1 else Mark.PRESENT
