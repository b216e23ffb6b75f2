from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import SYSTEM
from sara.foundation.audit import actors_named_by
from sara.foundation.facts import hears
from sara.foundation.notices import (
    NoticeTemplate,
    Recipient,
    promotional_consent_by,
    send,
    shown_in_demonstration,
)
from sara.registers.people.api import (
    ConsentPurpose,
    demonstration_totp,
    gather_latecomers,
    has_consented,
    names_of,
    note_likely_doubles,
    note_likely_doubles_of,
    reachable_at,
)
from sara.registers.people.facts import (
    PasswordRenewed,
    PeopleMerged,
    PeopleRegistered,
    PersonCorrected,
    PersonRegistered,
)
from sara.registers.people.handlers import areas, words  # noqa: F401 they are read for what they say
from sara.registers.people.rules import CODE_LIFE

SIGN_IN_CODE = NoticeTemplate(
    "people.sign_in_code",
    _("کد ورود شما به سرا: %(code)s\nاین کد را به کسی نگویید."),
    title=_("کد ورود"),
    informative=False,
    secret=True,
    urgent=True,
    life=CODE_LIFE,
)

PASSWORD_RENEWED = NoticeTemplate(
    "people.password_renewed",
    _("گذرواژهٔ شما در سرا عوض شد. اگر کار شما نبود، همین حالا به مدیر سرا یا ستاد خبر دهید."),
    title=_("گذرواژه عوض شد"),
    informative=False,
    urgent=True,
)


def agrees_to_news(person_id: int, now: datetime) -> bool:  # noqa: ARG001 consents know their own time
    """Whether the house may write to him of what is on."""
    return has_consented(person_id, ConsentPurpose.NEWS)


def factors_of_demonstration(now: datetime) -> list[tuple[str, str]]:
    """Whose second factor has which code now, for the messages page."""
    return [(f"{shown.username} · {shown.name}", shown.code) for shown in demonstration_totp(now)]


@hears(PasswordRenewed)
def tell_password_renewed(fact: PasswordRenewed, *, now: datetime) -> None:
    """Whoever did not do it himself has to know at once."""
    mobile = reachable_at(fact.person_id, now=now)
    if mobile:
        send(
            template=PASSWORD_RENEWED.name,
            to=Recipient(mobile=mobile, person_id=fact.person_id),
            key=f"{PASSWORD_RENEWED.name}:{fact.renewal_id}",
            values={},
            actor=SYSTEM,
            now=now,
        )


@hears(PeopleMerged)
def bring_latecomers(fact: PeopleMerged, *, now: datetime) -> None:
    """What was being written for the merged record meanwhile goes to the survivor too."""
    gather_latecomers(merge_id=fact.merge_id, actor=SYSTEM, now=now)


@hears(PersonRegistered)
def compare_one_who_is_new(fact: PersonRegistered, *, now: datetime) -> None:
    """Whoever is new is compared with those who may be he."""
    note_likely_doubles(person_id=fact.person_id, actor=SYSTEM, now=now)


@hears(PeopleRegistered)
def compare_those_of_a_list(fact: PeopleRegistered, *, now: datetime) -> None:
    """Those whom a list brought are compared too, together."""
    note_likely_doubles_of(person_ids=fact.person_ids, actor=SYSTEM, now=now)


@hears(PersonCorrected)
def compare_one_who_was_corrected(fact: PersonCorrected, *, now: datetime) -> None:
    """Whoever is written differently now may be another's double, or nobody's any more."""
    note_likely_doubles(person_id=fact.person_id, actor=SYSTEM, now=now)


actors_named_by(names_of)
promotional_consent_by(agrees_to_news)
shown_in_demonstration(factors_of_demonstration)
