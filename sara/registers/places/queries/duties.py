from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Duty:
    """One of the eight duties of a neighbourhood manager; `slug` names its subject."""

    slug: str
    title: str
    text: str


def manager_duties() -> tuple[Duty, ...]:
    """The eight duties, the same for every neighbourhood, in the order of the founding document.

    Source: docs/sources, «اهداف و وظایف سرای محله»; the words are our own.
    """
    return (
        Duty(
            "units",
            _("گرداندن واحدهای سرا"),
            _("سلامت، ورزش، تفریح و آموزش، فرهنگ، مذهب و کتابخانه‌ها، در اندازهٔ یک محله."),
        ),
        Duty(
            "harms",
            _("کاستن از آسیب‌های اجتماعی"),
            _("همراهی با همسایه‌ها و نهادها برای مهار و کم کردن آسیب‌های اجتماعی محله."),
        ),
        Duty(
            "vulnerable",
            _("یاری گروه‌های آسیب‌پذیر"),
            _("شناختن خانوارهای آسیب‌پذیر محله و رساندن کمک به آنان."),
        ),
        Duty(
            "beauty",
            _("زیبایی محله"),
            _("همکاری در نگه داشتن و بهتر کردن سیمای محله."),
        ),
        Duty(
            "crisis",
            _("آمادگی برای بحران"),
            _("مدیریت بحران در اندازهٔ محله و سازمان دادن همسایه‌ها برای آن."),
        ),
        Duty(
            "heritage",
            _("آثار قدیمی"),
            _("همکاری در نگهداری آثار قدیمی محله و به کار گرفتن آن‌ها."),
        ),
        Duty(
            "plan",
            _("سند توسعهٔ محله"),
            _("نظارت بر اجرای سند توسعه، نیازسنجی، و امکان‌سنجی کارهای شهرداری در محله."),
        ),
        Duty(
            "awareness",
            _("آموزش و آگاهی"),
            _("همکاری در آموزش شهروندان و بالا بردن آگاهی آنان."),
        ),
    )
