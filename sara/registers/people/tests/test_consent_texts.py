"""Headquarters write the texts of consents; what was agreed to stays with the words it was given to."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.utils import translation

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts.models import FactRecord
from sara.registers.people import api as people
from sara.registers.people.models import Consent, ConsentText, Person
from sara.registers.people.tests.factories import NOW, SmallCity, make_actor, make_person, resident
from sara.registers.posts.types import PostKind, PostPlace

pytestmark = pytest.mark.django_db
NEWS = people.ConsentPurpose.NEWS


@pytest.fixture
def her(city: SmallCity) -> Person:
    person: Person = make_person()
    return person


def write(actor: Actor, **how: Any) -> int:
    known: dict[str, Any] = {
        "purpose": NEWS,
        "after_version": 1,
        "words": "خبرها را پیامک کنید.",
        "reason": "نامهٔ ۱۲",
    }
    return people.write_consent_text(**(known | how), actor=actor, now=NOW)


def give(her: Person, version: int) -> None:
    people.give_consent(person_id=her.pk, purpose=NEWS, version=version, actor=resident(her), now=NOW)


def test_a_new_text_is_asked_from_now_on_and_what_was_given_stays_with_its_own(
    her: Person, headquarters: Actor
) -> None:
    give(her, 1)
    assert write(headquarters, words="  خبرها را پيامك کنید. ", words_en="Text me the news.") == 2

    (line, *_others) = people.consents_of_people([her.pk])[her.pk]
    assert (line.version, line.text, line.given_version) == (2, "خبرها را پیامک کنید.", 1)
    assert line.is_given
    assert line.is_of_an_old_text
    assert people.has_consented(her.pk, NEWS)
    assert FactRecord.objects.filter(name="people.ConsentTextWritten").count() == 1
    with translation.override("en"):
        assert people.consents_of_people([her.pk])[her.pk][0].text == "Text me the news."

    with pytest.raises(people.ConsentTextChanged):
        give(her, 1)
    give(her, 2)
    assert Consent.objects.filter(person=her).count() == 2
    newest, first = people.consent_text_versions(NEWS, actor=headquarters)
    assert (newest.version, newest.held_by, newest.is_in_force) == (2, 1, True)
    assert (first.version, first.held_by, first.written_at) == (1, 0, None)
    assert len(people.consent_texts(actor=headquarters)) == len(people.ConsentPurpose)


def test_two_who_write_at_once_do_not_overwrite_each_other(headquarters: Actor) -> None:
    write(headquarters)
    with pytest.raises(people.ConsentTextChanged):
        write(headquarters, words="متن دیگر")


@pytest.mark.parametrize(
    ("words", "refusal"), [("  ", people.ConsentTextMissing), (None, people.ConsentTextSame)]
)
def test_no_text_and_the_same_text_are_refused(
    headquarters: Actor, words: str | None, refusal: type[Exception]
) -> None:
    (now,) = people.consent_text_versions(NEWS, actor=headquarters)
    with pytest.raises(refusal):
        write(headquarters, words=now.words if words is None else words, words_en=now.words_en)


def test_only_headquarters_write_and_read_them(city: SmallCity) -> None:
    manager = make_actor(PostKind.MANAGER, PostPlace.house(city.house.pk))
    with pytest.raises(NotAllowed):
        write(manager)
    for ask in (people.consent_texts, lambda actor: people.consent_text_versions(NEWS, actor=actor)):
        with pytest.raises(Missing):
            ask(actor=manager)
    with pytest.raises(Missing):
        people.consent_text_trail(NEWS, actor=manager)


def test_who_wrote_it_and_why_is_in_its_history(headquarters: Actor) -> None:
    assert people.consent_text_trail(NEWS, actor=headquarters) == []
    write(headquarters)
    (line,) = people.consent_text_trail(NEWS, actor=headquarters)
    assert (line.command, line.reason) == ("write_consent_text", "نامهٔ ۱۲")


@pytest.mark.parametrize(
    ("truth", "values"),
    [
        ("consent_text_version_once", {}),
        ("consent_text_purpose_known", {"purpose": "spam", "version": 3}),
        ("consent_text_has_words", {"words": "", "version": 3}),
        ("consent_text_follows_the_first", {"version": 1}),
    ],
)
def test_the_database_keeps_the_truths_of_a_text(truth: str, values: dict[str, Any]) -> None:
    known = {"purpose": NEWS, "version": 2, "words": "متن", "written_at": NOW}
    ConsentText.objects.create(**known)
    with pytest.raises(IntegrityError, match=truth), transaction.atomic():
        ConsentText.objects.create(**(known | values))


def test_a_text_that_was_written_is_never_changed() -> None:
    row = ConsentText.objects.create(purpose=NEWS, version=2, words="متن", written_at=NOW)
    for change in (row.delete, lambda: ConsentText.objects.update(written_at=NOW + timedelta(days=1))):
        with pytest.raises(ProgrammingError, match="Cannot update or delete"), transaction.atomic():
            change()
