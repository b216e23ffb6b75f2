from collections.abc import Callable

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, Refusal
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.portal.city import commands, queries
from sara.portal.city.permissions import may_retry_deliveries


@signed_in_only
@reads
def failed(request: SaraRequest) -> HttpResponse:
    """What failed for good: facts that were given up, or messages that could not leave."""
    return _screen(request, of_messages=request.GET.get("what") == "messages")


@signed_in_only
@writes
def retry_delivery(request: SaraRequest, number: int) -> HttpResponseBase:
    """Give a fact another chance."""
    return _retried(
        request,
        lambda: commands.retry_delivery(delivery_id=number, actor=request.actor, now=request.now),
        of_messages=False,
    )


@signed_in_only
@writes
def retry_message(request: SaraRequest, number: int) -> HttpResponseBase:
    """Put a message back in the queue."""
    return _retried(
        request,
        lambda: commands.retry_message(notice_id=number, actor=request.actor, now=request.now),
        of_messages=True,
    )


def _retried(request: SaraRequest, again: Callable[[], None], *, of_messages: bool) -> HttpResponseBase:
    """Try again and show the list; what the command refuses is said above it."""
    if not may_retry_deliveries(request.actor):
        raise Missing
    listed = f"{reverse('city:failed')}{'?what=messages' if of_messages else ''}"
    if request.method != "POST":
        return redirect(listed)
    try:
        again()
    except Missing:
        raise
    except Refusal as no:
        return _screen(request, of_messages=of_messages, refusal=no.words())
    messages.success(request, _("در صف گذاشته شد و دوباره آزموده می‌شود."))
    return redirect(listed)


def _screen(request: SaraRequest, *, of_messages: bool, refusal: str = "") -> HttpResponse:
    found = queries.failed(request.GET, messages=of_messages, actor=request.actor, now=request.now)
    context = {"found": found, "of_messages": of_messages, "refusal": refusal, "nav_at": "city:failed"}
    return render_screen(request, "city/failed.html", context, status=422 if refusal else 200)
