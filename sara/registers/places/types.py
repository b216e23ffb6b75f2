"""The words of places: kinds, statuses, an address, a point, a span of days."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


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
    CLASSROOM = "classroom", pgettext_lazy("space", "کلاس")
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


class Flaw(TextChoices):
    """Why a file of boundaries, or one of its features, cannot be read."""

    NOT_TEXT = "not_text", _("فایل متن یونیکد نیست")
    NOT_JSON = "not_json", _("فایل JSON درستی نیست")
    NOT_A_COLLECTION = "not_a_collection", _("فایل یک FeatureCollection نیست")
    EMPTY = "empty", _("هیچ عارضه‌ای در فایل نیست")
    NOT_A_FEATURE = "not_a_feature", _("یک Feature نیست")
    NO_CODE = "no_code", _("کد شهرداری ندارد یا خوانده نمی‌شود")
    CODE_TWICE = "code_twice", _("کد تکراری است")
    NO_REGION = "no_region", _("شمارهٔ منطقه ندارد یا منطقه‌ای با این شماره نیست")
    WRONG_REGION = "wrong_region", _("کد با منطقه نمی‌خواند")
    NO_NAME = "no_name", _("نام ندارد")
    DAMAGED_NAME = "damaged_name", _("نام آسیب دیده است")
    NO_GEOMETRY = "no_geometry", _("شکل ندارد")
    NOT_A_POLYGON = "not_a_polygon", _("شکل چندضلعی نیست")
    BROKEN_RING = "broken_ring", _("حلقهٔ مرز درست نیست")
    NOT_NUMBERS = "not_numbers", _("مختصات عدد نیست")
    OUTSIDE_THE_CITY = "outside_the_city", _("بیرون از محدودهٔ شهر است")
    OVERLAPS = "overlaps", _("روی محدودهٔ دیگری افتاده است")


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

    @property
    def last(self) -> date | None:
        """The last day in it, as people name a span."""
        return None if self.ends is None else self.ends - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class HouseContact:
    """Where a house is and how it is reached. Telephones are 11 digits from 0."""

    address: Address = Address()
    address_en: str = ""
    telephones: tuple[str, ...] = ()
    sms_number: str = ""
    email: str = ""
    point: Point | None = None
    point_approximate: bool = True


@dataclass(frozen=True, slots=True)
class AreaPart:
    """One of the areas into which an area is split. `boundary` is GeoJSON, where it is known."""

    code: str
    name: str
    name_en: str = ""
    centre: Point | None = None
    boundary: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class OpenTimes:
    """A half-open stretch of one day, by the clock on the wall."""

    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class WeeklyTimes:
    """A stretch of every such weekday, in the weeks of `days`."""

    weekday: Weekday
    times: OpenTimes
    days: Days


@dataclass(frozen=True, slots=True)
class ChangedDay:
    """A day on which a house does not keep its week: closed (no times) or other times, and why."""

    day: date
    times: OpenTimes | None
    reason: str


@dataclass(frozen=True, slots=True)
class Doors:
    """Whether a house is open at an instant: then until when, else when it opens next, if known."""

    is_open: bool
    until: time | None = None
    opens_on: date | None = None
    opens_at: time | None = None


@dataclass(frozen=True, slots=True)
class WeekLine:
    """Days of the week, one after another, with the same times."""

    first: Weekday
    last: Weekday
    times: tuple[OpenTimes, ...]


@dataclass(frozen=True, slots=True)
class SpaceTimes:
    """A stretch of a weekday that a space is kept for an audience."""

    weekday: Weekday
    times: OpenTimes
    audience: Audience


@dataclass(frozen=True, slots=True)
class Box:
    """A box of degrees (WGS84)."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, other: "Box") -> bool:
        return (
            self.west <= other.west
            and self.south <= other.south
            and other.east <= self.east
            and other.north <= self.north
        )


@dataclass(frozen=True, slots=True)
class City:
    """The city whose territory it is; the file itself does not name it."""

    code: str
    name: str
    name_en: str
