"""What every request carries, and what becomes of a refusal."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from sara.config.failures import refused
from sara.foundation import clock
from sara.foundation.actors import GUEST
from sara.foundation.audit import request_context
from sara.foundation.errors import Refusal
from sara.foundation.ui import SaraRequest
from sara.registers.posts.api import actor_of

Handler = Callable[[HttpRequest], HttpResponse]


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
        return answer


class RefusalMiddleware:
    """Answers a refusal that no view caught, with its own words and status."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        return refused(request, exception) if isinstance(exception, Refusal) else None
