"""Icons, chips, keys of the keyboard, buttons: the smallest things a page says."""

from functools import lru_cache
from typing import Literal

from django.template import TemplateSyntaxError
from django.templatetags.static import static
from django.utils.safestring import SafeString

from sara.foundation.ui.components.markup import markup
from sara.foundation.ui.components.registry import Text, Tone, component
from sara.foundation.ui.icons import ICONS, MIRRORED

NOTHING = SafeString("")


@component
def icon(name: str, *, label: Text = "") -> SafeString:
    """One drawing of the sprite; without a label it is decoration and hidden from readers."""
    return drawn(name, label)


def drawn(name: str, label: Text = "") -> SafeString:
    """The markup of an icon; "" gives nothing."""
    return _drawn(name, str(label)) if name else NOTHING


@lru_cache(maxsize=500)
def _drawn(name: str, label: str) -> SafeString:
    if name not in ICONS:
        raise TemplateSyntaxError(f"there is no icon {name!r}; icons.py lists them")
    look = "icon icon-turns" if name in MIRRORED else "icon"
    address = f"{static('ui/icons.svg')}#{name}"
    if label:
        return markup(
            '<svg class="{}" role="img" aria-label="{}"><use href="{}"/></svg>',
            look, label, address,
        )  # fmt: skip
    return markup('<svg class="{}" aria-hidden="true"><use href="{}"/></svg>', look, address)


@component
def chip(
    label: Text, *, tone: Tone = "tile", icon: str = "", href: str = "", current: bool = False
) -> SafeString:
    """A short word about a thing; a link when it leads somewhere."""
    sign = drawn(icon)
    if href:
        return markup(
            '<a class="chip chip-{}" href="{}"{}>{}{}</a>',
            tone, href, SafeString(' aria-current="true"') if current else "", sign, label,
        )  # fmt: skip
    return markup('<span class="chip chip-{}">{}{}</span>', tone, sign, label)


@component
def key(name: str) -> SafeString:
    """A key of the keyboard; hidden where there is only a touch screen."""
    return markup("<kbd>{}</kbd>", name)


@component
def button(
    label: Text,
    *,
    href: str = "",
    kind: Literal["primary", "plain", "quiet", "danger"] = "plain",
    size: Literal["normal", "small"] = "normal",
    icon: str = "",
    type: Literal["submit", "button", "reset"] = "submit",
    name: str = "",
    value: str | int = "",
    form: str = "",
    key: str = "",
    wide: bool = False,
    opens: str = "",
    note: Text = "",
) -> SafeString:
    """What can be done. A link when it only leads on; else a button of its form.

    One of a page is `primary`: the next step. `key` names the key that presses it at the desk.
    """
    look = f"button button-{kind}{' button-small' if size == 'small' else ''}"
    look += " button-wide" if wide else ""
    inner = markup(
        "{}<span>{}{}</span>{}",
        drawn(icon),
        label,
        markup('<span class="unseen"> {}</span>', note) if note else "",
        markup("<kbd>{}</kbd>", key) if key else "",
    )
    bound = markup(' data-key="{0}" aria-keyshortcuts="{0}"', key) if key else NOTHING
    if href:
        return markup('<a class="{}" href="{}"{}>{}</a>', look, href, bound, inner)
    extra = _attributes(name=name, value=value, form=form)
    if opens:
        extra = markup(' data-opens="{}" hidden', opens)
    kind_of = "button" if opens else type
    return markup('<button class="{}" type="{}"{}{}>{}</button>', look, kind_of, extra, bound, inner)


def _attributes(**given: str | int) -> SafeString:
    return SafeString(
        "".join(markup(' {}="{}"', name, value) for name, value in given.items() if value != "")
    )
