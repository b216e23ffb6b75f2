from dataclasses import dataclass
from datetime import datetime

from allauth.mfa.models import Authenticator

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.registers.people.models import Account, RenewalCode
from sara.registers.people.permissions import may_give_account
from sara.registers.people.rules import RENEWAL_LIFE
from sara.registers.posts.api import posts_by_person


@dataclass(frozen=True, slots=True)
class StaffAccount:
    """How a holder of a post gets in. `username` is "" for one who has no way in by password yet;
    `code_until` says until when a code that was given him works, where one waits."""

    username: str
    has_factor: bool
    code_until: datetime | None


def may_give_account_to(actor: Actor, person_id: int, *, now: datetime) -> bool:
    """Whether the actor may give this person, who holds a post, a way in; one query."""
    posts = posts_by_person([person_id], now=now)[person_id]
    return bool(posts) and may_give_account(actor, person_id, posts)


def staff_account(person_id: int, *, actor: Actor, now: datetime) -> StaffAccount:
    """For those who may give him one; Missing otherwise. Four queries."""
    if not may_give_account_to(actor, person_id, now=now):
        raise Missing
    account = Account.objects.filter(person=person_id).order_by("id").first()
    if account is None:
        return StaffAccount("", has_factor=False, code_until=None)
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    code = RenewalCode.objects.open().filter(account=account).first()
    until = code.made_at + RENEWAL_LIFE if code else None
    return StaffAccount(
        username=account.username or "",
        has_factor=Authenticator.objects.filter(user_id=account.pk, type__in=kinds).exists(),
        code_until=until if until and until > now else None,
    )
