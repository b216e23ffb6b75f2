"""What is typed when the cash box is opened and counted."""

from typing import Any, Final

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from sara.foundation.money import Rials, format_number
from sara.foundation.money.forms import RialsFormField
from sara.foundation.persian import Unreadable, to_ascii_digits
from sara.foundation.persian.forms import ReadField, TextField

MOST: Final = Rials.of_toman(10_000_000_000)
NOTES: Final = (200_000, 100_000, 50_000, 10_000, 5_000, 2_000, 1_000, 500)
"""Banknotes and coins in toman; a help in counting, nothing is kept of it."""
MOST_PIECES: Final = 100_000
UNCOUNTED: Final = _("مبلغی را که شمردید بنویسید.")


class PiecesField(ReadField[int]):
    """How many pieces of one note; empty is None."""

    input_attrs = {"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}

    def read(self, typed: str) -> int:
        digits = to_ascii_digits(typed)
        if not digits.isdecimal() or int(digits) > MOST_PIECES:
            raise Unreadable(_("اینجا فقط تعداد را بنویسید."))
        return int(digits)


class OpenBoxForm(forms.Form):
    opening = RialsFormField(
        label=_("موجودی آغاز روز (تومان)"),
        most=MOST,
        help_text=_("پول خردی که از پیش در صندوق است؛ اگر نیست، صفر."),
    )


class CountForm(forms.Form):
    """The count of the box; the pieces of each note may be given instead of the sum."""

    counted = RialsFormField(
        label=_("شمارش (تومان)"),
        most=MOST,
        error_messages={"required": UNCOUNTED},
    )
    note = TextField(label=_("دلیل تفاوت"), max_length=300, required=False)

    def __init__(self, *args: Any, **rest: Any) -> None:
        super().__init__(*args, **rest)
        for note in NOTES:
            name = format_number(note, _language())
            self.fields[f"pieces_{note}"] = PiecesField(label=name, required=False)
        self.fields["counted"].required = not any(self.data.get(f"pieces_{note}") for note in NOTES)

    @property
    def pieces(self) -> list[forms.BoundField]:
        """The fields of the notes, the largest first."""
        return [self[f"pieces_{note}"] for note in NOTES]

    def clean(self) -> None:
        given = self.cleaned_data
        pieces = {note: given.get(f"pieces_{note}") for note in NOTES}
        summed = Rials.total(Rials.of_toman(note) * count for note, count in pieces.items() if count)
        has_pieces = any(count is not None for count in pieces.values())
        if self.errors:
            return
        if not has_pieces and given.get("counted") is None:
            self.add_error("counted", UNCOUNTED)
        elif not has_pieces:
            return
        elif given.get("counted") is None:
            given["counted"] = summed
        elif given["counted"] != summed:
            words = _now("جمع اسکناس‌هایی که نوشتید %(sum)s تومان است. یکی را درست کنید.")
            self.add_error("counted", words % {"sum": format_number(int(summed) // 10, _language())})


def _language() -> str:
    return get_language() or "fa"
