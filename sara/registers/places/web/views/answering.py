"""How every form of these screens is answered."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.functional import Promise

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen
from sara.registers.places.api import KeptHouse


def place(kept: KeptHouse, **context: Any) -> dict[str, Any]:
    """The context of every page of a kept house."""
    return {"kept": kept, "standing": kept.standing, "nav_at": "places:keep", **context}


def posted(request: SaraRequest) -> QueryDict | None:
    """What was sent, where something was."""
    return request.POST if request.method == "POST" else None


def answered(
    request: SaraRequest,
    form: forms.Form,
    write: Callable[[], object],
    *,
    done: str | Promise,
    to: tuple[Any, ...],
    template: str,
    context: dict[str, Any],
) -> HttpResponse:
    """Write what a valid form says and go on to `to` (a route and its arguments); else the form again."""
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            write()
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, str(done))
            return redirect(*to)
    status = 422 if request.method == "POST" else 200
    return render_screen(request, template, {**context, "form": form, "refusal": refusal}, status=status)
