from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Duty:
    """One of the eight duties of a neighbourhood manager; `slug` names its subject."""

    slug: str
    title: str
    text: str


_DUTIES: Final = (
    (
        "units",
        _("گرداندن واحدهای سرا"),
        _("سلامت، ورزش، تفریح و آموزش، فرهنگ، مذهب و کتابخانه‌ها، در اندازهٔ یک محله."),
    ),
    (
        "harms",
        _("کاستن از آسیب‌های اجتماعی"),
        _("همراهی با همسایه‌ها و نهادها برای مهار و کم کردن آسیب‌های اجتماعی محله."),
    ),
    (
        "vulnerable",
        _("یاری گروه‌های آسیب‌پذیر"),
        _("شناختن خانوارهای آسیب‌پذیر محله و رساندن کمک به آنان."),
    ),
    (
        "beauty",
        _("زیبایی محله"),
        _("همکاری در نگه داشتن و بهتر کردن سیمای محله."),
    ),
    (
        "crisis",
        _("آمادگی برای بحران"),
        _("مدیریت بحران در اندازهٔ محله و سازمان دادن همسایه‌ها برای آن."),
    ),
    (
        "heritage",
        _("آثار قدیمی"),
        _("همکاری در نگهداری آثار قدیمی محله و به کار گرفتن آن‌ها."),
    ),
    (
        "plan",
        _("سند توسعهٔ محله"),
        _("نظارت بر اجرای سند توسعه، نیازسنجی، و امکان‌سنجی کارهای شهرداری در محله."),
    ),
    (
        "awareness",
        _("آموزش و آگاهی"),
        _("همکاری در آموزش شهروندان و بالا بردن آگاهی آنان."),
    ),
)


def manager_duties() -> tuple[Duty, ...]:
    """The eight duties, the same for every neighbourhood, in the order of the founding document.

    Source: docs/sources/baharestan.md; the words are our own.
    """
    return tuple(Duty(slug, str(title), str(text)) for slug, title, text in _DUTIES)
