"""A stolen copy of the whole database tells no national ID, and no sealed column stands unguarded."""

from dataclasses import replace
from typing import Final

import pytest
from django.apps import apps

from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.privacy import SealBroken, SealedText
from sara.foundation.privacy.rotation import sealed_columns
from sara.foundation.privacy.tests.dump import found_in_database
from sara.registers.people.api import correct_person, register_person
from sara.registers.people.models import Person
from sara.registers.people.tests.factories import NOW, details, make_actor, make_city, make_person
from sara.registers.posts.api import PostKind, PostPlace

NATIONAL_ID: Final = "0012345679"
MENDED_ID: Final = "0499370899"
CERTIFICATE: Final = "7391846205"

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(deliver: Deliver) -> Person:
    """Somebody who was registered, corrected and told about, so that history and facts know of him."""
    house = make_city().house
    actor = make_actor(PostKind.DESK, PostPlace.house(house.pk))
    known = details(national_id=NATIONAL_ID, birth_certificate=CERTIFICATE)
    person = register_person(details=known, house_id=house.pk, actor=actor, now=NOW)
    mended = replace(known, national_id=MENDED_ID)
    correct_person(person_id=person.pk, details=mended, actor=actor, now=NOW, reason="رقم جابه‌جا بود")
    deliver()
    person.refresh_from_db()
    return person


def test_a_dump_of_the_database_shows_no_national_id_and_no_birth_certificate(person: Person) -> None:
    assert person.national_id == MENDED_ID
    assert person.birth_certificate == CERTIFICATE
    assert found_in_database([NATIONAL_ID, MENDED_ID, CERTIFICATE]) == []


def test_the_same_search_finds_what_stands_open(person: Person) -> None:
    assert found_in_database([person.code, person.surname]) == [person.code, person.surname]


def test_a_national_id_copied_to_another_person_does_not_open(person: Person) -> None:
    other = make_person(given_name="رضا")
    other.national_id = NATIONAL_ID
    other.save()
    Person.objects.filter(pk=other.pk).update(national_id_sealed=person.national_id_sealed)
    other.refresh_from_db()
    with pytest.raises(SealBroken):
        _ = other.national_id


def test_every_sealed_column_is_read_through_a_sealed_text_and_every_row_has_its_uid() -> None:
    for column in sealed_columns():
        model = getattr(column.model, "pgh_tracked_model", column.model)
        texts = [text for text in vars(model).values() if isinstance(text, SealedText)]
        assert column.field in {text.sealed for text in texts}, column
        assert column.model._meta.get_field("uid"), column
    assert {column.model for column in sealed_columns()} >= {Person, apps.get_model("people.PersonEvent")}
