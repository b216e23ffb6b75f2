"""What was typed is not lost when the sign-in ended, or the form grew old, before it was sent.

The page that answers carries the same fields once more, to be sent with one press; nothing is stored.
"""

from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url
from django.utils.http import urlencode

from sara.foundation.guard import FIELD

MOST: Final = 200_000  # characters that a page carries
OWN: Final = frozenset({"csrfmiddlewaretoken", FIELD})
SECRET: Final = frozenset({"code", "login", "secret", "token"})
SIGNING_IN: Final = ("account_", "mfa_", "people:sign_in", "people:password", "people:second")
SHOWN: Final = 12  # a text of so many characters is worth showing; a choice is not


def unsent(request: HttpRequest, *, signed_out: bool) -> HttpResponse | None:
    """The page with what was typed; None where nothing was, or where it may not be carried.

    Only what a page of our own sent is carried: a stranger's page could otherwise have a reader send
    with one press what the stranger wrote.
    """
    match = request.resolver_match
    if not _from_here(request) or match is None or match.view_name.startswith(SIGNING_IN):
        return None
    sent = [(name, value) for name, values in request.POST.lists() for value in values if name not in OWN]
    if not any(value.strip() for _, value in sent) or not _may_be_carried(sent):
        return None
    context = {
        "fields": sent,
        "texts": [value for _, value in sent if len(value) >= SHOWN and " " in value],
        "files": bool(request.FILES),
        "signed_out": signed_out,
        "door": f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': request.path})}",
    }
    answer = render(request, "ui/unsent.html", context, status=403)
    answer.headers["Cache-Control"] = "no-store"
    if getattr(request, "htmx", False):
        answer.headers["HX-Retarget"], answer.headers["HX-Reswap"] = "body", "innerHTML"
    return answer


def _from_here(request: HttpRequest) -> bool:
    return urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()


def _may_be_carried(sent: list[tuple[str, str]]) -> bool:
    is_secret = any(name in SECRET or "password" in name for name, _ in sent)
    return not is_secret and sum(len(name) + len(value) for name, value in sent) <= MOST
