"""Consents by purpose and version of text: given, renewed, taken back, asked for where needed."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts.models import FactRecord
from sara.foundation.notices.consent import consents_to_promotion
from sara.registers.people import api as people
from sara.registers.people.models import Consent, Person
from sara.registers.people.tests.factories import (
    NOW,
    SmallCity,
    make_actor,
    make_guardianship,
    make_person,
    resident,
)
from sara.registers.posts.types import PostKind, PostPlace

pytestmark = pytest.mark.django_db
NEWS = people.ConsentPurpose.NEWS


def give(her: Person, actor: Actor, **how: Any) -> None:
    known: dict[str, Any] = {"person_id": her.pk, "purpose": NEWS, "version": 1}
    people.give_consent(**(known | how), actor=actor, now=NOW)


def take_back(her: Person, actor: Actor, paper: str = "") -> None:
    people.withdraw_consent(person_id=her.pk, purpose=NEWS, paper=paper, actor=actor, now=NOW)


def test_what_needs_a_consent_is_refused_in_words_until_it_is_given(her: Person) -> None:
    with pytest.raises(people.ConsentMissing) as refused:
        people.require_consent(her.pk, NEWS)
    assert "خبر و دعوت" in refused.value.words()
    give(her, resident(her))
    people.require_consent(her.pk, NEWS)


def test_a_consent_is_taken_back_as_easily_and_holds_no_more(her: Person) -> None:
    give(her, resident(her))
    take_back(her, resident(her))
    assert not people.has_consented(her.pk, NEWS)
    (line, *_others) = people.consents_of_people([her.pk])[her.pk]
    assert (line.is_given, line.given_version, line.withdrawn_at) == (False, 1, NOW)


def test_promotional_messages_ask_for_the_consent_to_news(her: Person) -> None:
    assert not consents_to_promotion(her.pk, NOW)
    give(her, resident(her))
    assert consents_to_promotion(her.pk, NOW)
    assert people.who_consented([her.pk, 0], NEWS) == {her.pk}


def test_a_desk_notes_a_signed_paper_and_never_without_its_number(her: Person, desk: Actor) -> None:
    with pytest.raises(people.PaperMissing):
        give(her, desk)
    give(her, desk, paper="12/45")
    row = Consent.objects.get()
    assert (row.given_how, row.given_paper) == ("paper", "12/45")
    take_back(her, desk, paper="12/46")
    row.refresh_from_db()
    assert (row.withdrawn_how, row.withdrawn_paper) == ("paper", "12/46")


def test_a_mother_consents_for_her_child_and_nobody_for_a_stranger(her: Person) -> None:
    child = make_person("کودک", "کریمی", birth_on=date(2020, 1, 1))
    make_guardianship(her, child)
    give(child, resident(her))
    assert people.has_consented(child.pk, NEWS)
    with pytest.raises(Missing):
        give(her, resident(make_person("بیگانه", "دیگری")))


def test_one_who_only_sees_a_person_may_not_consent_for_him(her: Person, city: SmallCity) -> None:
    worker = make_actor(PostKind.SOCIAL_WORKER, PostPlace.house(city.house.pk))
    with pytest.raises(NotAllowed):
        give(her, worker, paper="1")


def test_a_text_of_another_version_is_read_anew(her: Person) -> None:
    with pytest.raises(people.ConsentTextChanged):
        give(her, resident(her), version=2)


def test_the_same_text_is_not_agreed_to_twice(her: Person) -> None:
    give(her, resident(her))
    with pytest.raises(people.ConsentAlreadyGiven):
        give(her, resident(her))


def test_what_was_not_given_is_not_taken_back(her: Person) -> None:
    with pytest.raises(people.ConsentNotGiven):
        take_back(her, resident(her))


def test_giving_and_taking_back_is_announced(her: Person) -> None:
    give(her, resident(her))
    take_back(her, resident(her))
    names = list(FactRecord.objects.order_by("id").values_list("name", flat=True))
    assert names == ["people.ConsentGiven", "people.ConsentWithdrawn"]


def row(her: Person, **values: Any) -> Consent:
    known = {"purpose": NEWS, "text_version": 1, "given_at": NOW, "given_how": "screen"}
    return Consent.objects.create(person=her, **(known | values))


@pytest.mark.parametrize(
    ("truth", "values"),
    [
        ("consent_purpose_known", {"purpose": "spam"}),
        ("consent_way_known", {"given_how": "shout"}),
        ("consent_on_paper_has_its_number", {"given_how": "paper"}),
        ("consent_withdrawn_says_how", {"withdrawn_at": NOW}),
        (
            "consent_withdrawn_says_how",
            {"withdrawn_at": NOW - timedelta(days=1), "withdrawn_how": "screen"},
        ),
    ],
)
def test_the_database_keeps_the_truths_of_a_consent(her: Person, truth: str, values: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match=truth), transaction.atomic():
        row(her, **values)


def test_one_consent_for_a_purpose_is_in_force(her: Person) -> None:
    row(her)
    with pytest.raises(IntegrityError, match="consent_once_in_force"), transaction.atomic():
        row(her)
