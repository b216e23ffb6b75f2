"""What every view is: a function that reads, or a function that writes."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.middleware import HtmxDetails

from sara.foundation.actors import Actor
from sara.foundation.freshness import reading
from sara.foundation.privacy import readings_kept

P = ParamSpec("P")


class SaraRequest(HttpRequest):
    """A request as the middleware hands it on: with its actor, its instant and its number."""

    actor: Actor
    now: datetime
    number: str
    htmx: HtmxDetails
    rows_at_once: int
    """The most rows that a list file gives now; where it is not set, all of them."""


View = Callable[Concatenate[SaraRequest, P], HttpResponseBase]


def reads(view: View[P]) -> View[P]:
    """A view that only reads: GET and HEAD, in a read-only transaction.

    Whose records it opened is written down before the answer leaves.
    """

    @wraps(view)
    def run(request: SaraRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        with readings_kept(now=request.now, number=request.number), reading():
            return view(request, *args, **kwargs)

    return require_safe(run)


def writes(view: View[P]) -> View[P]:
    """A view that shows a form (GET) and carries out one command (POST).

    Showing is held to a read-only transaction, so that a GET cannot save. The command opens its
    own transaction.
    """
    looking = reads(view)

    @wraps(view)
    def run(request: SaraRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if request.method == "POST":
            with readings_kept(now=request.now, number=request.number):
                return view(request, *args, **kwargs)
        return looking(request, *args, **kwargs)

    return require_http_methods(["GET", "HEAD", "POST"])(run)


def signed_in_only(view: View[P]) -> View[P]:
    """A view for somebody who has signed in; a guest is led to do so and comes back here."""

    @wraps(view)
    def run(request: SaraRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if request.actor.is_guest:
            way_back = urlencode({"next": request.get_full_path()})
            return redirect(f"{resolve_url(settings.LOGIN_URL)}?{way_back}")
        return view(request, *args, **kwargs)

    return run
