"""What people ask about their records, and what the desk answers."""

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.registers.people import api as people
from sara.registers.people.models import Person, RecordRequest
from sara.registers.people.tests.factories import (
    NOW,
    SmallCity,
    make_actor,
    make_person,
    resident,
)
from sara.registers.posts.types import PostKind, PostPlace

pytestmark = pytest.mark.django_db


def ask(her: Person, text: str = "نام پدرم علی است") -> int:
    return people.ask_about_record(
        person_id=her.pk, kind=people.RequestKind.CORRECTION, text=text, actor=resident(her), now=NOW
    )


def test_what_i_ask_waits_at_my_desk_and_the_answer_is_mine_to_read(her: Person, desk: Actor) -> None:
    number = ask(her)
    (waiting,), _page = people.requests_to_answer({}, actor=desk, now=NOW)
    assert (waiting.number, waiting.text) == (number, "نام پدرم علی است")

    people.answer_correction(request_id=number, done=True, answer="درست شد", actor=desk, now=NOW)

    (mine,) = people.requests_of(her.pk)
    assert (mine.state, mine.answer) == (people.RequestState.DONE, "درست شد")
    assert people.requests_to_answer({}, actor=desk, now=NOW)[0] == []


def test_another_houses_desk_knows_nothing_of_it(her: Person, city: SmallCity) -> None:
    number = ask(her)
    elsewhere = make_actor(PostKind.DESK, PostPlace.house(city.other_house.pk))
    assert people.requests_to_answer({}, actor=elsewhere, now=NOW)[0] == []
    with pytest.raises(Missing):
        people.request_to_answer(number, actor=elsewhere, now=NOW)
    with pytest.raises(Missing):
        people.answer_correction(request_id=number, done=True, answer="x", actor=elsewhere, now=NOW)


def test_one_asks_again_only_when_the_first_was_answered(her: Person, desk: Actor) -> None:
    number = ask(her)
    with pytest.raises(people.AlreadyAsked):
        ask(her)
    people.answer_correction(request_id=number, done=False, answer="درست است", actor=desk, now=NOW)
    ask(her)


def test_what_was_answered_stays_so(her: Person, desk: Actor) -> None:
    number = ask(her)
    people.take_back_request(request_id=number, actor=resident(her), now=NOW)
    with pytest.raises(people.AlreadyDecided):
        people.answer_correction(request_id=number, done=True, answer="دیر", actor=desk, now=NOW)


def test_a_correction_says_what_is_wrong_and_an_answer_has_words(her: Person, desk: Actor) -> None:
    with pytest.raises(people.RequestTextMissing):
        ask(her, "  ")
    number = ask(her)
    with pytest.raises(people.AnswerMissing):
        people.answer_correction(request_id=number, done=True, answer=" ", actor=desk, now=NOW)


def test_a_stranger_asks_nothing_about_me_and_takes_nothing_back(her: Person) -> None:
    number = ask(her)
    stranger = resident(make_person("بیگانه", "دیگری"))
    with pytest.raises(Missing):
        people.ask_about_record(
            person_id=her.pk, kind=people.RequestKind.ERASURE, text="", actor=stranger, now=NOW
        )
    with pytest.raises(Missing):
        people.take_back_request(request_id=number, actor=stranger, now=NOW)


@pytest.mark.parametrize(
    ("truth", "values"),
    [
        ("record_request_kind_known", {"kind": "gossip"}),
        ("record_request_state_known", {"state": "lost"}),
        ("record_request_says_what_is_wrong", {"text": ""}),
        ("record_request_decided_with_an_answer", {"state": "done", "decided_at": NOW}),
    ],
)
def test_the_database_keeps_the_truths_of_a_request(her: Person, truth: str, values: dict[str, Any]) -> None:
    known = {"kind": "correction", "text": "نام", "asked_at": NOW}
    with pytest.raises(IntegrityError, match=truth), transaction.atomic():
        RecordRequest.objects.create(person=her, **(known | values))


def test_one_request_of_a_kind_is_open(her: Person) -> None:
    ask(her)
    with pytest.raises(IntegrityError, match="record_request_open_once"), transaction.atomic():
        RecordRequest.objects.create(person=her, kind="correction", text="نام", asked_at=NOW)
