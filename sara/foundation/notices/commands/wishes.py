"""How a person wishes to be told, and the numbers that asked for no more."""

import secrets
from datetime import datetime, timedelta
from typing import Final

from django.utils.crypto import constant_time_compare, salted_hmac

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import NotAllowed
from sara.foundation.notices.commands.queueing import send
from sara.foundation.notices.errors import AskedJustNow, CodeIsOld, NoAddressYet
from sara.foundation.notices.models import NoticeWish, OptOut
from sara.foundation.notices.types import Language, Line, Recipient, Way
from sara.foundation.notices.wording import EMAIL_CODE
from sara.foundation.persian import to_persian_digits

CODE_LIFE: Final = timedelta(minutes=30)
CODE_PAUSE: Final = timedelta(minutes=1)
CODE_TRIES: Final = 5


@command
def choose_way(*, person_id: int, way: Way, actor: Actor, now: datetime) -> None:
    """Be told by SMS, by e-mail, or only in one's tray."""
    wish = _wish(person_id, actor, now)
    if way == Way.EMAIL and not wish.email:
        raise NoAddressYet
    wish.way, wish.changed_at = way, now
    wish.save(update_fields=["way", "changed_at"])


@command
def choose_language(*, person_id: int, language: Language, actor: Actor, now: datetime) -> None:
    """Read in this language what was written in both."""
    wish = _wish(person_id, actor, now)
    wish.language, wish.changed_at = language, now
    wish.save(update_fields=["language", "changed_at"])


@command
def choose_way_for(*, person_id: int, way: Way, actor: Actor, now: datetime) -> None:
    """The same for another, as he said. Whether one may is asked by the command around it."""
    NoticeWish.objects.get_or_create(person_id=person_id, defaults={"changed_at": now})
    wish = NoticeWish.objects.select_for_update().get(person_id=person_id)
    if way == Way.EMAIL and not wish.email:
        raise NoAddressYet
    wish.way, wish.changed_at = way, now
    wish.save(update_fields=["way", "changed_at"])


@command
def name_email(*, person_id: int, email: str, language: str, actor: Actor, now: datetime) -> None:
    """Send a code to an address; the address counts once the code came back."""
    wish = _wish(person_id, actor, now)
    if wish.code_sent_at and now - wish.code_sent_at < CODE_PAUSE:
        raise AskedJustNow
    code = f"{secrets.randbelow(10**6):06}"
    wish.email_waiting, wish.code_digest, wish.code_tries = email, _digest(wish.pk, code), 0
    wish.code_sent_at = wish.changed_at = now
    wish.save()
    send(
        template=EMAIL_CODE.name,
        to=Recipient(email=email, person_id=person_id, language=language),
        key=f"email-code:{wish.pk}:{now.isoformat()}",
        values={"code": to_persian_digits(code) if language == "fa" else code},
        actor=actor,
        now=now,
    )


@command
def confirm_email(*, person_id: int, code: str, actor: Actor, now: datetime) -> bool:
    """Take the address whose code (ASCII digits) came back, and be told there; whether it was the right one.

    A wrong one is counted, so it is no refusal; five wrong ones end it.
    """
    wish = _wish(person_id, actor, now)
    sent = wish.code_sent_at
    if not wish.email_waiting or sent is None or now - sent > CODE_LIFE or wish.code_tries >= CODE_TRIES:
        raise CodeIsOld
    if not constant_time_compare(wish.code_digest, _digest(wish.pk, code)):
        wish.code_tries += 1
        wish.save(update_fields=["code_tries"])
        return False
    wish.email, wish.email_waiting, wish.code_digest = wish.email_waiting, "", ""
    wish.way, wish.changed_at = Way.EMAIL, now
    wish.save()
    return True


@command
def stop_texts(*, mobile: str, line: Line, actor: Actor, now: datetime) -> None:
    """No more text messages of a line to a number; the service line takes the promotional one along."""
    lines = [Line.SERVICE, Line.PROMOTIONAL] if line == Line.SERVICE else [Line.PROMOTIONAL]
    OptOut.objects.bulk_create(
        [OptOut(mobile=mobile, line=one, since=now) for one in lines], ignore_conflicts=True
    )


@command
def allow_texts_again(*, mobile: str, actor: Actor, now: datetime) -> None:
    """The number takes text messages again. Whose number it is, is asked by the page that offers it."""
    OptOut.objects.of(mobile).delete()


def _wish(person_id: int, actor: Actor, now: datetime) -> NoticeWish:
    if actor.person_id != person_id and not actor.is_system:
        raise NotAllowed
    NoticeWish.objects.get_or_create(person_id=person_id, defaults={"changed_at": now})
    return NoticeWish.objects.select_for_update().get(person_id=person_id)


def _digest(number: int, code: str) -> str:
    return salted_hmac(f"sara.notices.email.{number}", code, algorithm="sha256").hexdigest()
