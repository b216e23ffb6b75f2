"""What the two lists of failures have in common."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, Refusal
from sara.foundation.ui import SaraRequest, render_screen
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.city.permissions import may_retry_deliveries
from sara.portal.city.queries import Failed

_SINCE: Final = {"day": timedelta(days=1), "week": timedelta(days=7), "month": timedelta(days=30)}
WHEN: Final = Choice(
    "since",
    _("از کی"),
    [("day", _("از دیروز")), ("week", _("یک هفتهٔ گذشته")), ("month", _("یک ماه گذشته"))],
)


def since(filters: Filters, now: datetime) -> datetime | None:
    """From when on, where the address says it."""
    back = _SINCE.get(filters.one(WHEN.name))
    return now - back if back else None


def retried(
    request: SaraRequest,
    again: Callable[[], None],
    *,
    to: str,
    refused: Callable[[SaraRequest, str], HttpResponse],
) -> HttpResponseBase:
    """Try again and lead back to the list; what the command refuses is said above it."""
    if not may_retry_deliveries(request.actor):
        raise Missing
    if request.method != "POST":
        return redirect(to)
    try:
        again()
    except Missing:
        raise
    except Refusal as no:
        return refused(request, no.words())
    messages.success(request, _("در صف گذاشته شد و دوباره آزموده می‌شود."))
    return redirect(to)


def listed(
    request: SaraRequest, found: Failed, filters: Filters, refusal: str, *, of_messages: bool
) -> HttpResponse:
    """The page of both lists, with one of them shown."""
    context = {
        "found": found,
        "filters": filters,
        "of_messages": of_messages,
        "refusal": refusal,
        "nav_at": "city:failed",
    }
    status = 422 if refusal else 200
    return render_screen(request, "city/failed.html", context, fragment="list", status=status)
