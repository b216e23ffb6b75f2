from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Self

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class ImportState(TextChoices):
    CHECKING = "checking", _("در حال بررسی")
    READY = "ready", _("بررسی شد")
    RUNNING = "running", _("در حال ورود")
    DONE = "done", _("وارد شد")
    FAILED = "failed", _("وارد نشد")
    DROPPED = "dropped", _("کنار گذاشته شد")


class Outcome(TextChoices):
    """What becomes of a row."""

    MADE = "made", _("ساخته می‌شود")
    CHANGED = "changed", _("تغییر می‌کند")
    SAME = "same", _("همان است")
    REFUSED = "refused", _("پذیرفته نمی‌شود")


class ExportState(TextChoices):
    GIVEN = "given", _("همان دم داده شد")
    WAITING = "waiting", _("در حال ساختن")
    READY = "ready", pgettext_lazy("list", "آماده است")
    FAILED = "failed", _("ساخته نشد")
    GONE = "gone", _("فایل پاک شد")


@dataclass(frozen=True, slots=True)
class Target:
    """Into what a file is imported: a house, or an area; `path` is its place in the tree."""

    id: int
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Planned:
    """What becomes of one row of a file, and how to do it.

    `label` is what a reader knows the row by; `words` say why it is refused, or what else is to be
    known. `act` carries it out, by a command; a row that is refused or the same has none. Where many
    rows cost little more than one, `together` is given a few hundred of them instead: those that share
    it, each with what it `brings`. It raises RowRefused for the one that cannot be.
    """

    number: int
    outcome: Outcome
    label: str
    words: tuple[str, ...] = ()
    act: Callable[[], object] | None = None
    together: "Callable[[Sequence[Planned]], object] | None" = None
    brings: object = None

    @classmethod
    def changed(cls, number: int, label: str, words: Sequence[str], act: Callable[[], object]) -> Self:
        """A record that is there: changed as the words say, or the same where they say nothing."""
        if not words:
            return cls(number, Outcome.SAME, label)
        return cls(number, Outcome.CHANGED, label, tuple(words), act)
