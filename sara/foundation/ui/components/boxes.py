"""Cards, sections, notices: what holds other things."""

from typing import Literal

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sara.foundation.ui.components.markup import markup
from sara.foundation.ui.components.registry import Text, Tone, block, component
from sara.foundation.ui.components.signs import NOTHING, drawn

NOTICE_ICONS = {
    "tile": "info", "plain": "info", "brick": "info", "calm": "well", "warn": "alert", "stop": "stop",
}  # fmt: skip


@block
def card(
    content: str,
    *,
    title: Text = "",
    href: str = "",
    eyebrow: Text = "",
    level: int = 3,
    id: str = "",
    tone: Literal["", "warn", "stop", "calm"] = "",
    current: bool = False,
) -> SafeString:
    """A sheet about one thing. With `href` its title is a link that covers the whole card."""
    look = "card" + (" card-link" if href else "") + (f" card-{tone}" if tone else "")
    look += " card-current" if current else ""
    return markup(
        '<article class="{}"{}>{}{}{}</article>',
        look,
        markup(' id="{}"', id) if id else "",
        markup('<p class="eyebrow">{}</p>', eyebrow) if eyebrow else "",
        heading(title, level, href=href) if title else "",
        content,
    )


def heading(words: Text, level: int, *, href: str = "", look: str = "") -> SafeString:
    """A heading of a level, with its link if it leads somewhere."""
    inner = markup('<a href="{}">{}</a>', href, words) if href else words
    attribute = markup(' class="{}"', look) if look else NOTHING
    return markup("<h{0}{1}>{2}</h{0}>", level, attribute, inner)


@block
def cards(content: str, *, size: Literal["normal", "small", "large"] = "normal") -> SafeString:
    """A grid of cards as wide as there is room for; no corner stays empty for long."""
    return markup('<div class="cards-frame"><div class="cards cards-{}">{}</div></div>', size, content)


@block
def section(
    content: str,
    title: Text,
    *,
    more: Text = "",
    href: str = "",
    id: str = "",
    level: int = 2,
    lead: Text = "",
) -> SafeString:
    """A part of a page under its heading, with a link to the whole of it at the far end."""
    return markup(
        '<section class="stack"{}><div class="row section-head">{}{}</div>{}{}</section>',
        markup(' id="{}"', id) if id else "",
        heading(title, level),
        markup('<a class="push" href="{}">{}</a>', href, more) if more else "",
        markup('<p class="quiet">{}</p>', lead) if lead else "",
        content,
    )


@block
def page_head(content: str, title: Text, *, eyebrow: Text = "", lead: Text = "") -> SafeString:
    """The head of a public page: its name, what it is, and what can be done (the content)."""
    return markup(
        '<header class="page-head stack">{}<h1>{}</h1>{}{}</header>',
        markup('<p class="eyebrow">{}</p>', eyebrow) if eyebrow else "",
        title,
        markup('<p class="lead">{}</p>', lead) if lead else "",
        markup('<div class="row">{}</div>', content) if content.strip() else "",
    )


@block
def meta(content: str) -> SafeString:
    """A quiet line of short facts, each in a span of its own."""
    return markup('<p class="meta">{}</p>', content)


@block
def notice(content: str, *, tone: Tone = "tile", title: Text = "", live: bool = False) -> SafeString:
    """Something the reader should know now. `live` reads it out when it comes in later."""
    role = ("alert" if tone == "stop" else "status") if live else ""
    return markup(
        '<div class="notice notice-{}"{}>{}<div>{}{}</div></div>',
        tone,
        markup(' role="{}"', role) if role else "",
        drawn(NOTICE_ICONS[tone]),
        markup("<p><strong>{}</strong></p>", title) if title else "",
        content,
    )


@component
def empty_state(
    title: Text, *, text: Text = "", action: Text = "", href: str = "", icon: str = "inbox"
) -> SafeString:
    """An empty list, and what to do next."""
    return markup(
        '<div class="empty">{}<p><strong>{}</strong></p>{}{}</div>',
        drawn(icon),
        title,
        markup('<p class="quiet">{}</p>', text) if text else "",
        markup('<a class="button button-plain" href="{}">{}</a>', href, action) if action else "",
    )


@block
def more(content: str, label: Text, *, open: bool = False) -> SafeString:
    """What only some want to read, folded away."""
    return markup(
        '<details class="more"{}><summary>{}{}</summary><div class="stack">{}</div></details>',
        SafeString(" open") if open else "",
        drawn("down"),
        label,
        content,
    )


@block
def dialog(content: str, id: str, title: Text) -> SafeString:
    """A question over the page; without JavaScript it stands in the page, under its heading."""
    return markup(
        '<section class="dialog card" id="{0}" data-dialog aria-labelledby="{0}-title">'
        '<h2 id="{0}-title">{1}</h2>{2}'
        '<button class="button button-quiet" type="button" data-closes hidden>{3}</button></section>',
        id,
        title,
        content,
        _("بستن"),
    )
