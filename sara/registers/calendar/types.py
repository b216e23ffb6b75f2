from dataclasses import dataclass
from datetime import date

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class HolidaySource(TextChoices):
    """Where a holiday is known from."""

    PUBLISHED = "published", _("تقویم رسمی")
    CITY = "city", _("اعلام ستاد")


class Season(TextChoices):
    """A quarter of the Jalali year, in order."""

    SPRING = "spring", _("بهار")
    SUMMER = "summer", _("تابستان")
    AUTUMN = "autumn", _("پاییز")
    WINTER = "winter", _("زمستان")


@dataclass(frozen=True, slots=True)
class PublishedHoliday:
    """A holiday as the published calendar gives it; an estimated one may move by a day or two."""

    holiday_on: date
    name: str
    name_en: str
    estimated: bool


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a loading of the published calendar did, in rows."""

    added: int
    moved: int
    kept: int
