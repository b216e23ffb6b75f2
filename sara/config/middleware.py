"""What every request carries, and what becomes of a refusal."""

from collections.abc import Callable

from django.db import DataError
from django.http import HttpRequest, HttpResponse

from sara.config.failures import bad_request, failure, refused
from sara.config.unsent import door_of, unsent
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
    """Where one must say first who one is: a form that was sent comes back, and is not lost for a bare door.

    A part of a page that htmx asked for is no place for a door: there the whole page goes to it.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: SaraRequest) -> HttpResponse:
        answer = self.get_response(request)
        door = door_of(request, answer)
        if not door:
            return answer
        if request.method == "POST":
            answer = unsent(request, door=door) or answer
        if asks_for_part(request) and answer.status_code == 302:
            answer.headers["Location"] = door  # to which the page is led, by LeavingMiddleware
        return answer
