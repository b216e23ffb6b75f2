"""A list of persons is written together: all that one by one would give, at a fraction of the cost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from sara.foundation.actors import SYSTEM, Actor
from sara.foundation.audit import trail
from sara.foundation.errors import NotAllowed, Refusal
from sara.foundation.facts import all_handlers
from sara.foundation.facts.models import FactRecord
from sara.foundation.facts.tests.fixtures import Deliver
from sara.registers.people.api import (
    AddressDetails,
    BirthOutOfRange,
    IdentityDoesNotFit,
    LikelyDoubles,
    NameMissing,
    NationalIdTaken,
    Newcomer,
    OneOfManyRefused,
    note_likely_doubles,
    note_likely_doubles_of,
    register_people,
    register_person,
)
from sara.registers.people.commands import many as together
from sara.registers.people.models import HouseFile, LikelyDouble, Person, PersonAddress, PersonMobile
from sara.registers.people.tests.factories import NOW, SmallCity, details, make_actor, make_person
from sara.registers.people.tests.test_races import at_once
from sara.registers.people.types import Nationality
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
ZAHRA = Newcomer(details(national_id="0012345679", birth_on=date(1980, 5, 1)), mobile="09121234567")


Register = Callable[..., list[Person]]


@pytest.fixture
def register(city: SmallCity, desk: Actor) -> Register:
    def registered(*newcomers: Newcomer, actor: Actor = desk, brought: tuple[int, ...] = ()) -> list[Person]:
        return register_people(
            newcomers=newcomers, house_id=city.house.pk, brought=brought, actor=actor, now=NOW, reason="فهرست"
        )

    return registered


def some(count: int) -> list[Newcomer]:
    return [
        Newcomer(
            details(
                given_name="مینا", surname=f"صدر{'ی' * (number % 20)}", birth_on=date(1960, 1, 1 + number)
            ),
            mobile=f"0912000{number:04d}",
        )
        for number in range(count)
    ]


def test_each_of_a_list_is_there_with_all_that_is_his(
    city: SmallCity, register: Register, deliver: Deliver
) -> None:
    address = AddressDetails(neighbourhood_id=city.baharestan.pk, street=" کوي یک ")
    people = register(replace(ZAHRA, address=address), *some(2))

    zahra = Person.objects.get(pk=people[0].pk)
    assert (zahra.national_id, len({one.code for one in people})) == ("0012345679", 3)
    assert PersonMobile.objects.get(person=zahra).is_main
    assert PersonAddress.objects.get(person=zahra).street == "کوی یک"
    assert HouseFile.objects.filter(person__in=people, house=city.house).count() == 3
    line = trail(zahra)[-1]
    assert (line.command, line.reason) == ("register_people", "فهرست")
    fact = FactRecord.objects.get(name="people.PeopleRegistered")
    assert fact.values["person_ids"] == [one.pk for one in people]
    deliver()


def test_a_list_costs_no_more_questions_when_it_is_longer(register: Register) -> None:
    def asked(newcomers: list[Newcomer]) -> int:
        with CaptureQueriesContext(connection) as queries:
            register(*newcomers)
        return len(queries)

    few, more = some(28)[:2], some(28)[2:]
    assert asked(more) <= asked(few)


def test_one_who_may_be_there_already_is_shown_with_his_place(register: Register) -> None:
    known = make_person("زهرا", "کریمی", birth_on=date(1980, 5, 1))
    newcomers = [*some(2), replace(ZAHRA, details=details(birth_on=date(1980, 5, 1)))]

    with pytest.raises(OneOfManyRefused) as no:
        register(*newcomers)

    assert (no.value.place, type(no.value.why)) == (2, LikelyDoubles)
    assert register(*newcomers[:2], replace(newcomers[2], despite=frozenset({known.code})))
    assert Person.objects.filter(surname="کریمی").count() == 2


def test_whom_the_same_list_brought_before_is_no_double(register: Register) -> None:
    (zahra,) = register(ZAHRA)
    cousin = Newcomer(details(birth_on=date(1980, 5, 1)))

    with pytest.raises(OneOfManyRefused):
        register(cousin)
    assert register(cousin, brought=(zahra.pk,))


def test_a_number_of_another_is_told_by_its_place_and_nothing_is_written(
    register: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(ZAHRA)
    before = Person.objects.count()
    other = Newcomer(details(given_name="پروین", surname="راد", national_id="0012345679"))
    monkeypatch.setattr(together, "likely_doubles_of", lambda many, **_: [()] * len(many))

    with pytest.raises(OneOfManyRefused) as no:
        register(*some(2), other)

    assert (no.value.place, type(no.value.why), no.value.words()) == (
        2,
        NationalIdTaken,
        NationalIdTaken().words(),
    )
    assert Person.objects.count() == before


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"birth_on": date(2030, 1, 1)}, BirthOutOfRange),
        ({"national_id": "0012345679", "nationality": Nationality.AFGHAN}, IdentityDoesNotFit),
        ({"given_name": " "}, NameMissing),
    ],
)
def test_who_cannot_be_is_refused_by_his_place(
    register: Register, told: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(OneOfManyRefused) as no:
        register(*some(1), Newcomer(details(**told)))
    assert (no.value.place, type(no.value.why)) == (1, refusal)


def test_another_house_does_not_write_here(city: SmallCity, register: Register) -> None:
    with pytest.raises(NotAllowed):
        register(ZAHRA, actor=make_actor(PostKind.DESK, PostPlace.house(city.other_house.pk)))


def test_who_hears_of_one_hears_of_a_list() -> None:
    heard = all_handlers()
    assert len(heard["people.PersonRegistered"]) == len(heard["people.PeopleRegistered"])


def test_many_are_compared_as_each_would_be() -> None:
    names = [("زهرا", "کریمی"), ("زهره", "کریمی"), ("کریمی", "زهرا"), ("پروین", "راد")]
    people = [make_person(*name, birth_on=date(1980, 5, 1), gender="female") for name in names]

    def pairs() -> set[tuple[int, int, int]]:
        return set(LikelyDouble.objects.values_list("first_id", "second_id", "score"))

    for person in people:
        note_likely_doubles(person_id=person.pk, actor=SYSTEM, now=NOW)
    one_by_one = pairs()
    LikelyDouble.objects.all().delete()
    ids = [person.pk for person in people]
    assert note_likely_doubles_of(person_ids=ids, actor=SYSTEM, now=NOW) == len(one_by_one) == 3
    assert pairs() == one_by_one
    with CaptureQueriesContext(connection) as queries:
        note_likely_doubles_of(person_ids=ids, actor=SYSTEM, now=NOW)
    assert not [one for one in queries if "INSERT" in one["sql"] or "DELETE" in one["sql"]]


@pytest.mark.django_db(transaction=True)
def test_a_desk_and_a_list_at_once_make_one_person(city: SmallCity, desk: Actor, register: Register) -> None:
    other = make_actor(PostKind.DESK, PostPlace.house(city.other_house.pk))
    who = details(birth_on=date(1980, 5, 1))

    results = at_once(
        lambda: register(Newcomer(who))[0],
        lambda: register_person(details=who, house_id=city.other_house.pk, actor=other, now=NOW),
    )

    assert {type(one) for one in results} in ({Person, LikelyDoubles}, {Person, OneOfManyRefused})
    assert Person.objects.filter(surname="کریمی").count() == 1
