from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal import wiring
from sara.portal.desk.queries import EnrolScreen, enrol_screen
from sara.portal.desk.web.forms import EnrolForm
from sara.portal.desk.web.views.door import code_in, entered, is_post, place, staff
from sara.services.programmes.api import RunCard

COUNTING = "count"
"""A form that is sent to have its bill counted again, and changes nothing."""


@writes
@staff
def enrol(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Enrol a person in a class and take the fee, on one screen by keyboard alone."""
    here = entered(request, slug)
    screen = enrol_screen(code, here, actor=request.actor, now=request.now)
    asked = request.POST if is_post(request) else request.GET
    run = _chosen(screen, asked.get("run"))
    counting = not is_post(request) or request.POST.get("step") == COUNTING
    form = _form(request, screen, run, counting=counting)
    refusal = ""
    if not counting and form.is_valid():
        try:
            outcome = _enrolled(request, screen, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return _after(slug, outcome)
    discount = asked.get("discount", "")
    bill = screen.bill(run, int(discount) if discount.isdecimal() and len(discount) < 10 else None)
    context = place(
        here,
        "desk:enrol_whom",
        screen=screen,
        person=screen.person,
        run=run,
        bill=bill,
        form=form,
        refusal=refusal,
    )
    return _answer(request, context, counting=counting)


def _chosen(screen: EnrolScreen, typed: str | None) -> RunCard | None:
    """The class that was chosen; before any was, the first in which there is a place."""
    if typed is not None:
        return screen.run(code_in(typed))
    return next((run for run in screen.runs if not run.is_full), next(iter(screen.runs), None))


def _form(request: SaraRequest, screen: EnrolScreen, run: RunCard | None, *, counting: bool) -> EnrolForm:
    priced = run is None or not (run.is_full or run.is_free)
    kept = request.POST.dict() if counting else {}
    data = None if counting else request.POST
    return EnrolForm(data, discounts=screen.discounts, priced=priced, initial=kept)


def _enrolled(request: SaraRequest, screen: EnrolScreen, form: EnrolForm) -> wiring.DeskOutcome:
    return wiring.enrol_and_take_money(
        run_code=form.cleaned_data["run"],
        person_id=screen.person.person.pk,
        discount=form.desk_discount(),
        payment=form.payment(),
        actor=request.actor,
        now=request.now,
    )


def _after(slug: str, outcome: wiring.DeskOutcome) -> HttpResponse:
    """To the receipt, ready to print; without one, to where the enrolment stands."""
    if outcome.receipt_code is not None:
        return redirect("treasury:receipt", code=outcome.receipt_code)
    return redirect("desk:enrolment", slug=slug, code=outcome.placement.enrolment_code)


def _answer(request: SaraRequest, context: dict[str, Any], *, counting: bool) -> HttpResponse:
    status = 200 if counting else 422
    return render_screen(request, "desk/enrol.html", context, fragment="money", status=status)
