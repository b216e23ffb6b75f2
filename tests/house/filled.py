"""A form filled as an honest person would, so that one naughty field at a time is what is judged."""

import random
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import quote_plus

from tests.house.forms_seen import PRESSED, Control, Form

Values = dict[str, list[str]]

ANY_TEXT: Final = "نمونهٔ نوشته"
_BY_NAME: Final[Mapping[str, str]] = {
    "mobile": "09121234567",
    "writer_mobile": "09121234567",
    "phone": "02144444444",
    "capacity": "۱۲",
    "quorum": "۵",
    "session_count": "۴",
    "weekdays": "",
    "fee": "۴۵۰۰۰",
    "age_from": "۱۰",
    "age_to": "۶۰",
    "starts": "۱۷",
    "ends": "۱۸:۳۰",
    "make_up_starts": "۱۷",
    "make_up_ends": "۱۸",
    "enrol_from": "۱۴۰۵/۰۹/۰۱",
    "enrol_from_hour": "۸",
    "enrol_to": "۱۴۰۵/۰۹/۱۰",
    "starts_on": "۱۴۰۵/۰۹/۲۱",
    "ends_on": "",
    "birth_on": "۱۳۷۰/۰۲/۰۵",
    "foreign_id": "",
    "pieces": "",
    "counted": "۴۵۰۰۰۰",
    "national_id": "0499370899",
    "title_en": "Calligraphy",
    "postal_code": "1366713411",
}
_BY_HINT: Final = (
    ("data-jalali", "۱۴۰۵/۰۹/۲۱"),
    ("tel", "09121234567"),
    ("numeric", "۱۲"),
    ("email", "a@example.org"),
)


def honest(form: Form) -> Values:
    """What a form is sent with when nothing is wrong; of named buttons the first is pressed, if need be."""
    buttons = [one.name for one in form.pressed]
    left_out = {
        *buttons[0 if form.has_plain_button else 1 :],
        *(one.name for one in form.controls if one.kind == "file"),
    }
    return {one.name: _answer(one) for one in form.controls if one.name not in left_out}


def _answer(control: Control) -> list[str]:
    if control.kind in PRESSED:
        return [control.options[0]]
    if control.value:
        return [control.value]
    if control.kind in {"radio", "select"}:
        return [next((value for value in control.options if value), "")]
    if control.kind == "checkbox":
        return [control.options[0]] if control.required else []
    return [_text(control)] if control.is_typed else [""]


def _text(control: Control) -> str:
    name = control.name.partition("_")[0] if control.name.startswith("pieces_") else control.name
    if name in _BY_NAME:
        return _BY_NAME[name]
    return next((text for hint, text in _BY_HINT if hint in control.hints), ANY_TEXT)


def encoded(values: Mapping[str, Iterable[str]]) -> bytes:
    """As a browser sends it; lone surrogates go as the bytes that they would be."""
    pairs = [(_quoted(name), _quoted(one)) for name, every in values.items() for one in every]
    return "&".join(f"{name}={one}" for name, one in pairs).encode("ascii")


def _quoted(text: str) -> str:
    return quote_plus(text.encode("utf-8", "surrogatepass"))


def as_received(text: str) -> str:
    """What the server reads of a text that was sent so."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")


def broken_multipart(values: Values, chance: random.Random) -> bytes:
    """A multipart body that was cut off somewhere."""
    parts = [
        f'--cut\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{one}\r\n'
        for name, every in values.items()
        for one in every
    ]
    body = "".join([*parts, '--cut\r\nContent-Disposition: form-data; name="\xff\x00']).encode(
        "utf-8", "surrogatepass"
    )
    return body[: chance.randint(len(body) // 2, len(body))]
