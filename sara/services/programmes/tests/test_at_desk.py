"""What the desk of a house reads of its classes."""

from datetime import timedelta
from typing import Any

import pytest

from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.foundation.permissions import EVERYWHERE, NOWHERE
from sara.services.programmes import api
from sara.services.programmes.tests import factories as made
from sara.services.programmes.types import EnrolmentStatus

pytestmark = pytest.mark.django_db
NOW = made.NOW
ALL = api.RunsWanted()


@pytest.fixture
def house() -> made.House:
    return made.make_house()


def titles(found: api.HouseRuns) -> list[str]:
    return [card.title for card in found.cards]


def runs(house: made.House, wanted: api.RunsWanted = ALL, **who: Any) -> list[str]:
    actor = who.get("actor", house.desk)
    return titles(api.runs_of_house(house.id, wanted, {}, actor=actor, now=who.get("now", NOW)))


def test_a_house_goes_through_its_classes_by_stage_words_and_seats(house: made.House) -> None:
    made.open_a_run(house, programme=made.make_programme(house, "خیاطی"))
    made.make_run(house, programme=made.make_programme(house, "سفال"))
    full = made.open_a_run(house, programme=made.make_programme(house, "گلیم"), capacity=1)
    for person in made.make_people(2):
        made.place(full, person)

    assert sorted(runs(house)) == sorted(["خیاطی", "سفال", "گلیم"])
    assert runs(house, api.RunsWanted(stage=api.RunStage.DRAFT)) == ["سفال"]
    assert runs(house, api.RunsWanted(words="خياطي")) == ["خیاطی"]
    assert runs(house, api.RunsWanted(only_waiting=True)) == ["گلیم"]
    going_on = api.RunsWanted(stage=api.RunStage.GOING_ON, only_seats_left=True)
    assert runs(house, going_on) == ["خیاطی"]
    after = made.after_the_run(full)
    assert sorted(runs(house, api.RunsWanted(stage=api.RunStage.OVER), now=after)) == ["خیاطی", "گلیم"]
    assert len(api.all_runs_of_house(house.id, ALL, actor=house.desk, now=NOW)) == 3


def test_a_draft_is_not_in_the_list_of_somebody_from_elsewhere(house: made.House) -> None:
    made.make_run(house, programme=made.make_programme(house, "سفال"))
    assert runs(house, actor=house.other_manager) == []


def test_an_offered_seat_is_listed_until_it_runs_out(house: made.House) -> None:
    run = made.open_a_run(house, capacity=1)
    first, second = made.make_people(2)
    leaver, waiting = made.place(run, first), made.place(run, second)
    api.withdraw(enrolment_code=leaver.enrolment_code, actor=made.resident(first), now=NOW)

    (offer,) = api.offers_of_house(house.id)

    assert (offer.enrolment_code, offer.person_code) == (waiting.enrolment_code, second.code)
    assert offer.offer_until > NOW


def test_the_desk_has_a_persons_classes_and_an_enrolment_before_it(house: made.House) -> None:
    run = made.open_a_run(house, fee=Rials(4_500_000))
    (person,) = made.make_people(1)
    code = made.place(run, person).enrolment_code

    (line,) = api.classes_of_person(person.pk, now=NOW)
    found = api.enrolment_at_desk(code, actor=house.desk, now=NOW)

    assert line == found
    assert (found.status, found.is_live, found.fee) == (EnrolmentStatus.PLACED, True, 4_500_000)
    assert not api.enrolment_at_desk(code, actor=house.desk, now=made.after_the_run(run)).is_live
    assert [done.command for done in api.enrolment_trail(code)] == ["enrol"]


def test_an_enrolment_of_another_house_is_not_there(house: made.House) -> None:
    (person,) = made.make_people(1)
    code = made.place(made.open_a_run(house), person).enrolment_code

    with pytest.raises(Missing):
        api.enrolment_at_desk(code, actor=house.other_manager, now=NOW)
    assert api.enrolment_with_code(code, NOWHERE, now=NOW) is None
    assert api.enrolment_with_code(code, EVERYWHERE, now=NOW) is not None


def test_runs_for_a_joiner_are_those_open_to_him_in_the_house(house: made.House) -> None:
    made.open_a_run(house, programme=made.make_programme(house, "خیاطی", age_from=60))
    made.open_a_run(house, programme=made.make_programme(house, "سفال"))
    made.open_a_run(house, programme=made.make_programme(house, "فردا"), enrol_from=NOW + timedelta(days=1))
    (person,) = made.make_people(1)
    joiner = api.Joiner(person.pk, person.birth_on, person.gender, "")

    assert [card.title for card in api.runs_for(joiner, house.id, now=NOW)] == ["سفال"]
    assert api.suitable_runs(person.pk, house.id, now=NOW) == api.runs_for(joiner, house.id, now=NOW)
