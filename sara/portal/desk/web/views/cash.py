from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.money import Rials
from sara.foundation.ui import SaraRequest, reads, render_screen, writes
from sara.portal.desk.queries import DeskHouse
from sara.portal.desk.web.forms import CountForm, OpenBoxForm
from sara.portal.desk.web.views.door import entered, is_post, place, refuse_unless, staff
from sara.portal.desk.web.views.enrolling import COUNTING
from sara.services.treasury.api import (
    CashBoxState,
    cash_box_days,
    cash_box_of,
    cash_box_sheet,
    close_cash_box,
    open_cash_box,
)


@writes
@staff
def cash(request: SaraRequest, slug: str) -> HttpResponseBase:
    """What must be in the box now, its last days, and the opening of the box."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_money)
    form = OpenBoxForm(request.POST if is_post(request) else None)
    refusal = ""
    if is_post(request):
        _refuse_unless_at_till(here)
        if form.is_valid():
            try:
                open_cash_box(
                    house_id=here.house.pk,
                    opening=form.cleaned_data["opening"],
                    actor=request.actor,
                    now=request.now,
                )
            except (Missing, NotAllowed):
                raise
            except Refusal as no:
                refusal = no.words()
            else:
                return redirect("desk:today", slug=slug)
    context = place(
        here,
        form=form,
        refusal=refusal,
        box=cash_box_of(here.house, actor=request.actor),
        days=cash_box_days(here.house, actor=request.actor),
    )
    return render_screen(request, "desk/cash.html", context, status=422 if is_post(request) else 200)


@writes
@staff
def day_end(request: SaraRequest, slug: str) -> HttpResponseBase:
    """Count the box; a difference is explained. Then its sheet is printed."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_money)
    _refuse_unless_at_till(here)
    box = cash_box_of(here.house, actor=request.actor)
    counting = is_post(request) and request.POST.get("step") == COUNTING
    form = CountForm(request.POST if is_post(request) else None)
    refusal = ""
    if is_post(request) and form.is_valid() and not counting:
        try:
            return redirect("desk:sheet", slug=slug, number=_closed(request, here, form))
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
    context = place(here, form=form, refusal=refusal, box=box, **_difference(form, box))
    status = 422 if is_post(request) and not (counting and form.is_valid()) else 200
    return render_screen(request, "desk/day_end.html", context, fragment="count", status=status)


def _difference(form: CountForm, box: CashBoxState | None) -> dict[str, Any]:
    """What was counted, and how far it is from what the books say; nothing before it was counted."""
    counted: Rials | None = form.cleaned_data.get("counted") if form.is_bound and form.is_valid() else None
    if counted is None or box is None:
        return {"counted": None, "missing": None, "over": None}
    difference = counted - box.expected
    return {
        "counted": counted,
        "missing": -difference if difference < 0 else None,
        "over": difference if difference > 0 else None,
    }


def _closed(request: SaraRequest, here: DeskHouse, form: CountForm) -> int:
    """Close the box; gives the number of its sheet."""
    days = cash_box_days(here.house, actor=request.actor)
    close_cash_box(
        house_id=here.house.pk,
        counted=form.cleaned_data["counted"],
        note=form.cleaned_data["note"],
        actor=request.actor,
        now=request.now,
    )
    return next(day.id for day in days if day.closed_at is None)


@reads
@staff
def sheet(request: SaraRequest, slug: str, number: int) -> HttpResponse:
    """The sheet of one opening of the box, to print and sign."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_money)
    found = cash_box_sheet(here.house, number, actor=request.actor, now=request.now)
    return render_screen(request, "desk/sheet.html", place(here, "desk:cash", sheet=found, day=found.day))


def _refuse_unless_at_till(here: DeskHouse) -> None:
    if not here.rights.takes_money:
        raise NotAllowed
