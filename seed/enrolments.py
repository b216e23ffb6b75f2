"""Who is in which run: enrolled by himself, by who answers for him, or at the desk."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial

from sara.foundation.actors import Actor
from sara.foundation.clock import instant_of
from sara.services.programmes.api import enrol, withdraw
from seed.days import Days
from seed.desks import Desks
from seed.diary import Diary
from seed.people import Known, holder
from seed.programmes import Made

OPENS = time(9)
_YEAR = 365.2425


class Enroller:
    """Chooses people whom a run suits and notes in the diary when they enrol."""

    def __init__(self, residents: Mapping[str, Known], desks: Desks, days: Days, diary: Diary) -> None:
        self._residents, self._desks, self._days, self._diary = residents, desks, days, diary
        self._enrolled: dict[tuple[str, str], str] = {}

    def fill(self, made: Made, number: int) -> None:
        """Note the enrolments of a run, first those who get a place, then those who wait."""
        told = made.told
        wanted = told.get("taken", 0) + told.get("waiting", 0)
        if not wanted:
            return
        chosen = self._choose(made, number, wanted)
        for at, person in zip(self._instants(made, len(chosen)), chosen, strict=True):
            self._diary.note(at, partial(self._enrol, made, person))
        if told.get("called_off"):
            at = instant_of(self._days.last_open(1)[0], time(11, 30))
            self._diary.note(at, partial(self._give_back, made, chosen[0]))
        if told.get("gives_up"):
            self._diary.note(self._days.now - timedelta(hours=3), partial(self._give_up, made, chosen[1]))

    def _choose(self, made: Made, number: int, wanted: int) -> list[Known]:
        named = {"fatemeh", *made.told.get("must", ()), *made.told.get("first_waiting", ())}
        suited = [one for key, one in self._residents.items() if key not in named and self._suits(one, made)]
        near = [one for one in suited if one.house == made.house]
        far = [one for one in suited if one.house != made.house and one.has_telephone | bool(one.guardian_id)]
        others = [*_turned(near, number * 5), *_turned(far, number * 3)]
        first = [self._residents[key] for key in made.told.get("must", ())]
        waiting = [self._residents[key] for key in made.told.get("first_waiting", ())]
        taken = made.told.get("taken", 0)
        return [*[*first, *others][:taken], *waiting, *others[taken - len(first) :]][:wanted]

    def _suits(self, person: Known, made: Made) -> bool:
        told = made.told
        age = int((made.first_session_at.date() - person.birth_on).days / _YEAR)
        gender = {"women": "female", "men": "male"}.get(told.get("women_or_men", ""), person.gender.value)
        return told.get("age_from", 0) <= age <= told.get("age_to", 120) and person.gender == gender

    def _instants(self, made: Made, count: int) -> list[datetime]:
        """Instants at which a desk is open, one after another, from the opening of enrolment on."""
        start = max(self._days.at(made.told["enrol_from"]), self._days.at(-85))
        end = min(self._days.now - timedelta(hours=4), self._days.at(made.told["enrol_to"]))
        if "called_off" in made.told:
            end = min(end, instant_of(self._days.last_open(2)[0], time(18)))
        first, last = start.date() + timedelta(days=1), end.date()
        days = [day for day in _between(first, last) if self._days.is_open(day)] or [last]
        share = [((place + 1) / (count + 0.3)) ** 0.7 for place in range(count)]
        return sorted(self._within(days[int(one * len(days))], place, end) for place, one in enumerate(share))

    def _within(self, day: date, place: int, end: datetime) -> datetime:
        return min(instant_of(day, OPENS) + timedelta(minutes=13 * place % 190), end)

    def _enrol(self, made: Made, person: Known, now: datetime) -> None:
        actor = self._actor(made, person, now)
        placement = enrol(run_code=made.code, person_id=person.person_id, actor=actor, now=now)
        self._enrolled[made.code, person.key] = placement.enrolment_code
        if placement.charge_code:
            about = made.code, person.key
            later = "called_off" not in made.told
            self._desks.settle(made.house, placement.charge_code, person, about, now, may_be_later=later)

    def _actor(self, made: Made, person: Known, now: datetime) -> Actor:
        if person.house == made.house and not person.has_telephone and not person.guardian_id:
            return self._desks.clerk(made.house, now)
        return holder(person.guardian_id or person.person_id, now=now)

    def _give_back(self, made: Made, person: Known, now: datetime) -> None:
        self._desks.give_back(made.house, (made.code, person.key), made.told["called_off"], now)

    def _give_up(self, made: Made, person: Known, now: datetime) -> None:
        code = self._enrolled[made.code, person.key]
        withdraw(enrolment_code=code, actor=self._actor(made, person, now), now=now, reason="زانودرد")


def _between(first: date, last: date) -> list[date]:
    return [first + timedelta(days=after) for after in range((last - first).days + 1)]


def _turned(people: list[Known], by: int) -> list[Known]:
    """The same people, beginning with another."""
    start = by % len(people) if people else 0
    return people[start:] + people[:start]
