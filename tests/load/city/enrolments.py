"""Who is in which run, what he owes for it, and how often he was there."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from sara.foundation.clock import day_of, instant_of
from sara.services.programmes.facts import Enrolled
from sara.services.programmes.models import Attendance, Enrolment
from sara.services.programmes.types import Mark
from tests.load.city.chance import code_of
from tests.load.city.days import Calendar
from tests.load.city.money import Money, Owed
from tests.load.city.papers import Papers
from tests.load.city.places import Places
from tests.load.city.programmes import Held, last_day
from tests.load.city.register import Known
from tests.load.city.sheets import Sheets
from tests.load.city.size import Size
from tests.load.city.tidings import Tidings

POOL: Final = 400
"""From so many people the runs of a house draw: its own, and its neighbours' where they are few."""

_YEAR: Final = 365.2425


class Filling:
    """Fills runs with people whom they suit."""

    def __init__(
        self,
        sheets: Sheets,
        places: Places,
        calendar: Calendar,
        size: Size,
        pools: list[list[Known]],
        tidings: Tidings,
    ) -> None:
        self._places, self._calendar, self._size, self._pools = places, calendar, size, pools
        self._chance, self._tidings = size.chance("enrolments"), tidings
        self.papers = Papers(sheets)
        self._enrolments = sheets.sheet(
            Enrolment, "code run_id person_id turn status enrolled_at placed_at ended_at enrolled_by_id"
        )
        self._marks = sheets.sheet(Attendance, "session_id enrolment_id mark marked_by_id marked_at")
        self.files: dict[tuple[int, int], datetime] = {}
        """The first time that a person enrolled at a house."""

    def pool(self, house: int) -> list[Known]:
        """Those who go to the classes of a house."""
        found: list[Known] = []
        for step in range(len(self._pools)):
            found += self._pools[(house + step) % len(self._pools)]
            if len(found) >= POOL:
                break
        return found

    def fill(self, held: Held, pool: Sequence[Known], money: Money) -> tuple[int, int, int]:
        """Enrol people; gives how many have a seat, how many wait, and the last turn."""
        people = self._chosen(held, pool)
        instants = self._instants(held, len(people))
        seats = taken = waiting = 0
        for turn, (person, at) in enumerate(zip(people, instants, strict=False), start=1):
            leaves = self._chance.share() < 0.04
            free = seats < held.capacity and not waiting
            status = "withdrawn" if leaves else "placed" if free else "waiting"
            status = "cancelled" if held.status == "cancelled" else status
            seats += free and not leaves
            taken += status == "placed"
            waiting += status == "waiting"
            self._write(held, person, turn, status, at, had_seat=free, money=money)
        return taken, waiting, min(len(people), len(instants))

    def _write(
        self, held: Held, person: Known, turn: int, status: str, at: datetime, *, had_seat: bool, money: Money
    ) -> None:
        code = code_of(self._enrolments.count + 1, of=5)
        ends = {"withdrawn": at + timedelta(minutes=20), "cancelled": held.called_off_at}
        ended_at = ends.get(status)
        placed_at = at if had_seat else None
        number = self._enrolments.add(
            code, held.id, person.id, turn, status, at, placed_at, ended_at, person.by or held.crew.desk
        )
        if had_seat:
            self._tell(held, person, code, at)
        self.files.setdefault((person.id, held.house.id), at)
        if had_seat and held.title.fee:
            money.charge(Owed(code, person.id, held.title.title, held.title.fee * 10_000, at, ended_at))
        if status == "placed":
            self.papers.consider(held, number, person.name, self._attend(held, number, at))

    def _tell(self, held: Held, person: Known, code: str, at: datetime) -> None:
        fact = Enrolled(code, code_of(held.id, of=4), held.house.id, person.id)
        self._tidings.enrolled(fact, at, by=person.by or held.crew.desk)
        self._tidings.send_placed(
            house=held.house,
            person=(person.id, person.name, person.mobile),
            title=held.title.title,
            first_at=held.first_at,
            code=code,
            at=at,
        )

    def _attend(self, held: Held, enrolment: int, since: datetime) -> list[Mark]:
        marks, share = [], self._chance.share
        diligence = 0.55 + 0.43 * share()
        for session, ended_at, told in held.sessions:
            if ended_at > since:
                drawn = share()
                mark = Mark.PRESENT if drawn < diligence else Mark.ABSENT if drawn < 0.985 else Mark.EXCUSED
                self._marks.add(session, enrolment, mark.value, held.instructor, told)
                marks.append(mark)
        return marks

    def _chosen(self, held: Held, pool: Sequence[Known]) -> list[Known]:
        if held.status == "draft":
            return []
        one, day = held.title, held.first_at.date()
        youngest = day - timedelta(days=int((one.age_from + 0.05) * _YEAR) + 1)
        oldest = day - timedelta(days=int((one.age_to + 0.95) * _YEAR))
        gender = {"women": "female", "men": "male"}.get(one.gender, "")
        suited = [
            known
            for known in pool
            if oldest <= known.birth_on <= youngest and (not gender or known.gender == gender)
        ]
        wanted = held.capacity * (0.35 + 0.8 * self._chance.share())
        return self._chance.some_of(suited, int(wanted * self._passed(held)))

    def _passed(self, held: Held) -> float:
        """Of the time of enrolment, the share that has gone by."""
        if self._size.now >= held.enrol_to:
            return 1.0
        span = (held.enrol_to - held.enrol_from).total_seconds()
        return max(0.0, (self._size.now - held.enrol_from).total_seconds() / span)

    def _instants(self, held: Held, count: int) -> list[datetime]:
        """When they enrol: while a desk is open, one after another."""
        first = day_of(held.enrol_from) + timedelta(days=1)
        days = self._calendar.desk_days(first, last_day(held, self._size.today) - timedelta(days=1))
        if not days or not count:
            return []
        return sorted(self._within(self._chance.of(days)) for _one in range(count))

    def _within(self, day: date) -> datetime:
        return instant_of(day, time(9)) + timedelta(seconds=self._chance.between(0, 9 * 3600))
