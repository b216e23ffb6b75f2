"""What was typed is not lost when the sign-in ended, or the form grew old, before it was sent.

The page that answers carries the same fields once more, to be sent with one press; nothing is stored.
"""

from typing import Final
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils.http import url_has_allowed_host_and_scheme

from sara.foundation.guard import FIELD

MOST: Final = 200_000  # characters that a page carries
OWN: Final = frozenset({"csrfmiddlewaretoken", FIELD})
SECRET: Final = frozenset({"code", "login", "secret", "token"})
SIGNING_IN: Final = ("account_", "mfa_", "people:sign_in", "people:password", "people:second")
NEVER: Final = (*SIGNING_IN, "ui:")  # light and dark may be chosen on the page of signing in itself
SHOWN: Final = 12  # a text of so many characters is worth showing; a choice is not


def unsent(request: HttpRequest, *, door: str = "") -> HttpResponse | None:
    """The page with what was typed; None where nothing was, or where it may not be carried.

    `door` is where one says who one is, where that is what is missing. Only what a page of our own sent
    is carried: a stranger's page could otherwise have a reader send with one press what the stranger
    wrote.
    """
    match = request.resolver_match
    if not _from_here(request) or match is None or match.view_name.startswith(NEVER):
        return None
    sent = [(name, value) for name, values in request.POST.lists() for value in values if name not in OWN]
    if not any(value.strip() for _, value in sent) or not _may_be_carried(sent):
        return None
    context = {
        "fields": sent,
        "texts": [value for _, value in sent if _is_worth_showing(value)],
        "files": bool(request.FILES),
        "door": door,
        "form_page": _page_before(request) or request.get_full_path(),
        "is_guest": not request.user.is_authenticated,
    }
    answer = render(request, "ui/unsent.html", context, status=403)
    answer.headers["Cache-Control"] = "no-store"
    return over_the_page(request, answer)


def over_the_page(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """A whole page takes the place of the whole page, also where htmx asked for a part of it."""
    if getattr(request, "htmx", False):
        answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = "body", "innerHTML"
    return answer


def door_of(request: HttpRequest, answer: HttpResponse) -> str:
    """Where this answer has one say who one is, and then come back to the page one was on; else ""."""
    there = urlsplit(answer.headers.get("Location", ""))
    asked = QueryDict(there.query, mutable=True)
    if answer.status_code != 302 or "next" not in asked or not _is_signing_in(there.path):
        return ""
    asked["next"] = _page_before(request) or str(asked["next"])
    return f"{there.path}?{asked.urlencode()}"


def _is_signing_in(path: str) -> bool:
    try:
        return resolve(path).view_name.startswith(SIGNING_IN)
    except Resolver404:
        return False


def _page_before(request: HttpRequest) -> str:
    """The page of ours on which the form stood; "" where the browser does not tell."""
    told = request.headers.get("HX-Current-URL") or request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(told, {request.get_host()}, require_https=request.is_secure()):
        return ""
    page = urlsplit(told)
    return page.path + (f"?{page.query}" if page.query else "")


def _from_here(request: HttpRequest) -> bool:
    return request.headers.get("Origin", "") == f"{request.scheme}://{request.get_host()}"


def _is_worth_showing(value: str) -> bool:
    """What somebody wrote, not what he chose: choices are short words of ours in Latin letters."""
    is_persian = any(letter.isalpha() and not letter.isascii() for letter in value)
    return is_persian or (len(value) >= SHOWN and " " in value)


def _may_be_carried(sent: list[tuple[str, str]]) -> bool:
    is_secret = any(name in SECRET or "password" in name for name, _ in sent)
    return not is_secret and sum(len(name) + len(value) for name, value in sent) <= MOST
