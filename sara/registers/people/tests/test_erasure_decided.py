"""Who decides about an erasure, and what must end first. What is erased, the desk's tests say."""

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.people import api as people
from sara.registers.people.models import Person, RecordRequest
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    make_actor,
    make_guardianship,
    make_person,
    resident,
)
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db


def ask(her: Person, kind: people.RequestKind = people.RequestKind.ERASURE) -> int:
    return people.ask_about_record(person_id=her.pk, kind=kind, text="لطفاً", actor=resident(her), now=NOW)


def test_an_answer_has_words_whatever_it_is(her: Person, manager: Actor) -> None:
    number = ask(her)
    for answer in (people.erase_person, people.refuse_erasure):
        with pytest.raises(people.AnswerMissing):
            answer(request_id=number, answer=" ", actor=manager, now=NOW)
    assert RecordRequest.objects.get(pk=number).state == people.RequestState.OPEN


def test_a_request_to_correct_erases_nobody(her: Person, manager: Actor) -> None:
    number = ask(her, people.RequestKind.CORRECTION)
    with pytest.raises(Missing):
        people.erase_person(request_id=number, answer="خواست", actor=manager, now=NOW)
    with pytest.raises(Missing):
        people.refuse_erasure(request_id=number, answer="نه", actor=manager, now=NOW)


def test_the_desk_sees_the_wish_and_does_not_decide(her: Person, desk: Actor, city: SmallCity) -> None:
    number = ask(her)
    elsewhere = make_actor(PostKind.MANAGER, PostPlace.house(city.other_house.pk))
    for actor, refusal in ((desk, NotAllowed), (elsewhere, Missing)):
        with pytest.raises(refusal):
            people.erase_person(request_id=number, answer="خواست", actor=actor, now=NOW)


def test_who_answers_for_a_child_is_not_erased(her: Person, manager: Actor) -> None:
    make_guardianship(her, make_person("بهار", "کریمی", birth_on=TODAY))
    number = ask(her)
    with pytest.raises(people.ErasureHindered):
        people.erase_person(request_id=number, answer="خواست", actor=manager, now=NOW)
    assert Person.objects.get(pk=her.pk).erased_at is None
