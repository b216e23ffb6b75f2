from datetime import datetime

from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import SYSTEM
from sara.foundation.audit import actors_named_by, verb_words
from sara.foundation.facts import hears
from sara.foundation.notices import (
    NoticeTemplate,
    Recipient,
    promotional_consent_by,
    send,
    shown_in_demonstration,
)
from sara.foundation.privacy import reading_words
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
verb_words("register_person", _("ثبت کرد"))
verb_words("register_people", _("از فهرست ثبت کرد"))
verb_words("register_person_despite", _("با دیدن موارد مشابه ثبت کرد"))
verb_words("correct_person", _("مشخصات را درست کرد"))
verb_words("open_resident_account", _("حساب باز کرد"))
verb_words("give_staff_account", _("حساب کارکنان داد"))
verb_words("give_password_code", _("کد گذرواژه داد"))
verb_words("renew_password", _("گذرواژهٔ تازه گذاشت"))
verb_words("add_mobile", _("شمارهٔ همراه افزود"))
verb_words("drop_mobile", _("شمارهٔ همراه را کنار گذاشت"))
verb_words("set_address", _("نشانی داد"))
verb_words("open_house_file", _("پرونده گشود"))
verb_words("form_household", _("خانوار ساخت"))
verb_words("join_household", _("به خانوار افزود"))
verb_words("leave_household", _("از خانوار بیرون آورد"))
verb_words("hand_over_household", _("سرپرست خانوار را تغییر داد"))
verb_words("name_guardian", _("سرپرست فرزند را ثبت کرد"))
verb_words("end_guardianship", _("سرپرستی را پایان داد"))
reading_words("people.record", _("مشخصات، نشانی و خانوار"))
reading_words("people.money", _("پرداخت‌ها"))
reading_words("people.history", _("سرگذشت پرونده"))
reading_words("people.enrolling", _("پرونده، برای ثبت‌نام در کلاس"))
reading_words("people.file_opened", _("پرونده در سرای دیگری باز شد"))
verb_words("merge_people", _("با پروندهٔ دیگر یکی کرد"))
verb_words("undo_merge", _("ادغام را بازگرداند"))
verb_words("gather_latecomers", _("پس از ادغام جابه‌جا کرد"))
verb_words("tell_apart", _("دو شخص جدا دانست"))
verb_words("give_consent", _("رضایت را ثبت کرد"))
verb_words("withdraw_consent", _("رضایت را پس گرفت"))
verb_words("ask_about_record", _("دربارهٔ پرونده درخواست داد"))
verb_words("take_back_request", _("درخواست را پس گرفت"))
verb_words("answer_correction", _("درخواست اصلاح را پاسخ داد"))
verb_words("erase_person", _("به خواست خودش حذف کرد"))
verb_words("refuse_erasure", _("درخواست حذف را رد کرد"))
reading_words("people.request", _("درخواست شما دربارهٔ پرونده"))
