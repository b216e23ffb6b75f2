"""The words of the app as values: kinds and statuses, plans and audiences."""

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.money import Rials


class ProgrammeKind(TextChoices):
    COURSE = "course", _("دوره")
    WORKSHOP = "workshop", _("کارگاه")
    EVENT = "event", _("رویداد")
    TOUR = "tour", _("گردش")
    DRILL = "drill", _("مانور")


class GenderAudience(TextChoices):
    ANY = "any", _("همه")
    WOMEN = "women", _("بانوان")
    MEN = "men", _("آقایان")


class Residence(TextChoices):
    """From how near the house a participant must come."""

    ANY = "any", _("از همه‌جا")
    NEIGHBOURHOOD = "neighbourhood", _("ساکنان محله")
    REGION = "region", _("ساکنان منطقه")


class RunStatus(TextChoices):
    DRAFT = "draft", _("پیش‌نویس")
    OPEN = "open", _("برقرار")
    CANCELLED = "cancelled", _("لغو شده")
    FINISHED = "finished", _("پایان‌یافته")


class SessionStatus(TextChoices):
    PLANNED = "planned", _("در برنامه")
    HELD = "held", _("برگزار شد")
    CANCELLED = "cancelled", _("لغو شده")


class EnrolmentStatus(TextChoices):
    PLACED = "placed", _("ثبت‌نام شده")
    WAITING = "waiting", _("در فهرست انتظار")
    OFFERED = "offered", _("جا پیشنهاد شده")
    WITHDRAWN = "withdrawn", pgettext_lazy("state", "انصراف")
    EXPIRED = "expired", _("مهلت گذشت")
    CANCELLED = "cancelled", _("لغو شده")


class Mark(TextChoices):
    PRESENT = "present", _("حاضر")
    ABSENT = "absent", _("غایب")
    EXCUSED = "excused", _("موجه")


class HolidayTurn(TextChoices):
    """What the calendar did to a day after a run was planned."""

    CLOSED = "closed", _("تعطیل شد")
    OPENED = "opened", _("دیگر تعطیل نیست")


class ClashAnswer(TextChoices):
    """What became of a clash with the calendar; `lifted` is the calendar's own change of mind."""

    MOVED = "moved", _("جلسه جابه‌جا شد")
    CANCELLED = "cancelled", _("جلسه لغو شد")
    ADDED = "added", _("جلسه افزوده شد")
    LEFT = "left", _("برنامه همان ماند")
    LIFTED = "lifted", _("تقویم برگشت")


class DayPart(TextChoices):
    """A part of the day by the hour in which a session starts."""

    MORNING = "morning", _("صبح‌ها")
    AFTERNOON = "afternoon", _("بعدازظهرها")
    EVENING = "evening", _("عصرها")


class Unsuited(TextChoices):
    """Why a person is not in the audience of a programme."""

    TOO_YOUNG = "too_young", _("کم‌سن‌تر")
    TOO_OLD = "too_old", _("بزرگ‌تر")
    WOMEN_ONLY = "women_only", _("ویژهٔ بانوان")
    MEN_ONLY = "men_only", _("ویژهٔ آقایان")
    NOT_RESIDENT = "not_resident", _("ویژهٔ ساکنان")


LIVE: Final = (EnrolmentStatus.PLACED, EnrolmentStatus.WAITING, EnrolmentStatus.OFFERED)
HOLDS_A_SEAT: Final = (EnrolmentStatus.PLACED, EnrolmentStatus.OFFERED)


@dataclass(frozen=True, slots=True, order=True)
class WeeklySlot:
    """A day of the week (0 is Saturday, 6 is Friday) with wall-clock times in Tehran."""

    weekday: int
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class PlannedSession:
    """One meeting of a run, numbered from 1, in wall-clock time in Tehran."""

    number: int
    day: date
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day of the pattern on which there is no class, and why."""

    day: date
    why: str


@dataclass(frozen=True, slots=True)
class RunPlan:
    sessions: tuple[PlannedSession, ...]
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom a programme is; both ages count."""

    age_from: int | None = None
    age_to: int | None = None
    gender: GenderAudience = GenderAudience.ANY
    residence: Residence = Residence.ANY


@dataclass(frozen=True, slots=True)
class Candidate:
    """What of a person decides whether a programme is for him.

    `age` is in full years at the first session, `gender` is "female" or "male", `home_path` the
    path of the neighbourhood he lives in ("" when it is not known).
    """

    age: int
    gender: str
    home_path: str


@dataclass(frozen=True, slots=True)
class ProgrammeDraft:
    """What a manager writes of a programme."""

    kind: ProgrammeKind
    title: str
    description: str = ""
    title_en: str = ""
    description_en: str = ""
    thematic_kind_id: int | None = None
    audience: Audience = Audience()


@dataclass(frozen=True, slots=True)
class MeetingDay:
    """A single meeting, in wall-clock time in Tehran."""

    day: date
    starts: time
    ends: time


@dataclass(frozen=True, slots=True)
class OffHoliday:
    """What a manager does with a session on a day that closed: another meeting for it, or none."""

    clash_id: int
    make_up: MeetingDay | None = None


@dataclass(frozen=True, slots=True)
class RunDays:
    """When a run meets: a weekly pattern until a day or a number of sessions, or single days."""

    slots: tuple[WeeklySlot, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None
    session_count: int | None = None
    single_days: tuple[MeetingDay, ...] = ()


@dataclass(frozen=True, slots=True)
class RunTerms:
    """On what terms a run is held; they may change while it goes on."""

    capacity: int
    fee: Rials
    enrol_from: datetime
    enrol_to: datetime
    quorum_to_form: int = 0
    instructor_id: int | None = None
    space_id: int | None = None
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class PlannedRun:
    """The run that was planned, and the days on which it does not meet."""

    code: str
    session_count: int
    skipped: tuple[Skipped, ...]


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an enrolment stands: a place, or a place in the line of those who wait."""

    enrolment_code: str
    status: EnrolmentStatus
    turn: int
    ahead: int
    charge_code: str | None

    @property
    def is_placed(self) -> bool:
        return self.status is EnrolmentStatus.PLACED
