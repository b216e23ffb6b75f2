"""A code by which staff choose a password: to whom it is given, by whom, and what is refused."""

import pytest

from sara.foundation.actors import GUEST, Actor
from sara.foundation.errors import NotAllowed, Refusal
from sara.registers.people.api import (
    HasNoPost,
    PasswordTooWeak,
    ReasonMissing,
    UsernameMissing,
    UsernameTaken,
    give_password_code,
    renew_password,
)
from sara.registers.people.models import Account, Person, RenewalCode
from sara.registers.people.tests.factories import (
    NOW,
    SmallCity,
    make_account,
    make_actor,
    make_person,
    make_post,
)
from sara.registers.people.types import CodeOutcome
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
NEW = "turquoise tile of the courtyard"


@pytest.fixture
def clerk(city: SmallCity) -> Person:
    person: Person = make_person()
    make_post(person, PostKind.DESK, PostPlace.house(city.house.pk))
    return person


def code_for(person: Person, actor: Actor, *, username: str = "sara", reason: str = "فراموش کرده است") -> str:
    return give_password_code(
        person_id=person.pk, username=username, resets_factor=False, actor=actor, now=NOW, reason=reason
    )


def refused(refusal: type[Refusal], person: Person, actor: Actor, **given: str) -> None:
    with pytest.raises(refusal):
        code_for(person, actor, **given)
    assert not RenewalCode.objects.exists()
    assert not Account.objects.filter(person=person).exists()


def test_only_who_is_set_over_him_gives_him_a_code(city: SmallCity, manager: Actor, clerk: Person) -> None:
    refused(HasNoPost, make_person("بی", "سمت"), manager)
    refused(NotAllowed, clerk, make_actor(PostKind.MANAGER, PostPlace.house(city.other_house.pk)))
    with pytest.raises(NotAllowed):
        code_for(Person.objects.get(pk=manager.person_id or 0), manager)
    assert code_for(clerk, manager)


def test_a_code_has_a_reason_and_a_free_name_to_sign_in_by(manager: Actor, clerk: Person) -> None:
    make_account(make_person("دیگری", "دور"), username="taken")
    refused(ReasonMissing, clerk, manager, reason=" ")
    refused(UsernameMissing, clerk, manager, username=" ")
    refused(UsernameTaken, clerk, manager, username="Taken")


def test_a_weak_password_is_refused_and_the_code_is_good_for_a_better_one(
    manager: Actor, clerk: Person
) -> None:
    code = code_for(clerk, manager)
    with pytest.raises(PasswordTooWeak):
        renew_password(username="sara", code=code, password="12345678", actor=GUEST, now=NOW)
    outcome = renew_password(username="sara", code=code, password=NEW, actor=GUEST, now=NOW)
    assert outcome is CodeOutcome.RIGHT
    assert Account.objects.get(person=clerk).check_password(NEW)
