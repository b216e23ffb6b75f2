"""One page for all guests who ask for the same."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from sara.foundation import clock
from sara.foundation.freshness.collecting import making
from sara.foundation.freshness.pages import Name, Page, keep, take

Handler = Callable[[HttpRequest], HttpResponse]

LONGEST_QUERY: Final = 300
LARGEST: Final = 300_000  # bytes
NUMBER: Final = "X-Request-ID"
# What of a request, besides its address, an answer to a guest may depend on.
_ASKED: Final = ("HX-Request", "HX-Request-Type", "HX-Boosted", "HX-History-Restore-Request")


class SharedPagesMiddleware:
    """Gives a guest a page that was made for another, if it is what would be made for him now.

    Every instant that a page depends on is a whole minute, so a page lives until its minute is over,
    unless something that it was made of changes before. Who has signed in neither gets nor fills it.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not _is_shareable(request):
            return self.get_response(request)
        now, name = clock.now(), _name_of(request)
        found = take(name, now=now)
        if found is not None:
            headers = dict(found.headers)
            return HttpResponse(found.body, headers=headers | {NUMBER: uuid4().hex})
        with making() as page:
            answer = self.get_response(request)
        subjects = page.subjects()
        if subjects is not None and _is_for_all(answer):
            headers = {key: value for key, value in answer.headers.items() if key != NUMBER}
            ends_at = now.replace(second=0, microsecond=0) + timedelta(minutes=1)
            keep(name, Page(headers, answer.content), subjects=subjects, seen=page.seen, ends_at=ends_at)
        return answer


def _is_shareable(request: HttpRequest) -> bool:
    """Asked by a guest, who has not even words waiting for him."""
    if request.method != "GET" or not settings.SARA_SHARED_PAGES:
        return False
    if len(request.META["QUERY_STRING"]) > LONGEST_QUERY:
        return False
    return settings.SESSION_COOKIE_NAME not in request.COOKIES and "messages" not in request.COOKIES


def _is_for_all(answer: HttpResponse) -> bool:
    """A whole page that sets no cookie and may be kept."""
    kept_back = "no-store" in answer.get("Cache-Control", "") or "private" in answer.get("Cache-Control", "")
    whole = answer.status_code == 200 and not answer.streaming and not answer.cookies
    return whole and not kept_back and len(answer.content) <= LARGEST


def _name_of(request: HttpRequest) -> Name:
    squeezed = "gzip" if "gzip" in request.headers.get("Accept-Encoding", "") else ""
    asked = [request.headers.get(header, "") for header in _ASKED]
    address = [request.get_host(), request.path_info, request.META["QUERY_STRING"]]
    return Name.of([*address, squeezed, request.COOKIES.get("theme", "")[:10], *asked])
