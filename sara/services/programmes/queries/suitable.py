from datetime import datetime

from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.registers.people.models import Person, PersonAddress
from sara.services.programmes import rules
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.queries.cards import RunCard, cards_of
from sara.services.programmes.types import Candidate

MOST = 80


def suitable_runs(person_id: int, house_id: int, *, now: datetime) -> tuple[RunCard, ...]:
    """The runs of a house which this person could join now and is not in yet; six queries."""
    person = Person.objects.filter(pk=person_id).first()
    if person is None:
        raise Missing
    homes = PersonAddress.objects.valid_on(day_of(now)).filter(person=person)
    home = homes.values_list("neighbourhood__path", flat=True).first() or ""
    joined = Enrolment.objects.filter(person=person).live().values("run")
    runs = (
        Run.objects.joinable(now)
        .filter(house=house_id, enrol_from__lte=now)
        .exclude(pk__in=joined)
        .with_words()
        .by_start()[:MOST]
    )
    return cards_of([run for run in runs if _suits(run, person, home)], now=now)


def _suits(run: Run, person: Person, home_path: str) -> bool:
    age = rules.age_on(person.birth_on, day_of(run.first_session_at))
    candidate = Candidate(age=age, gender=person.gender, home_path=home_path)
    return rules.unsuited(run.audience(), candidate, house_path=run.house.path) is None
