"""The signals by which a house says that it needs somebody."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from sara.foundation.money import Rials


class Signal(TextChoices):
    """Why a house needs those who look after it, the most pressing first."""

    NO_MANAGER = "no_manager", _("مدیر ندارد")
    BOX_OPEN = "box_open", _("صندوق بسته نشده")
    ROLLS = "rolls", _("حضور و غیاب نشده")
    NO_CLASS = "no_class", _("کلاسی ندارد")
    WAITING = "waiting", _("در انتظار جا")
    FEW_COME = "few_come", _("کلاس‌های کم‌رونق")


class SortBy(TextChoices):
    """How the list of houses may be ordered, besides by need."""

    NAME = "name", _("نام")
    SESSIONS = "sessions", _("شمار کلاس‌ها")
    FILLED = "filled", _("کم‌ترین پر شدن")
    WAITING = "waiting", _("بیشترین در انتظار")
    TAKEN = "taken", _("بیشترین دریافتی")
    MESSAGES = "messages", _("بیشترین پیام")


@dataclass(frozen=True, slots=True)
class Figures:
    """What the records say of a house. None where the reader may not know it.

    `sessions` meet in the seven days from today on; `messages` came in the last seven days;
    `taken` is this Jalali month; `box_open_since` is set when the box was not closed at day's end.
    """

    sessions: int = 0
    classes: int = 0
    seats: int = 0
    seats_taken: int = 0
    waiting: int = 0
    rolls_not_taken: int = 0
    has_manager: bool = True
    taken: Rials | None = None
    box_open_since: datetime | None = None
    messages: int | None = None

    @property
    def filled(self) -> int | None:
        """Seats taken of a hundred, rounded down; None when there are no seats."""
        return self.seats_taken * 100 // self.seats if self.seats else None
