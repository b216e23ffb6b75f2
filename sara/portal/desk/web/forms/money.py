"""What is typed where money is taken."""

from collections.abc import Sequence
from typing import Any, Final

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from sara.foundation.ids.forms import CodeField
from sara.foundation.persian import digits_of_reader, in_language, to_ascii_digits
from sara.foundation.persian.forms import TextField
from sara.portal.wiring import DeskDiscount, Payment
from sara.services.treasury.api import DiscountLine, PayMethod

LATER: Final = "later"
METHODS: Final = (*PayMethod.choices, (LATER, _("بعداً می‌پردازد")))


class MoneyForm(forms.Form):
    """How a fee is paid and what is let off of it.

    `priced` says whether money is to be taken at all: for a turn in a waiting list, or a class free
    of charge, nothing of it is asked.
    """

    method = forms.ChoiceField(
        label=_("روش پرداخت"),
        choices=METHODS,
        initial=PayMethod.CASH,
        widget=forms.RadioSelect,
    )
    terminal_reference = TextField(
        label=_("شمارهٔ پیگیری کارت‌خوان"),
        max_length=40,
        help_text=_("شماره‌ای که کارت‌خوان چاپ می‌کند."),
        error_messages={"required": _("شماره‌ای را که کارت‌خوان چاپ کرد بنویسید.")},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "dir": "ltr", "autocomplete": "off"}),
    )
    discount = forms.TypedChoiceField(label=_("تخفیف"), required=False, coerce=int, empty_value=None)
    discount_reason = TextField(
        label=_("دلیل تخفیف"),
        max_length=200,
        error_messages={"required": _("بنویسید چرا تخفیف می‌گیرد؛ در دفتر می‌ماند.")},
    )

    def __init__(
        self, *args: Any, discounts: Sequence[DiscountLine] = (), priced: bool = True, **rest: Any
    ) -> None:
        super().__init__(*args, **rest)
        self.priced = priced
        lines = [(one.id, discount_words(one)) for one in discounts]
        self.fields["discount"].choices = [("", _("بدون تخفیف")), *lines]  # type: ignore[attr-defined]
        if self.is_bound:
            self.fields["method"].required = priced
            by_card = self.data.get("method") == PayMethod.CARD
            self.fields["terminal_reference"].required = priced and by_card
            self.fields["discount_reason"].required = priced and bool(self.data.get("discount"))

    def clean_terminal_reference(self) -> str:
        typed: str = self.cleaned_data["terminal_reference"]
        return to_ascii_digits(typed)

    def payment(self) -> Payment | None:
        """How it is paid, from a valid form; nothing when it is left for later."""
        given = self.cleaned_data
        if not self.priced or given["method"] == LATER:
            return None
        method = PayMethod(given["method"] or PayMethod.CASH)
        return Payment(method, given["terminal_reference"] if method is PayMethod.CARD else "")

    def desk_discount(self) -> DeskDiscount | None:
        """What is let off, from a valid form."""
        given = self.cleaned_data
        if not self.priced or given["discount"] is None:
            return None
        return DeskDiscount(discount_id=given["discount"], reason=given["discount_reason"])


class EnrolForm(MoneyForm):
    """A class and the money for it; the class is chosen in its table."""

    run = CodeField(label=_("کلاس"), error_messages={"required": _("یک کلاس را برگزینید.")})


def discount_words(line: DiscountLine) -> str:
    """«سالمندان، ۲۰٪»."""
    percent = _now("%(number)s٪") % {"number": digits_of_reader(line.percent)}
    return f"{in_language(line.name, line.name_en)} {percent}"
