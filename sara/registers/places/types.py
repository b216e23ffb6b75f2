"""The words of places: kinds, statuses, an address, a point, a span of days."""

from dataclasses import dataclass
from datetime import date

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _


class AreaKind(TextChoices):
    CITY = "city", _("شهر")
    REGION = "region", _("منطقه")
    DISTRICT = "district", _("ناحیه")
    NEIGHBOURHOOD = "neighbourhood", _("محله")


class SuccessionKind(TextChoices):
    """How one area came from another."""

    SPLIT = "split", _("تقسیم شد")
    MERGED = "merged", _("ادغام شد")
    RENAMED = "renamed", _("تغییر نام داد")


class HouseStatus(TextChoices):
    PLANNED = "planned", _("در دست راه‌اندازی")
    OPEN = "open", _("دایر")
    PAUSED = "paused", _("موقتاً تعطیل")
    CLOSED = "closed", _("برچیده")


class Holding(TextChoices):
    """By what right a house has a building."""

    OWNED = "owned", _("ملکی")
    RENTED = "rented", _("اجاره‌ای")
    LENT = "lent", _("امانی")
    UNKNOWN = "unknown", _("نامعلوم")


class SpaceKind(TextChoices):
    CLASSROOM = "classroom", _("کلاس")
    WORKSHOP = "workshop", _("کارگاه")
    HALL = "hall", _("سالن")
    SPORTS_HALL = "sports_hall", _("سالن ورزش")
    LIBRARY = "library", _("کتابخانه")
    OFFICE = "office", _("دفتر")
    PRAYER_ROOM = "prayer_room", _("نمازخانه")
    YARD = "yard", _("حیاط")
    OTHER = "other", _("دیگر")


class Audience(TextChoices):
    """For whom a space is kept in certain hours."""

    WOMEN = "women", _("بانوان")
    MEN = "men", _("آقایان")
    MIXED = "mixed", _("همه")


class Weekday(IntegerChoices):
    """A day of the week as the city counts it: Saturday is the first."""

    SATURDAY = 0, _("شنبه")
    SUNDAY = 1, _("یکشنبه")
    MONDAY = 2, _("دوشنبه")
    TUESDAY = 3, _("سه‌شنبه")
    WEDNESDAY = 4, _("چهارشنبه")
    THURSDAY = 5, _("پنجشنبه")
    FRIDAY = 6, _("جمعه")

    @classmethod
    def of(cls, day: date) -> "Weekday":
        """The weekday of a civil day."""
        return cls((day.weekday() + 2) % 7)


@dataclass(frozen=True, slots=True)
class Address:
    """An address from large to small; a part that is not known is an empty text.

    `square`, `street` and `alley` carry their own word («خیابان …», «بلوار …»); `number`, `floor`
    and `unit` are bare.
    """

    square: str = ""
    street: str = ""
    alley: str = ""
    number: str = ""
    floor: str = ""
    unit: str = ""
    postal_code: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map in WGS84 degrees."""

    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class Days:
    """A half-open span of civil days `[starts, ends)`; without `ends` it goes on."""

    starts: date
    ends: date | None = None

    def holds(self, day: date) -> bool:
        return self.starts <= day and (self.ends is None or day < self.ends)
