"""Ways about: breadcrumbs, tabs, steps, and what the frames show of the reader's own."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.template.loader import render_to_string
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import translate_url
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sara.foundation.actors import GUEST, Actor
from sara.foundation.ui import navigation
from sara.foundation.ui.components.registry import Text, block, component
from sara.foundation.ui.components.signs import drawn
from sara.foundation.ui.components.words import digits, speaks_persian
from sara.foundation.ui.navigation import MenuLink

THEMES = ("light", "dark")
LANGUAGE_NAMES = {"fa": "فارسی", "en": "English"}


@component
def nav_url(name: str) -> str:
    """The address of this name, or "" while there is none."""
    return navigation.nav_address(name)


@block
def crumbs(content: str) -> SafeString:
    """Where this page stands in the house."""
    return format_html('<nav class="crumbs" aria-label="{}"><ol>{}</ol></nav>', _("جای صفحه"), content)


@component
def crumb(label: Text, *, href: str = "") -> SafeString:
    """One stage of the way; without an address it is the page itself."""
    if href:
        return format_html('<li><a href="{}">{}</a></li>', href, label)
    return format_html('<li><span aria-current="page">{}</span></li>', label)


@block
def tabs(content: str, label: Text) -> SafeString:
    """Sides of one thing, each with an address of its own."""
    return format_html('<nav class="tabs" aria-label="{}"><ul>{}</ul></nav>', label, content)


@component
def tab(label: Text, *, href: str, current: bool = False, count: int | None = None) -> SafeString:
    """One side; the count says how much is there."""
    return format_html(
        '<li><a href="{}"{}>{}{}</a></li>',
        href,
        SafeString(' aria-current="page"') if current else "",
        label,
        "" if count is None else format_html(' <span class="count">{}</span>', digits(count)),
    )


@component
def steps(*labels: Text, current: int) -> SafeString:
    """The stages of something done one thing at a time; `current` counts from one."""
    return format_html(
        '<ol class="steps" aria-label="{}">{}</ol>',
        _("مرحله‌ها"),
        format_html_join(
            "",
            '<li class="{}"{}><span class="step-number">{}</span>{}</li>',
            (
                (
                    "done" if at < current else "now" if at == current else "later",
                    SafeString(' aria-current="step"') if at == current else "",
                    drawn("check", _("انجام شد")) if at < current else digits(at),
                    label,
                )
                for at, label in enumerate(labels, start=1)
            ),
        ),
    )


def request_of(context: Context) -> HttpRequest | None:
    """The request, where the page has one (a fault is told without)."""
    found = context.get("request")
    return found if isinstance(found, HttpRequest) else None


def actor_of(context: Context) -> Actor:
    """Who looks; a guest where nobody was made out."""
    found = getattr(request_of(context), "actor", GUEST)
    return found if isinstance(found, Actor) else GUEST


@component
def page_attributes(context: Context) -> SafeString:
    """`lang`, `dir` and the chosen theme, for the `<html>` element."""
    request = request_of(context)
    theme = context.get("force_theme") or (request.COOKIES.get("theme", "") if request else "")
    direction = context.get("force_dir") or ("rtl" if speaks_persian() else "ltr")
    chosen = format_html(' data-theme="{}"', theme) if theme in THEMES else ""
    return format_html('lang="{}" dir="{}"{}', get_language() or "fa", direction, chosen)


def _menu(context: Context, menu: navigation.Menu) -> list[MenuLink]:
    request = request_of(context)
    path = request.path if request else ""
    return menu.links(actor_of(context), path, context.get("nav_counts"))


@component
def public_links(context: Context) -> list[MenuLink]:
    """What the public frame leads to."""
    return _menu(context, navigation.public_menu)


@component
def desk_links(context: Context) -> list[MenuLink]:
    """What the desk leads to, for this reader."""
    return _menu(context, navigation.desk_menu)


@component
def account_links(context: Context) -> SafeString:
    """Signing in, or one's own page and the way out."""
    values: dict[str, Any] = {
        "links": _menu(context, navigation.account_menu),
        "guest": actor_of(context).is_guest,
        "sign_in": navigation.nav_address("account_login"),
        "sign_out": navigation.nav_address("account_logout"),
    }
    return mark_safe(render_to_string("ui/parts/account.html", values))  # noqa: S308 our template


@component
def languages(context: Context) -> SafeString:
    """The same page in the other language, said in that language."""
    request = request_of(context)
    address = request.get_full_path() if request else "/"
    other = [code for code, _name in settings.LANGUAGES if code != (get_language() or "fa")[:2]]
    return format_html_join(
        "",
        '<a class="language" href="{}" hreflang="{}" lang="{}">{}{}</a>',
        (
            (translate_url(address, code), code, code, drawn("language"), LANGUAGE_NAMES[code])
            for code in other
        ),
    )


@component
def theme_switch(context: Context) -> SafeString:
    """Light, dark, or as the machine is set: a form, so that it works without JavaScript."""
    request = request_of(context)
    values = {
        "address": navigation.nav_address("ui:theme"),
        "next": request.get_full_path() if request else "/",
        "chosen": request.COOKIES.get("theme", "") if request else "",
    }
    return mark_safe(render_to_string("ui/parts/theme.html", values))  # noqa: S308 our template


@component
def asked(context: Context, name: str) -> str:
    """A parameter of the address, or ""."""
    request = request_of(context)
    return request.GET.get(name, "") if request else ""


@component
def said_again(context: Context, name: str) -> str:
    """A block of the page once more: the title as the heading."""
    blocks = context.render_context.get(BLOCK_CONTEXT_KEY)
    block = blocks.get_block(name) if blocks else None
    return block.nodelist.render(context) if block else ""
