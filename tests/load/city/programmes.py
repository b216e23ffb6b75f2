"""What the houses hold: programmes, and for each term their runs with sessions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from sara.foundation.clock import day_of, instant_of
from sara.services.programmes.models import Programme, Run, RunSlot, Session, SkippedDay
from sara.services.programmes.rules import part_of_day, sessions_of_pattern, weekday_of
from sara.services.programmes.types import PlannedSession, RunPlan, WeeklySlot
from tests.load.city.chance import code_of
from tests.load.city.days import Calendar, TermSpan
from tests.load.city.places import BuiltHouse, Places
from tests.load.city.sheets import Sheets
from tests.load.city.size import Size
from tests.load.city.staff import INSTRUCTORS, Crew
from tests.load.city.words import words

LASTS: Final = timedelta(minutes=90)
_RIALS: Final = 10_000  # in a thousand tomans
_OPENS: Final = timedelta(days=35)


@dataclass(frozen=True, slots=True)
class Title:
    """What is offered: the words and for whom."""

    title: str
    title_en: str
    unit: str
    age_from: int
    age_to: int
    gender: str
    fee: int


@dataclass(slots=True)
class Held:
    """A run on its way: who enrols sees its numbers, and the row is written when they are known."""

    id: int
    house: BuiltHouse
    crew: Crew
    title: Title
    plan: RunPlan
    capacity: int
    enrol_from: datetime
    enrol_to: datetime
    status: str
    first_at: datetime
    last_ends_at: datetime
    instructor: int
    rows: tuple[int, int, int]
    """The numbers of programme, space and term."""
    sessions: tuple[tuple[int, datetime, str], ...] = ()
    """Number and end of the sessions whose roll was taken; the end as a text too, for each mark has it."""

    @property
    def called_off_at(self) -> datetime:
        """When it was called off, if it was: the day before its first session."""
        return self.first_at - timedelta(days=1)


class Planning:
    """Writes programmes, sessions and slots; the runs themselves once their seats are counted."""

    def __init__(self, sheets: Sheets, places: Places, calendar: Calendar, size: Size) -> None:
        self._places, self._calendar, self._size = places, calendar, size
        self._chance = size.chance("programmes")
        self._programmes = sheets.sheet(
            Programme,
            "code house_id kind thematic_kind_id title title_en description description_en age_from age_to"
            " gender residence drafted_at shown_at",
        )
        self._runs = sheets.sheet(
            Run,
            "code programme_id house_id space_id instructor_id term_id status starts_on ends_on"
            " first_session_at last_session_ends_at capacity quorum_to_form fee_rials enrol_from enrol_to"
            " seats_taken waiting last_turn age_from age_to gender residence weekdays day_parts search_text",
        )
        self._slots = sheets.sheet(RunSlot, "run_id weekday starts ends")
        self._skipped = sheets.sheet(SkippedDay, "run_id day why")
        self._sessions = sheets.sheet(
            Session, "run_id house_id space_id instructor_id number starts_at ends_at status why"
        )

    def hold(self, house: BuiltHouse, crew: Crew) -> Iterator[Held]:
        """The runs of a house, term by term. Whoever takes one fills it and gives it to `close`."""
        lines = words()["timetable"]
        offered = [self._offer(house, line) for line in lines]
        for term in self._calendar.terms:
            for place, line in enumerate(lines):
                if term.ahead >= 0 or self._is_told(house, term, place):
                    programme, title = offered[place][(term.id + place) % 2]
                    yield self._run(house, crew, term, (place, line), programme, title)

    def _is_told(self, house: BuiltHouse, term: TermSpan, place: int) -> bool:
        """Whether a run of a past term is among the share of them that is told."""
        number = (house.id * 11 + place) * 12 + term.ahead
        return (number * 0.6180339887498949) % 1 < self._size.past_share

    def _offer(self, house: BuiltHouse, line: Mapping[str, Any]) -> list[tuple[int, Title]]:
        titles = [Title(*one) for one in line["titles"]]
        return [
            (self._programme(house, titles[(house.id + turn) % len(titles)]), titles[(house.id + turn) % 3])
            for turn in range(2)
        ]

    def _programme(self, house: BuiltHouse, one: Title) -> int:
        at = instant_of(self._calendar.terms[0].starts, time(9)) - timedelta(days=60)
        return self._programmes.add(
            code_of(self._programmes.count + 1, of=3), house.id, "course", self._places.kinds[one.unit][0],
            one.title, one.title_en, f"{one.title} برای همسایه‌ها؛ دوره‌ای ساختگی برای اندازه‌گیری.",
            f"{one.title_en} for the neighbours; an invented course to measure on.",
            one.age_from, None if one.age_to >= 120 else one.age_to, one.gender, "any", at, at,
        )  # fmt: skip

    def _run(
        self,
        house: BuiltHouse,
        crew: Crew,
        term: TermSpan,
        numbered: tuple[int, Mapping[str, Any]],
        programme: int,
        title: Title,
    ) -> Held:
        place, line = numbered
        starts = time.fromisoformat(line["from"])
        ends = (datetime.combine(term.starts, starts) + LASTS).time()
        slots = [WeeklySlot(day, starts, ends) for day in line["days"]]
        first = term.starts + timedelta(weeks=(house.id * 3 + place * 5) % (6 if len(slots) > 1 else 4))
        plan = sessions_of_pattern(
            slots,
            starts_on=first,
            ends_on=term.ends - timedelta(days=1),
            count=12 if len(slots) > 1 else 8,
            holidays=self._calendar.closed,
        )
        space, capacity = house.spaces[line["space"]]
        instructor = crew.instructors[place % INSTRUCTORS]
        held = self._held(house, crew, title, plan, capacity, instructor, (programme, space, term.id))
        self._write_days(held, slots)
        return held

    def _held(
        self,
        house: BuiltHouse,
        crew: Crew,
        title: Title,
        plan: RunPlan,
        capacity: int,
        instructor: int,
        rows: tuple[int, int, int],
    ) -> Held:
        first, last = plan.sessions[0], plan.sessions[-1]
        first_at, last_ends_at = instant_of(first.day, first.starts), instant_of(last.day, last.ends)
        over = last_ends_at < self._size.now - timedelta(days=3)
        return Held(
            id=self._runs.count + 1,
            house=house,
            crew=crew,
            title=title,
            plan=plan,
            capacity=capacity,
            enrol_from=instant_of(first.day, time(9)) - _OPENS,
            enrol_to=instant_of(first.day, time(20)) + timedelta(days=14),
            status=self._standing(first_at, over=over),
            first_at=first_at,
            last_ends_at=last_ends_at,
            instructor=instructor,
            rows=rows,
        )

    def _standing(self, first_at: datetime, *, over: bool) -> str:
        """Nearly all are held; of the rest some were called off, and some are not open yet."""
        share = self._chance.share()
        if share < 0.02 and first_at < self._size.now:
            return "cancelled"
        if share > 0.96 and first_at > self._size.now:
            return "draft"
        return "finished" if over else "open"

    def close(self, held: Held, *, taken: int, waiting: int, turns: int) -> None:
        """Write the run with its seats as they were counted."""
        programme, space, term_id = held.rows
        one, house, place = held.title, held.house, held.crew.instructors.index(held.instructor)
        plan = held.plan
        text = (
            one.title, one.title_en, self._places.kinds[one.unit][1], f"سرای محلهٔ {house.name}",
            f"{house.name_en} House" if house.name_en else "", held.crew.instructor_names[place],
        )  # fmt: skip
        self._runs.add(
            code_of(held.id, of=4), programme, house.id, space, held.instructor, term_id, held.status,
            plan.sessions[0].day, plan.sessions[-1].day, held.first_at, held.last_ends_at, held.capacity,
            min(5, held.capacity), one.fee * _RIALS, held.enrol_from, held.enrol_to, taken, waiting, turns,
            one.age_from, None if one.age_to >= 120 else one.age_to, one.gender, "any",
            sorted({weekday_of(day.day) for day in plan.sessions}),
            sorted({part_of_day(day.starts).value for day in plan.sessions}),
            " ".join(word for word in text if word),
        )  # fmt: skip

    def _write_days(self, held: Held, slots: Sequence[WeeklySlot]) -> None:
        for slot in slots:
            self._slots.add(held.id, slot.weekday, slot.starts, slot.ends)
        for skipped in held.plan.skipped:
            self._skipped.add(held.id, skipped.day, skipped.why)
        rolls = []
        for one in held.plan.sessions:
            status, why, ends_at = self._status(held, one)
            starts_at = instant_of(one.day, one.starts)
            number = self._sessions.add(
                held.id,
                held.house.id,
                held.rows[1],
                held.instructor,
                one.number,
                starts_at,
                ends_at,
                status,
                why,
            )
            if status == "held":
                rolls.append((number, ends_at, ends_at.isoformat()))
        held.sessions = tuple(rolls)

    def _status(self, held: Held, one: PlannedSession) -> tuple[str, str, datetime]:
        """Held when it is over, but for some that were called off and some whose roll is not taken."""
        ends_at = instant_of(one.day, one.ends)
        share = self._chance.share()
        if held.status == "cancelled":
            return "cancelled", "به حد نصاب نرسید", ends_at
        if ends_at > self._size.now:
            return "planned", "", ends_at
        if share < 0.02:
            return "cancelled", "مربی بیمار بود", ends_at
        recent = day_of(ends_at) > self._size.today - timedelta(days=7)
        return ("planned" if recent and share > 0.9 else "held"), "", ends_at


def last_day(held: Held, today: date) -> date:
    """The last day on which somebody could have enrolled."""
    closes = held.called_off_at - timedelta(days=1) if held.status == "cancelled" else held.enrol_to
    return min(day_of(closes), today)
