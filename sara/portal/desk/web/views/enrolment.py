from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal import wiring
from sara.portal.desk.queries import DeskHouse, EnrolmentScreen, enrolment_screen
from sara.portal.desk.web.forms import MoneyForm, ReasonForm
from sara.portal.desk.web.views.door import entered, is_post, place, staff
from sara.portal.desk.web.views.enrolling import COUNTING
from sara.services.programmes import api as programmes


@writes
@staff
def enrolment(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Where an enrolment stands; a fee that is due is taken here."""
    here, screen = _found(request, slug, code)
    counting = not is_post(request) or request.POST.get("step") == COUNTING
    form = _form(request, screen, counting=counting)
    refusal = ""
    if not counting:
        _refuse_unless_serving(here)
        if screen.charge is None:
            raise Missing
        if form.is_valid():
            try:
                receipt = _taken(request, screen.charge.code, form)
            except (Missing, NotAllowed):
                raise
            except Refusal as no:
                refusal = no.words()
            else:
                if receipt is not None:
                    return redirect("treasury:receipt", code=receipt)
                return redirect("desk:enrolment", slug=slug, code=code)
    discount = request.POST.get("discount", "")
    bill = screen.bill(int(discount) if discount.isdecimal() and len(discount) < 10 else None)
    context = place(here, "desk:runs", screen=screen, line=screen.line, form=form, bill=bill, refusal=refusal)
    return _answer(request, "desk/enrolment.html", context, refused=not counting)


def _form(request: SaraRequest, screen: EnrolmentScreen, *, counting: bool) -> MoneyForm:
    kept = request.POST.dict() if counting else {}
    return MoneyForm(None if counting else request.POST, discounts=screen.discounts, initial=kept)


def _taken(request: SaraRequest, charge_code: str, form: MoneyForm) -> str | None:
    return wiring.take_money(
        charge_code=charge_code,
        discount=form.desk_discount(),
        payment=form.payment(),
        actor=request.actor,
        now=request.now,
    )


@writes
@staff
def accept(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Take an offered seat for the one who stands at the desk; then its fee is due."""
    here, screen = _found(request, slug, code)
    _refuse_unless_serving(here)
    refusal = ""
    if is_post(request):
        try:
            programmes.accept_offer(enrolment_code=code, actor=request.actor, now=request.now)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("desk:enrolment", slug=slug, code=code)
    context = place(here, "desk:runs", line=screen.line, refusal=refusal)
    return _answer(request, "desk/accept.html", context, refused=is_post(request))


@writes
@staff
def withdraw(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Take somebody out of a class or its line, with the reason he gave."""
    here, screen = _found(request, slug, code)
    _refuse_unless_serving(here)
    form = ReasonForm(request.POST if is_post(request) else None)
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            programmes.withdraw(
                enrolment_code=code,
                reason=form.cleaned_data["reason"],
                actor=request.actor,
                now=request.now,
            )
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("desk:enrolment", slug=slug, code=code)
    context = place(here, "desk:runs", screen=screen, line=screen.line, form=form, refusal=refusal)
    return _answer(request, "desk/withdraw.html", context, refused=is_post(request))


def _found(request: SaraRequest, slug: str, code: str) -> tuple[DeskHouse, EnrolmentScreen]:
    here = entered(request, slug)
    return here, enrolment_screen(code, here, actor=request.actor, now=request.now)


def _refuse_unless_serving(here: DeskHouse) -> None:
    """He sees the enrolment; acting for people is for those who serve them."""
    if not here.rights.takes_money:
        raise NotAllowed


def _answer(request: SaraRequest, template: str, context: dict[str, Any], *, refused: bool) -> HttpResponse:
    part = "money" if "bill" in context else ""
    return render_screen(request, template, context, fragment=part, status=422 if refused else 200)
