"""A person who asks for a place in a run, as both stand before the run is locked: one statement."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.database import prepared
from sara.foundation.errors import Missing
from sara.services.programmes import rules
from sara.services.programmes.permissions import MAY_SEE_DRAFTS
from sara.services.programmes.types import Audience, Candidate, GenderAudience, Residence

# Which runs he sees is `permissions.runs_visible_to`, said once more; a test holds the two together.
_READ: Final = """
SELECT run.id, run.code, run.house_id, house.path, programme.title, programme.title_en,
       run.first_session_at, run.age_from, run.age_to, run.gender, run.residence,
       person.id, person.given_name || ' ' || person.surname, person.birth_on, person.gender,
       CASE WHEN run.residence <> 'any' THEN (
           SELECT area.path FROM people_personaddress lives
             JOIN places_area area ON area.id = lives.neighbourhood_id
            WHERE lives.person_id = person.id AND lives.valid_from <= %(day)s
              AND (lives.valid_to IS NULL OR lives.valid_to > %(day)s)
            ORDER BY lives.id LIMIT 1
       ) END,
       EXISTS (SELECT FROM people_housefile known
                WHERE known.person_id = person.id AND known.house_id = run.house_id)
  FROM programmes_run run
  JOIN places_house house ON house.id = run.house_id
  JOIN programmes_programme programme ON programme.id = run.programme_id
  JOIN people_person person ON person.id = %(person)s
 WHERE run.code = %(run)s AND (run.status <> 'draft' OR house.path LIKE ANY(%(drafts)s))
"""


@dataclass(frozen=True, slots=True)
class Application:
    """What decides whether a run is for a person, and what is written of both when it is."""

    run_id: int
    run_code: str
    house_id: int
    house_path: str
    title: str
    title_en: str
    first_session_at: datetime
    audience: Audience
    person_id: int
    name: str
    birth_on: date
    gender: str
    home_path: str
    has_file: bool

    def candidate(self) -> Candidate:
        age = rules.age_on(self.birth_on, day_of(self.first_session_at))
        return Candidate(age=age, gender=self.gender, home_path=self.home_path)


def application(run_code: str, person_id: int, *, actor: Actor, now: datetime) -> Application:
    """A person before a run that the actor sees; Missing where there is no such run for him."""
    drafts = MAY_SEE_DRAFTS.scope(actor).patterns
    asked = {"run": run_code, "person": person_id, "day": day_of(now), "drafts": drafts}
    found = prepared.rows(_READ, asked)
    if not found:
        raise Missing
    run_id, code, house_id, path, title, title_en, first, *audience = found[0][:11]
    youngest, oldest, women_or_men, residence = audience
    person_id, name, birth_on, gender, home_path, has_file = found[0][11:]
    return Application(
        run_id=run_id,
        run_code=code,
        house_id=house_id,
        house_path=path,
        title=title,
        title_en=title_en,
        first_session_at=first,
        audience=Audience(youngest, oldest, GenderAudience(women_or_men), Residence(residence)),
        person_id=person_id,
        name=name,
        birth_on=birth_on,
        gender=gender,
        home_path=home_path or "",
        has_file=has_file,
    )
