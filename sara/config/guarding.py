"""Where requests meet the limits of `foundation.guard`: every form that is sent, every search, every code."""

from collections.abc import Callable
from typing import Final

from allauth.account.adapter import get_adapter
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse

from sara.config.failures import refused
from sara.foundation.guard import FIELD, Deed, TooOften, allow, is_solved, note_house
from sara.foundation.ui import SaraRequest
from sara.registers.posts.api import PostKind

# Where a guest writes, or has us write to somebody: with the challenge solved, or slowly.
CHALLENGED: Final = frozenset({"account_login", "people:sign_in_again", "voice:write"})
SIGNING_IN: Final = ("account_", "mfa_", "people:sign_in")
# An address that tells something to whoever has a code: nobody tries codes one after the other.
BY_CODE: Final = frozenset({"public:verify_code", "voice:message"})
SOUGHT: Final = ("q", "code", "house", "address")
AT_WORK: Final = frozenset({PostKind.DESK, PostKind.MANAGER, PostKind.ACTING_MANAGER})
FREE: Final = frozenset({"ui:theme"})
USUAL_WAIT: Final = "60"


class GuardMiddleware:
    """Counts what may be abused and answers 429, in words and with Retry-After, when it is too much."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if answer.status_code == 429:
            answer.headers.setdefault("Retry-After", USUAL_WAIT)
        return answer

    def process_view(
        self, request: SaraRequest, _view: object, _args: object, _kwargs: object
    ) -> HttpResponse | None:
        deed = deed_of(request)
        if deed is None:
            return None
        actor, address = request.actor, client_address(request)
        if any(post.kind in AT_WORK for post in actor.posts):
            note_house(address, now=request.now)
        try:
            allow(deed, person_id=actor.person_id, address=address, now=request.now)
        except TooOften as too_often:
            answer = refused(request, too_often)
            answer.headers["Retry-After"] = str(too_often.seconds)
            return answer
        return None


def deed_of(request: SaraRequest) -> Deed | None:
    """What a request does that is counted, if anything."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    if request.method != "POST":
        sought = name in BY_CODE or any(request.GET.get(word) for word in SOUGHT)
        return Deed.SEARCH if sought else None
    if name in FREE:
        return None
    if request.actor.is_guest and name in CHALLENGED:
        solved = is_solved(request.POST.get(FIELD, ""), now=request.now)
        if not solved:
            return Deed.UNSOLVED
    return Deed.SIGN_IN if name.startswith(SIGNING_IN) else Deed.FORM


def client_address(request: HttpRequest) -> str:
    """The network address of whoever asks, as the proxy in front of us says where there is one."""
    try:
        return str(get_adapter().get_client_ip(request))
    except (PermissionDenied, ImproperlyConfigured):
        return ""
