"""Two desks at once, and a code tried by many hands: the database decides, politely."""

from collections.abc import Callable
from threading import Barrier, Thread
from uuid import UUID

import pytest
from django.db import connection

from sara.foundation.actors import GUEST, SYSTEM, Actor
from sara.foundation.errors import Refusal
from sara.registers.people.api import (
    AskedTooSoon,
    LikelyDoubles,
    NationalIdTaken,
    ask_sign_in_code,
    likely_doubles,
    register_person,
    try_sign_in_code,
)
from sara.registers.people.commands import register
from sara.registers.people.models import Person, SignInCode
from sara.registers.people.tests.factories import NOW, SmallCity, details, make_actor
from sara.registers.people.tests.test_sign_in_codes import MOBILE, code_sent
from sara.registers.people.types import CodeOutcome
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db(transaction=True)
NATIONAL_ID = "0012345679"


def at_once(*works: Callable[[], object]) -> list[object]:
    """What each of these gave, or refused, when all began together, each on its own connection."""
    start, results = Barrier(len(works)), dict.fromkeys(range(len(works)))

    def run(place: int, work: Callable[[], object]) -> None:
        try:
            start.wait()
            results[place] = work()
        except Refusal as refusal:
            results[place] = refusal
        finally:
            connection.close()

    threads = [Thread(target=run, args=given) for given in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return list(results.values())


@pytest.fixture
def desks(city: SmallCity) -> list[tuple[Actor, int]]:
    houses = (city.house.pk, city.other_house.pk)
    return [(make_actor(PostKind.DESK, PostPlace.house(pk)), pk) for pk in houses]


def registering(desk: tuple[Actor, int], given_name: str) -> Callable[[], Person]:
    actor, house_id = desk
    who = details(given_name=given_name, national_id=NATIONAL_ID)
    return lambda: register_person(details=who, house_id=house_id, actor=actor, now=NOW)


def look_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on two that look for doubles wait for each other before either goes on to write."""
    meet = Barrier(2)

    def look(*given: object, **named: object) -> object:
        found = likely_doubles(*given, **named)  # type: ignore[arg-type]
        meet.wait(timeout=10)
        return found

    monkeypatch.setattr(register, "likely_doubles", look)


def test_two_desks_register_one_national_id_and_one_of_them_is_told(
    desks: list[tuple[Actor, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two names are two words to hold, so that both desks look before either has written."""
    look_together(monkeypatch)
    results = at_once(registering(desks[0], "زهرا"), registering(desks[1], "زهره"))

    assert {type(result) for result in results} == {Person, NationalIdTaken}
    assert Person.objects.filter(Person.national_id.equals(NATIONAL_ID)).count() == 1


def test_two_desks_register_one_name_and_birth_date_and_one_is_shown_the_other(
    desks: list[tuple[Actor, int]],
) -> None:
    who = details()
    results = at_once(
        *(
            lambda actor=actor, house_id=house_id: register_person(
                details=who, house_id=house_id, actor=actor, now=NOW
            )
            for actor, house_id in desks
        )
    )

    assert {type(result) for result in results} == {Person, LikelyDoubles}


def test_without_the_guard_both_desks_would_make_the_person(
    desks: list[tuple[Actor, int]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the look for doubles alone, held open while the other one looks, sees nobody."""
    monkeypatch.setattr(register, "hold", lambda _word: None)
    look_together(monkeypatch)
    who = details()
    results = at_once(
        *(
            lambda actor=actor, house_id=house_id: register_person(
                details=who, house_id=house_id, actor=actor, now=NOW
            )
            for actor, house_id in desks
        )
    )

    assert [type(result) for result in results] == [Person, Person]


def ask() -> UUID:
    return ask_sign_in_code(mobile=MOBILE, asked_from="10.0.0.1", language="fa", actor=SYSTEM, now=NOW)


def test_a_hurry_of_askings_sends_one_code() -> None:
    results = at_once(*[ask] * 8)

    assert sum(isinstance(result, UUID) for result in results) == 1
    assert sum(isinstance(result, AskedTooSoon) for result in results) == 7
    assert SignInCode.objects.count() == 1


def test_a_code_tried_by_many_hands_opens_once() -> None:
    asking, code = ask(), code_sent()

    results = at_once(*[lambda: try_sign_in_code(asking=asking, code=code, actor=GUEST, now=NOW).outcome] * 8)

    assert results.count(CodeOutcome.RIGHT) == 1
    assert results.count(CodeOutcome.EXHAUSTED) == 7
