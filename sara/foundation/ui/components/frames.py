"""What the frames show of the reader's own: his ways, his language, his colours."""

from contextlib import suppress
from functools import cache, lru_cache
from typing import Any, Literal

from django.conf import settings
from django.http import HttpRequest
from django.template import Context
from django.template.loader import render_to_string
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.urls import NoReverseMatch, translate_url
from django.utils.encoding import iri_to_uri
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, override

from sara.foundation.actors import GUEST, Actor
from sara.foundation.persian import reads_persian
from sara.foundation.ui import navigation
from sara.foundation.ui.addresses import address_of
from sara.foundation.ui.components.markup import markup
from sara.foundation.ui.components.registry import component
from sara.foundation.ui.components.signs import drawn
from sara.foundation.ui.navigation import MenuLink, Standing

THEMES = ("light", "dark")
LANGUAGE_NAMES = {"fa": "فارسی", "en": "English"}


@component
def way(name: str) -> str:
    """Where the frame's way of this name leads, or "" while nobody has built it."""
    return navigation.way_to(name)


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
    direction = context.get("force_dir") or ("rtl" if reads_persian() else "ltr")
    chosen = markup(' data-theme="{}"', theme) if theme in THEMES else ""
    return markup('lang="{}" dir="{}"{}', get_language() or "fa", direction, chosen)


def _menu(context: Context, menu: navigation.Menu, standing: Standing | None = None) -> list[MenuLink]:
    request = request_of(context)
    path = request.path if request else ""
    counts, at = context.get("nav_counts"), str(context.get("nav_at", ""))
    return menu.links(actor_of(context), path, counts, standing=standing, at=at)


@component
def public_links(context: Context) -> list[MenuLink]:
    """What the public frame leads to."""
    return _menu(context, navigation.public_menu)


@component
def desk_links(context: Context) -> list[MenuLink]:
    """What the desk leads to, for this reader, in the house at whose desk he stands."""
    return _menu(context, navigation.desk_menu, desk_house(context))


@component
def desk_house(context: Context) -> Standing | None:
    """The house at whose desk the reader stands: as the page says (`standing`), or as it is found."""
    said = context.get("standing")
    if isinstance(said, Standing):
        return said
    request = request_of(context)
    return navigation.standing_of(request) if request else None


@component
def desk_way(context: Context, name: Literal["desk", "find"]) -> str:
    """Where the desk's home or its search stands: in this house, where there is one."""
    return navigation.way_to(name, desk_house(context))


@component
def account_links(context: Context) -> SafeString:
    """Signing in, or one's own page and the way out."""
    links, guest = tuple(_menu(context, navigation.account_menu)), actor_of(context).is_guest
    return _account(links, way("sign_in"), way("sign_out"), get_language(), guest=guest)


@lru_cache(maxsize=500)
def _account(
    links: tuple[MenuLink, ...], sign_in: str, sign_out: str, _language: str | None, *, guest: bool
) -> SafeString:
    values = {"links": links, "guest": guest, "sign_in": sign_in, "sign_out": sign_out}
    return mark_safe(render_to_string("ui/parts/account.html", values))  # noqa: S308 our template


@component
def languages(context: Context) -> SafeString:
    """The same page in the other language, said in that language."""
    request = request_of(context)
    other = [code for code, _name in settings.LANGUAGES if code != (get_language() or "fa")[:2]]
    return format_html_join(
        "",
        '<a class="language" href="{}" hreflang="{}" lang="{}">{}{}</a>',
        ((_said_in(code, request), code, code, drawn("language"), LANGUAGE_NAMES[code]) for code in other),
    )


def _said_in(language: str, request: HttpRequest | None) -> str:
    """The address of this page in another language."""
    match: Any = request.resolver_match if request else None
    if request is not None and match is not None:
        query = iri_to_uri(request.META.get("QUERY_STRING", ""))
        with suppress(NoReverseMatch), override(language):
            address = address_of(match.view_name, *match.args, **match.captured_kwargs)
            return f"{address}?{query}" if query else address
    return translate_url(request.get_full_path() if request else "/", language)


@component
def theme_switch(context: Context) -> SafeString:
    """Light, dark, or as the machine is set: a form, so that it works without JavaScript."""
    request = request_of(context)
    chosen = request.COOKIES.get("theme", "") if request else ""
    before, after = _theme_form(way("theme"), chosen if chosen in THEMES else "", get_language())
    return markup("{}{}{}", before, request.get_full_path() if request else "/", after)


@cache
def _theme_form(address: str, chosen: str, _language: str | None) -> tuple[SafeString, SafeString]:
    """The form, before and after the address of the page it returns to."""
    values = {"address": address, "next": "{next}", "chosen": chosen}
    before, _, after = render_to_string("ui/parts/theme.html", values).partition("{next}")
    return SafeString(before), SafeString(after)


@component
def page_files() -> SafeString:
    """What every page brings: letters, looks, the mark, the script."""
    return _page_files(persian=reads_persian())


@cache
def _page_files(*, persian: bool) -> SafeString:
    return mark_safe(render_to_string("ui/parts/head.html", {"persian": persian}))  # noqa: S308 our template


@component
def challenge(context: Context) -> SafeString:
    """In a form that a guest sends: the work that his browser does first; nothing for who has signed in."""
    if not actor_of(context).is_guest:
        return SafeString()
    return markup('<input type="hidden" name="altcha" data-challenge="{}">', way("challenge"))


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
