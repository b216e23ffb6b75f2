"""Form fields for typed text."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Final, Generic, TypedDict, TypeVar, Unpack

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian.digits import digits_of_reader, to_ascii_digits
from sara.foundation.persian.errors import Unreadable
from sara.foundation.persian.text import clean

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

__all__ = ["NUMERIC", "EnglishField", "FieldOptions", "NumberField", "ReadField", "TextField"]

NUMERIC: Final = {"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}
"""What a browser is told of a field that takes digits."""

T = TypeVar("T")


class FieldOptions(TypedDict, total=False):
    """What every field of a form may be told."""

    required: bool
    widget: forms.Widget | type[forms.Widget]
    label: "str | _StrPromise"
    help_text: "str | _StrPromise"
    initial: object
    error_messages: "Mapping[str, str | _StrPromise]"
    disabled: bool


class TextField(forms.CharField):
    """Text in the form in which it is stored (`clean`). Its length is counted after that.

    The browser is not told the length: it would cut off a pasted text without a word.
    """

    default_error_messages = {
        "too_long": _("این متن %(length)s نویسه دارد؛ بیش از %(limit)s نویسه جا نمی‌گیرد. کوتاه‌ترش کنید."),
        "too_short": _("دست‌کم %(limit)s نویسه بنویسید."),
    }

    def __init__(
        self,
        *,
        max_length: int,
        min_length: int = 0,
        multiline: bool = False,
        rows: int = 5,
        **rest: Unpack[FieldOptions],
    ) -> None:
        if multiline:
            rest.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(empty_value="", strip=False, **rest)
        self.most, self.least, self.multiline = max_length, min_length, multiline

    def to_python(self, value: object) -> str:
        return "" if value is None else clean(str(value), multiline=self.multiline)

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > self.most:
            counts = {"length": digits_of_reader(len(value)), "limit": digits_of_reader(self.most)}
            raise ValidationError(self.error_messages["too_long"], "too_long", counts)
        if value and len(value) < self.least:
            least = {"limit": digits_of_reader(self.least)}
            raise ValidationError(self.error_messages["too_short"], "too_short", least)


class EnglishField(TextField):
    """The same for readers of English: written from left to right on a Persian page, too."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        return super().widget_attrs(widget) | {"lang": "en", "dir": "ltr"}


class ReadField(forms.Field, Generic[T]):
    """A short typed text, read by a parser into a value; empty is None.

    A subclass says how to `read`, by a parser that raises `Unreadable`, whose words stand beside the
    field; and how to `show` a value that is not text in the input. `input_attrs` give way to the
    attributes of the widget itself.
    """

    widget = forms.TextInput
    input_attrs: ClassVar[Mapping[str, str]] = {}
    longest: ClassVar[int] = 60

    default_error_messages = {"too_long": _("این متن برای این خانه دراز است.")}

    def __init__(self, **rest: Unpack[FieldOptions]) -> None:
        super().__init__(**rest)

    def read(self, typed: str) -> T:
        raise NotImplementedError

    def show(self, value: T) -> str:
        return str(value)

    def to_python(self, value: object) -> T | None:
        typed = "" if value is None else clean(str(value)[: 4 * self.longest])
        if not typed:
            return None
        if len(typed) > self.longest:
            raise ValidationError(self.error_messages["too_long"], "too_long")
        try:
            return self.read(typed)
        except Unreadable as error:
            raise ValidationError(error.words(), "unreadable") from error

    def has_changed(self, initial: object, data: object) -> bool:
        try:
            return self.to_python(data) != initial
        except ValidationError:
            return True

    def prepare_value(self, value: T | str | None) -> str | None:
        return value if value is None or isinstance(value, str) else self.show(value)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        own = {name: text for name, text in self.input_attrs.items() if name not in widget.attrs}
        return super().widget_attrs(widget) | own


class NumberField(ReadField[int]):
    """A whole number from `least` to `most`, typed with any digits; empty is None."""

    input_attrs = NUMERIC
    longest = 9

    def __init__(
        self,
        *,
        most: int,
        least: int = 0,
        **rest: Unpack[FieldOptions],
    ) -> None:
        super().__init__(**rest)
        self.least, self.most = least, most

    def read(self, typed: str) -> int:
        digits = to_ascii_digits(typed)
        if not digits.isascii() or not digits.isdecimal():
            raise Unreadable(_("یک عدد بنویسید."))
        return int(digits)

    def show(self, value: int) -> str:
        return digits_of_reader(value)

    def validate(self, value: int | None) -> None:
        super().validate(value)
        if value is not None and not self.least <= value <= self.most:
            bounds = {"least": digits_of_reader(self.least), "most": digits_of_reader(self.most)}
            raise ValidationError(_("عددی از %(least)s تا %(most)s بنویسید."), "bounds", bounds)
