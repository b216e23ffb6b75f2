"""The one-time code: asked for by anyone for any number, which tells nobody whether it is known."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.utils.crypto import constant_time_compare, salted_hmac

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.database import prepared
from sara.foundation.database.holding import hold
from sara.foundation.notices import Recipient, send
from sara.foundation.persian import to_persian_digits
from sara.registers.people.errors import AskedTooOften, AskedTooSoon
from sara.registers.people.models import Account, SignInCode
from sara.registers.people.rules import (
    CODE_DIGITS,
    CODE_KEPT,
    CODE_PAUSE,
    CODE_TRIES,
    CODE_WINDOW,
    CODES_FROM_AN_ADDRESS,
    CODES_TO_A_MOBILE,
    is_code_alive,
)
from sara.registers.people.types import CodeOutcome

# When a code last went to a mobile, how many did, and how many were asked for from an address.
_ASKED: Final = """
    SELECT max(sent_at), count(*),
           (SELECT count(*) FROM people_signincode WHERE asked_from = %(origin)s AND sent_at > %(since)s)
      FROM people_signincode WHERE mobile = %(mobile)s AND sent_at > %(since)s
"""


@dataclass(frozen=True, slots=True)
class TriedCode:
    """What became of a typed code. With RIGHT the mobile is proved; `account` is None when nobody has it."""

    outcome: CodeOutcome
    mobile: str = ""
    account: Account | None = None


@command
def ask_sign_in_code(*, mobile: str, asked_from: str, language: str, actor: Actor, now: datetime) -> UUID:
    """Send a code to a mobile (09xxxxxxxxx), known or not, and return the number of the asking.

    `asked_from` is the network address; only its keyed digest is kept. What is done, and how long
    it takes, is the same for every number.
    """
    origin = _digest("address", asked_from)
    hold(f"sign-in:{mobile}", f"sign-in-from:{origin}")
    _throttle(mobile, origin, now)
    code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
    asked = SignInCode(mobile=mobile, asked_from=origin, sent_at=now)
    asked.digest = _digest(str(asked.uid), code)
    asked.save(force_insert=True)
    send(
        template="people.sign_in_code",
        to=Recipient(mobile=mobile, language=language),
        key=f"sign-in-code:{asked.uid}",
        values={"code": to_persian_digits(code) if language == "fa" else code},
        actor=actor,
        now=now,
    )
    return asked.uid


@command
def try_sign_in_code(*, asking: UUID, code: str, actor: Actor, now: datetime) -> TriedCode:
    """Try a typed code (ASCII digits). A right one is spent; a wrong one is counted, and five end it.

    It answers with an outcome and not a refusal, so that the count is kept.
    """
    row = SignInCode.objects.select_for_update().filter(uid=asking).order_by("id").first()
    if row is None or not is_code_alive(row.sent_at, now):
        return TriedCode(CodeOutcome.EXPIRED)
    if row.spent_at is not None or row.wrong_tries >= CODE_TRIES:
        return TriedCode(CodeOutcome.EXHAUSTED)
    if not constant_time_compare(row.digest, _digest(str(row.uid), code)):
        row.wrong_tries += 1
        row.save(update_fields=["wrong_tries"])
        left = row.wrong_tries < CODE_TRIES
        return TriedCode(CodeOutcome.WRONG if left else CodeOutcome.EXHAUSTED)
    row.spent_at = now
    row.save(update_fields=["spent_at"])
    account = _account_by(row.mobile)
    return TriedCode(CodeOutcome.RIGHT, mobile=row.mobile, account=account)


@command
def sweep_sign_in_codes(*, actor: Actor, now: datetime) -> None:
    """Drop the askings of more than a week ago."""
    SignInCode.objects.filter(sent_at__lt=now - CODE_KEPT).delete()


def _account_by(mobile: str) -> Account | None:
    """The account that signs in with a mobile; that of the survivor for one whose record was merged."""
    account = Account.objects.select_related("person").filter(mobile=mobile).first()
    if account is None or account.person is None or account.person.merged_into_id is None:
        return account
    return Account.objects.filter(person_id=account.person.merged_into_id).first() or account


def _throttle(mobile: str, origin: str, now: datetime) -> None:
    asked = {"mobile": mobile, "origin": origin, "since": now - CODE_WINDOW}
    ((last, to_mobile, from_there),) = prepared.rows(_ASKED, asked)
    if last and now - last < CODE_PAUSE:
        raise AskedTooSoon(seconds=(CODE_PAUSE - (now - last)).seconds + 1)
    if to_mobile >= CODES_TO_A_MOBILE or from_there >= CODES_FROM_AN_ADDRESS:
        raise AskedTooOften


def _digest(salt: str, value: str) -> str:
    return salted_hmac(f"sara.sign-in.{salt}", value, algorithm="sha256").hexdigest()
