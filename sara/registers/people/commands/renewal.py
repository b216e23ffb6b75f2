"""A member of staff who lost his password, or has none yet, gets a code and chooses one himself."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.crypto import constant_time_compare, salted_hmac

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.foundation.ids import new_code
from sara.registers.people.commands.accounts import account_of
from sara.registers.people.errors import (
    HasNoPost,
    PasswordTooWeak,
    ReasonMissing,
    UsernameMissing,
    UsernameTaken,
)
from sara.registers.people.facts import AccountOpened, PasswordRenewed
from sara.registers.people.models import Account, Person, RenewalCode
from sara.registers.people.permissions import may_give_account
from sara.registers.people.rules import RENEWAL_LIFE, RENEWAL_TRIES
from sara.registers.people.types import CodeOutcome
from sara.registers.posts.api import posts_by_person


@command
def give_password_code(
    *, person_id: int, username: str, resets_factor: bool, actor: Actor, now: datetime, reason: str
) -> str:
    """Make a code by which a holder of a post chooses his password, and tell it, this once.

    `username` is for one who has none; another code of his is worth nothing from now on. The password
    that he has works until the code is used.
    """
    person = Person.objects.select_for_update().filter(pk=person_id).order_by("id").first()
    if person is None:
        raise Missing
    posts = posts_by_person([person.pk], now=now)[person.pk]
    if not posts:
        raise HasNoPost
    if not may_give_account(actor, person.pk, posts):
        raise NotAllowed
    if not reason.strip():
        raise ReasonMissing
    account = _entered_by_name(person, username, actor=actor, now=now)
    RenewalCode.objects.open().filter(account=account).update(replaced_at=now)
    code = new_code()
    renewal = RenewalCode(account=account, resets_factor=resets_factor, made_at=now)
    renewal.digest = _digest(renewal, code)
    renewal.save(force_insert=True)
    return code


@command
def renew_password(*, username: str, code: str, password: str, actor: Actor, now: datetime) -> CodeOutcome:
    """Choose a password by a code that somebody in charge gave; whoever is signed in with the old is out.

    It answers with an outcome and not a refusal, so that a wrong try is counted; five end the code.
    An unknown name is answered like a wrong code.
    """
    open_codes = RenewalCode.objects.open().select_for_update(of=("self",)).select_related("account")
    renewal = open_codes.filter(account__username=username.strip().lower()).order_by("id").first()
    if renewal is None:
        return CodeOutcome.WRONG
    if now - renewal.made_at >= RENEWAL_LIFE:
        return CodeOutcome.EXPIRED
    if renewal.wrong_tries >= RENEWAL_TRIES:
        return CodeOutcome.EXHAUSTED
    if not constant_time_compare(renewal.digest, _digest(renewal, code)):
        renewal.wrong_tries += 1
        renewal.save(update_fields=["wrong_tries"])
        return CodeOutcome.WRONG if renewal.wrong_tries < RENEWAL_TRIES else CodeOutcome.EXHAUSTED
    account = renewal.account
    put_password(account, password)
    account.save(update_fields=["password"])
    if renewal.resets_factor:
        Authenticator.objects.filter(user_id=account.pk).delete()
    renewal.used_at = now
    renewal.save(update_fields=["used_at"])
    fact = PasswordRenewed(account_id=account.pk, renewal_id=renewal.pk, person_id=account.person_id or 0)
    announce(fact, actor=actor, now=now)
    return CodeOutcome.RIGHT


def put_password(account: Account, password: str) -> None:
    """Give an account a password that the rules accept; who calls saves."""
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise PasswordTooWeak(why=" ".join(error.messages)) from error
    account.set_password(password)


def _entered_by_name(person: Person, username: str, *, actor: Actor, now: datetime) -> Account:
    """His account, with a name to sign in by."""
    account = account_of(person, now=now)
    if account.username is not None:
        return account
    account.username = username.strip().lower()
    if not account.username:
        raise UsernameMissing
    with constraint_as("account_username_unique", UsernameTaken):
        account.save()
    announce(AccountOpened(account_id=account.pk, person_id=person.pk), actor=actor, now=now)
    return account


def _digest(renewal: RenewalCode, code: str) -> str:
    return salted_hmac(f"sara.renewal.{renewal.uid}", code, algorithm="sha256").hexdigest()
