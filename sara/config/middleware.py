"""What every request carries, and what becomes of a refusal."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.conf import settings
from django.db import DataError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from sara.config.failures import bad_request, failure, refused
from sara.config.unsent import unsent
from sara.foundation import clock
from sara.foundation.actors import GUEST
from sara.foundation.audit import request_context
from sara.foundation.errors import Refusal
from sara.foundation.ui import SaraRequest, asks_for_part
from sara.registers.posts.api import actor_of

Handler = Callable[[HttpRequest], HttpResponse]
LEADS = frozenset({301, 302, 303})
METHODS = frozenset({"GET", "HEAD", "POST"})


class ActorMiddleware:
    """Gives each request its instant, actor and number, and history the request behind each change."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: SaraRequest) -> HttpResponse:
        request.now = clock.now()
        account = request.user
        request.actor = actor_of(account, now=request.now) if account.is_authenticated else GUEST
        with request_context(request) as request.number:
            answer = self.get_response(request)
        answer.headers["X-Request-ID"] = request.number
        if account.is_authenticated:
            _keep_from_others(answer, left=not request.user.is_authenticated)
        return answer


class RefusalMiddleware:
    """Answers a refusal that no view caught with its words and status; a NUL; a method nobody takes."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in METHODS:
            return _not_so(request, ", ".join(sorted(METHODS)))
        answer = self.get_response(request)
        return _not_so(request, answer.headers["Allow"]) if answer.status_code == 405 else answer

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, DataError) and _has_nul(request):
            return bad_request(request, exception)
        return refused(request, exception) if isinstance(exception, Refusal) else None


def _has_nul(request: HttpRequest) -> bool:
    """Whether somebody sent a NUL, which no text of PostgreSQL holds and nobody types."""
    return any(
        "\0" in value
        for sent in (request.GET, request.POST)
        for _, values in sent.lists()
        for value in values
    )


def _not_so(request: HttpRequest, allowed: str) -> HttpResponse:
    """A page that says that this address does no such thing."""
    answer = failure(request, 405, "")
    answer.headers["Allow"] = allowed
    return answer


def _keep_from_others(answer: HttpResponse, *, left: bool) -> None:
    """A page of one who signed in is his alone; when he left, «back» shows none of them."""
    answer.headers.setdefault("Cache-Control", "private, no-cache")
    if left:
        answer.headers["Clear-Site-Data"] = '"cache"'


class LeavingMiddleware:
    """Who pressed in a part of a page and is led elsewhere leaves the page.

    The browser would follow unseen, and the other page would come to stand within this one.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: SaraRequest) -> HttpResponse:
        answer = self.get_response(request)
        if answer.status_code in LEADS and asks_for_part(request):
            answer.status_code = 204
            answer.headers["HX-Redirect"] = answer.headers["Location"]
            del answer.headers["Location"]
        return answer


class UnsentMiddleware:
    """Where a guest sent a form that asks for signing in, he gets it back and not a bare door."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if request.method != "POST" or not _leads_to_the_door(answer):
            return answer
        return unsent(request, signed_out=True) or answer


def _leads_to_the_door(answer: HttpResponse) -> bool:
    there = urlsplit(answer.headers.get("Location", "")).path
    return answer.status_code == 302 and there.endswith(resolve_url(settings.LOGIN_URL))
