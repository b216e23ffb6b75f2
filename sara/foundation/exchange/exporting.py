"""Account of every list that is taken as a file; one that is long is made by a job."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from sara.foundation.actors import Actor
from sara.foundation.exchange.commands import LONGEST_ASKED, note_export
from sara.foundation.exchange.making import make_list
from sara.foundation.exchange.permissions import may_take_lists
from sara.foundation.exchange.types import ExportState
from sara.foundation.ui import SaraRequest
from sara.foundation.ui.exports import ASKED_AS, ListFile


class ExportMiddleware:
    """Notes who took which list, how it was narrowed, and how many rows it had; after the view was done.

    Of guests and residents nothing is noted: what they take is everybody's. A list with more rows than
    are given at once waits among «my lists» instead.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: SaraRequest) -> HttpResponse:
        if may_take_lists(request.actor):
            request.rows_at_once = settings.SARA_LIST_ROWS_AT_ONCE
        answer = self.get_response(request)
        if not isinstance(answer, ListFile) or not may_take_lists(request.actor) or request.method != "GET":
            return answer
        return self._noted(request, answer)

    def _noted(self, request: SaraRequest, answer: ListFile) -> HttpResponse:
        state = ExportState.WAITING if answer.too_long else ExportState.GIVEN
        record = note_export(taken=_taken(request, answer, state), actor=request.actor, now=request.now)
        if not answer.too_long:
            return answer
        make_list.defer(export_id=record.pk)
        return redirect("exchange:exports")


def _taken(request: SaraRequest, answer: ListFile, state: ExportState) -> dict[str, Any]:
    query = request.GET.copy()
    query.pop(ASKED_AS, None)
    return {
        "name": answer.name[:100],
        "title": answer.title[:200],
        "address": request.path[:300],
        "asked": query.urlencode()[:LONGEST_ASKED],
        "path": (answer.path or _widest(request.actor))[:200],
        "language": get_language() or "fa",
        "form": answer.kind.value,
        "state": state,
        "row_count": None if answer.too_long else answer.row_count,
    }


def _widest(actor: Actor) -> str:
    """Where a list of no one place belongs: to the widest place in which its reader holds a post."""
    return min((post.path for post in actor.posts), key=len, default="")
