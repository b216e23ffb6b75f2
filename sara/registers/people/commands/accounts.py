from datetime import datetime
from uuid import UUID

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.database.holding import hold
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.foundation.persian import joined_key
from sara.registers.people.commands.writing import new_mobile, write_person
from sara.registers.people.errors import HasNoPost, PasswordTooWeak, ProofTooOld, UsernameTaken
from sara.registers.people.facts import AccountOpened, PersonRegistered
from sara.registers.people.models import Account, Person, PersonMobile, SignInCode
from sara.registers.people.permissions import may_give_account
from sara.registers.people.rules import PROOF_LIFE, split_title
from sara.registers.people.types import PersonDetails
from sara.registers.posts.api import posts_by_person


@command
def open_resident_account(*, asking: UUID, details: PersonDetails, actor: Actor, now: datetime) -> Account:
    """Give one who proved a mobile his account, and return it; a second time it is the same account.

    `asking` is the number of the code that was spent on it. Someone whom a desk registered with
    this mobile is taken for him when given name, birth date and gender agree; else he is new.
    """
    mobile = _proved_mobile(asking, now)
    hold(f"sign-in:{mobile}")
    account = Account.objects.filter(mobile=mobile).first()
    if account is not None:
        return account
    person = _registered_at_desk(mobile, details)
    if person is None:
        person = write_person(details, now=now)
        new_mobile(person.pk, mobile, now=now, verified=now)
        announce(PersonRegistered(person_id=person.pk, house_id=None), actor=actor, now=now)
    else:
        numbers = PersonMobile.objects.filter(person=person, mobile=mobile, valid_to=None)
        numbers.update(verified_at=now)
    account = account_of(person, now=now)
    account.mobile = mobile
    account.save()
    announce(AccountOpened(account_id=account.pk, person_id=person.pk), actor=actor, now=now)
    return account


@command
def give_staff_account(
    *, person_id: int, username: str, password: str, actor: Actor, now: datetime
) -> Account:
    """Let a holder of a post sign in by username and password; again, to give a new password.

    The second factor he sets up himself when he first signs in.
    """
    person = Person.objects.select_for_update().filter(pk=person_id).order_by("id").first()
    if person is None:
        raise Missing
    posts = posts_by_person([person.pk], now=now)[person.pk]
    if not posts:
        raise HasNoPost
    if not may_give_account(actor, person.pk, posts):
        raise NotAllowed
    account = account_of(person, now=now)
    account.username = username.strip().lower()
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise PasswordTooWeak(why=" ".join(error.messages)) from error
    account.set_password(password)
    with constraint_as("account_username_unique", UsernameTaken):
        account.save()
    announce(AccountOpened(account_id=account.pk, person_id=person.pk), actor=actor, now=now)
    return account


def _proved_mobile(asking: UUID, now: datetime) -> str:
    row = SignInCode.objects.filter(uid=asking, spent_at__gt=now - PROOF_LIFE).first()
    if row is None:
        raise ProofTooOld
    return row.mobile


def _registered_at_desk(mobile: str, details: PersonDetails) -> Person | None:
    """The one person without a way in by mobile whom these details, told unseen, describe."""
    his = PersonMobile.objects.filter(mobile=mobile, valid_to=None)
    alike = Person.objects.select_for_update(of=("self",)).filter(
        pk__in=his.values("person_id"), birth_on=details.birth_on, gender=details.gender
    )
    told = joined_key(split_title(details.given_name)[1])
    free = alike.filter(account__mobile=None).order_by("id")
    found = [person for person in free if joined_key(person.given_name) == told]
    return found[0] if len(found) == 1 else None


def account_of(person: Person, *, now: datetime) -> Account:
    """His account, or a new one that cannot be entered by password."""
    account = Account.objects.select_for_update().filter(person=person).order_by("id").first()
    if account is None:
        account = Account(person=person, made_at=now)
        account.set_unusable_password()
    return account
