from datetime import date, timedelta

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, Refusal
from sara.registers.people.api import (
    AlreadyGuardian,
    DocumentMissing,
    GuardianNotGrown,
    NotAChild,
    end_guardianship,
    may_act_for,
    name_guardian,
)
from sara.registers.people.models import Guardianship, Person
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    make_person,
    open_file_for,
    resident,
)
from sara.registers.people.types import GuardianRelation

pytestmark = pytest.mark.django_db
CHILD = date(2015, 1, 1)


def known(city: SmallCity, birth_on: date = date(1985, 1, 1)) -> Person:
    person: Person = make_person(birth_on=birth_on)
    open_file_for(person, city.house.pk)
    return person


def name(guardian: Person, child: Person, actor: Actor, **given: object) -> Guardianship:
    rest: dict[str, object] = {"relation": GuardianRelation.MOTHER, "now": NOW}
    return name_guardian(guardian_id=guardian.pk, child_id=child.pk, actor=actor, **(rest | given))  # type: ignore[arg-type]


def test_a_guardian_acts_for_a_child_until_the_day_it_ends(city: SmallCity, desk: Actor) -> None:
    mother, child = known(city), known(city, CHILD)
    row = name(mother, child, desk)
    assert may_act_for(resident(mother), child.pk, now=NOW)

    later = NOW + timedelta(days=10)
    end_guardianship(guardianship_id=row.pk, actor=desk, now=later, reason="حکم دادگاه")

    row.refresh_from_db()
    assert row.valid_to == TODAY + timedelta(days=10)
    assert not may_act_for(resident(mother), child.pk, now=later)
    with pytest.raises(Missing):
        end_guardianship(guardianship_id=row.pk, actor=desk, now=later, reason="")


def test_a_guardianship_ended_the_day_it_began_never_was(city: SmallCity, desk: Actor) -> None:
    row = name(known(city), known(city, CHILD), desk)

    end_guardianship(guardianship_id=row.pk, actor=desk, now=NOW, reason="اشتباه")

    assert not Guardianship.objects.exists()


def test_nobody_answers_twice_for_the_same_child(city: SmallCity, desk: Actor) -> None:
    mother, child = known(city), known(city, CHILD)
    name(mother, child, desk)

    with pytest.raises(AlreadyGuardian):
        name(mother, child, desk)


@pytest.mark.parametrize(
    ("guardian_born", "child_born", "given", "refusal"),
    [
        (date(1985, 1, 1), date(2000, 1, 1), {}, NotAChild),
        (date(2012, 1, 1), CHILD, {}, GuardianNotGrown),
        (date(1985, 1, 1), CHILD, {"relation": GuardianRelation.COURT}, DocumentMissing),
        (date(1985, 1, 1), CHILD, {"relation": GuardianRelation.WELFARE, "document": " "}, DocumentMissing),
    ],
)
def test_what_is_no_guardianship_is_refused(
    city: SmallCity,
    desk: Actor,
    guardian_born: date,
    child_born: date,
    given: dict[str, object],
    refusal: type[Refusal],
) -> None:
    with pytest.raises(refusal):
        name(known(city, guardian_born), known(city, child_born), desk, **given)


def test_the_desk_names_nobody_it_does_not_see(city: SmallCity, desk: Actor) -> None:
    stranger, child = make_person(), known(city, CHILD)

    with pytest.raises(Missing):
        name(stranger, child, desk)
    with pytest.raises(Missing):
        name(known(city), make_person(birth_on=CHILD), desk)
