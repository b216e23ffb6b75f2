from dataclasses import dataclass
from datetime import date, datetime

from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.registers.people.models import Person, PersonAddress
from sara.services.programmes import rules
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.queries.card import RunCard
from sara.services.programmes.queries.cards import cards_of
from sara.services.programmes.types import Candidate

MOST = 80


@dataclass(frozen=True, slots=True)
class Joiner:
    """Who would join: `home_path` is the path of the neighbourhood he lives in, or ""."""

    person_id: int
    birth_on: date
    gender: str
    home_path: str


def suitable_runs(person_id: int, house_id: int, *, now: datetime) -> tuple[RunCard, ...]:
    """The runs of a house which this person could join now and is not in yet; five queries."""
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        raise Missing
    homes = PersonAddress.objects.valid_on(day_of(now)).filter(person=person)
    home = homes.values_list("neighbourhood__path", flat=True).first() or ""
    return runs_for(Joiner(person.pk, person.birth_on, person.gender, home), house_id, now=now)


def runs_for(joiner: Joiner, house_id: int, *, now: datetime) -> tuple[RunCard, ...]:
    """The same for somebody whose record the caller has read; three queries."""
    joined = Enrolment.objects.filter(person=joiner.person_id).live().values("run")
    runs = (
        Run.objects.joinable(now)
        .filter(house=house_id, enrol_from__lte=now)
        .exclude(pk__in=joined)
        .with_words()
        .by_start()[:MOST]
    )
    return cards_of([run for run in runs if _suits(run, joiner)], now=now)


def _suits(run: Run, joiner: Joiner) -> bool:
    age = rules.age_on(joiner.birth_on, day_of(run.first_session_at))
    candidate = Candidate(age=age, gender=joiner.gender, home_path=joiner.home_path)
    return rules.unsuited(run.audience(), candidate, house_path=run.house.path) is None
