"""Form fields for typed text."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sara.foundation.persian.errors import Unreadable
from sara.foundation.persian.text import clean

__all__ = ["ReadField", "TextField"]

T = TypeVar("T")


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
        **rest: Any,
    ) -> None:
        if multiline:
            rest.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(empty_value="", strip=False, **rest)
        self.most, self.least, self.multiline = max_length, min_length, multiline

    def to_python(self, value: Any) -> str:
        return clean(str(value), multiline=self.multiline) if value is not None else ""

    def validate(self, value: str) -> None:
        super().validate(value)
        counts = {"length": len(value), "most": self.most}
        if len(value) > self.most:
            raise ValidationError(self.error_messages["too_long"], "too_long", counts | {"limit": self.most})
        if value and len(value) < self.least:
            raise ValidationError(self.error_messages["too_short"], "too_short", {"limit": self.least})


class ReadField(forms.CharField, Generic[T]):
    """A short typed text, read by a parser into a value; empty is None.

    The parser raises `Unreadable`, whose words stand beside the field. `show` writes a value that is
    not text back into the input. `input_attrs` give way to attributes of the widget itself.
    """

    read: Callable[[str], T]
    show: Callable[[T], str] = str
    input_attrs: dict[str, str] = {}
    longest = 200

    default_error_messages: dict[str, str | Promise] = {"too_long": _("این متن برای این خانه دراز است.")}

    def __init__(self, **rest: Any) -> None:
        super().__init__(empty_value=None, strip=False, **rest)

    def to_python(self, value: Any) -> T | None:
        typed = clean(str(value)[: self.longest + 1]) if value is not None else ""
        if not typed:
            return None
        if len(typed) > self.longest:
            raise ValidationError(self.error_messages["too_long"], "too_long")
        try:
            return type(self).read(typed)
        except Unreadable as error:
            raise ValidationError(error.words(), "unreadable") from error

    def prepare_value(self, value: Any) -> Any:
        return value if value is None or isinstance(value, str) else type(self).show(value)

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        own = {name: text for name, text in self.input_attrs.items() if name not in widget.attrs}
        return super().widget_attrs(widget) | own
