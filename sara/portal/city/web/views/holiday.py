from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, Refusal
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.portal.city import queries
from sara.portal.city.web.forms import ClosingForm, MoveForm
from sara.registers.calendar import api as calendar


@signed_in_only
@writes
def holiday(request: SaraRequest, number: int) -> HttpResponseBase:
    """One holiday; it may be moved to the day that was announced."""
    form = MoveForm(request.POST if request.method == "POST" else None)
    return _changed(
        request,
        number,
        form,
        lambda typed: calendar.move_holiday(holiday_id=number, **typed, actor=request.actor, now=request.now),
        done=_("روز تعطیلی جابه‌جا و قطعی شد."),
        move=form,
    )


@signed_in_only
@writes
def confirm_holiday(request: SaraRequest, number: int) -> HttpResponseBase:
    """Say that an estimated holiday falls on its day."""
    return _changed(
        request,
        number,
        forms.Form({} if request.method == "POST" else None),
        lambda _typed: calendar.confirm_holiday(holiday_id=number, actor=request.actor, now=request.now),
        done=_("روز تعطیلی قطعی شد."),
    )


@signed_in_only
@writes
def change_closing(request: SaraRequest, number: int) -> HttpResponseBase:
    """Say whether houses are closed on a holiday."""
    form = ClosingForm(request.POST if request.method == "POST" else None)
    return _changed(
        request,
        number,
        form,
        lambda typed: calendar.change_closing(
            holiday_id=number,
            closes_houses=typed["closes"] == "1",
            reason=typed["reason"],
            actor=request.actor,
            now=request.now,
        ),
        done=_("ثبت شد. به سراها خبر داده می‌شود."),
        closing=form,
    )


def _changed(
    request: SaraRequest,
    number: int,
    form: forms.Form,
    change: Callable[[dict[str, Any]], object],
    *,
    done: str | Promise,
    **shown: forms.Form,
) -> HttpResponseBase:
    """The page of a holiday, or its change carried out."""
    screen = queries.holiday_screen(number, actor=request.actor)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            change(form.cleaned_data)
        except Missing:
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, str(done))
            return redirect("city:holiday", number=number)
    context = {
        "screen": screen,
        "holiday": screen.holiday,
        "move": shown.get("move") or MoveForm(),
        "closing": shown.get("closing") or ClosingForm(),
        "refusal": refusal,
        "nav_at": "city:holidays",
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "city/holiday.html", context, status=status)
