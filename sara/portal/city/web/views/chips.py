"""How a signal is said: its words, its tone, and where on the page of the house its records stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sara.foundation.clock import day_of
from sara.foundation.jalali import format_near
from sara.foundation.persian import digits_of_reader
from sara.portal.city.types import Figures, Signal

_TONES: Final[Mapping[Signal, str]] = {
    Signal.NO_MANAGER: "stop",
    Signal.BOX_OPEN: "stop",
    Signal.ROLLS: "warn",
    Signal.NO_CLASS: "warn",
    Signal.WAITING: "brick",
    Signal.FEW_COME: "plain",
}
_PARTS: Final[Mapping[Signal, str]] = {
    Signal.NO_MANAGER: "people",
    Signal.BOX_OPEN: "money",
    Signal.ROLLS: "rolls",
    Signal.NO_CLASS: "week",
    Signal.WAITING: "classes",
    Signal.FEW_COME: "classes",
}


@dataclass(frozen=True, slots=True)
class SignalChip:
    """A signal as a chip: its words, and the address of the records it was read from."""

    words: str
    tone: str
    href: str


def chips_of(slug: str, signals: tuple[Signal, ...], figures: Figures, *, now: datetime) -> list[SignalChip]:
    """The signals of a house, each with its way down."""
    page = reverse("city:house", kwargs={"slug": slug})
    return [
        SignalChip(words_of(signal, figures, now=now), _TONES[signal], f"{page}#{_PARTS[signal]}")
        for signal in signals
    ]


def words_of(signal: Signal, figures: Figures, *, now: datetime) -> str:
    """What a signal says of this house."""
    if signal is Signal.BOX_OPEN and figures.box_open_since is not None:
        opened, today = day_of(figures.box_open_since), day_of(now)
        day = format_near(opened, today=today, language=get_language() or "fa")
        return _("صندوق از %(day)s باز است") % {"day": day}
    if signal is Signal.ROLLS:
        return _("%(count)s جلسه بی حضور و غیاب") % {"count": digits_of_reader(figures.rolls_not_taken)}
    if signal is Signal.WAITING:
        return _("%(count)s نفر در انتظار جا") % {"count": digits_of_reader(figures.waiting)}
    if signal is Signal.FEW_COME:
        return _("فقط %(filled)s٪ جاها پر است") % {"filled": digits_of_reader(figures.filled or 0)}
    return _("این هفته کلاسی ندارد") if signal is Signal.NO_CLASS else str(signal.label)
