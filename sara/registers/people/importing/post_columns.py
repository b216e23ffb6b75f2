"""The columns of a list of posts, by every name that lists give them."""

from dataclasses import replace
from typing import Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.exchange import words_of
from sara.foundation.sheets import Column
from sara.registers.people.importing.columns import (
    BIRTH_CERTIFICATE,
    BIRTH_ON,
    FATHER_NAME,
    GENDER,
    GIVEN_NAME,
    MOBILE,
    NATIONAL_ID,
    SURNAME,
)
from sara.registers.posts.types import PostKind

POST: Final = (
    GIVEN_NAME,
    SURNAME,
    Column(
        "kind",
        _("سمت"),
        also=("عنوان سمت", "پست", "مسئولیت", "نقش", "post", "role"),
        required=True,
        example="متصدی پذیرش",
    ),
    Column(
        "place",
        pgettext_lazy("place", "جا"),
        also=("سرا", "نام سرا", "سرای محله", "محل خدمت", "محدوده", "محله", "نام محله", "house", "place"),
        example="بهارستان",
        note=_("نام یا نشانی سرا، یا نام محدوده؛ خالی یعنی همان سرایی که برگزیده‌اید."),
    ),
    Column(
        "unit",
        _("خانه"),
        also=("نام خانه", "خانه تخصصی", "thematic house"),
        note=_("تنها اگر سمت او در یکی از خانه‌های این سراست."),
    ),
    Column("region", _("منطقه"), also=("region",), note=_("اگر چند جا یک نام دارند.")),
    Column(
        "letter",
        _("شمارهٔ حکم"),
        also=("شماره نامه", "شماره ابلاغ", "حکم", "letter", "letter number", "number of the order"),
        required=True,
        example="12/345",
    ),
    Column(
        "from_on",
        pgettext_lazy("day", "از"),
        also=("از تاریخ", "از روز", "تاریخ شروع", "تاریخ آغاز", "شروع", "تاریخ حکم", "from", "since"),
        required=True,
        example="1404/01/01",
    ),
    Column(
        "last_on",
        pgettext_lazy("day", "تا"),
        also=("تا تاریخ", "تا روز", "تا پایان روز", "تاریخ پایان", "پایان", "until", "to"),
        note=_("آخرین روز سمت؛ خالی یعنی هنوز در این سمت است."),
    ),
    Column("end_reason", _("علت پایان"), also=("دلیل پایان", "reason", "reason for the end")),
    NATIONAL_ID,
    MOBILE,
    FATHER_NAME,
    replace(BIRTH_ON, required=False, note=_("برای کسی که هنوز ثبت نشده است.")),
    replace(GENDER, required=False),
    BIRTH_CERTIFICATE,
)

_ALSO: Final = {
    "مدیر": PostKind.MANAGER,
    "مدیر سرا": PostKind.MANAGER,
    "مدیر سرای محله": PostKind.MANAGER,
    "سرپرست محله": PostKind.ACTING_MANAGER,
    "سرپرست سرا": PostKind.ACTING_MANAGER,
    "بازرس محله": PostKind.INSPECTOR,
    "هیئت امنا": PostKind.TRUSTEE,
    "معتمد": PostKind.TRUSTEE,
    "پذیرش": PostKind.DESK,
    "مسئول پذیرش": PostKind.DESK,
    "مددکار اجتماعی": PostKind.SOCIAL_WORKER,
}


def kinds_by_words() -> dict[str, PostKind]:
    """The kinds of post by their names in each language; other words that people write come last."""
    return words_of(PostKind) | _ALSO
