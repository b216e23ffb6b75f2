from collections.abc import Sequence
from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal import wiring
from sara.portal.desk.queries import DeskHouse, EnrolmentScreen, enrolment_screen, fee_of_enrolment
from sara.portal.desk.web.forms import MoneyForm, ReasonForm
from sara.portal.desk.web.views.door import entered, is_post, place, staff
from sara.portal.desk.web.views.enrolling import COUNTING
from sara.services.programmes import api as programmes
from sara.services.treasury.api import DiscountLine, discounts_on_offer


@writes
@staff
def enrolment(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Where an enrolment stands; a fee that is due is taken here."""
    here = entered(request, slug)
    paying = is_post(request) and request.POST.get("step") != COUNTING
    refusal = ""
    if paying and here.rights.takes_money:
        try:
            paid = _paid(request, here, code)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            if paid is not None:
                return paid
    screen = enrolment_screen(code, here, actor=request.actor, now=request.now)
    if paying:
        _refuse_unless_serving(here)
    form = _form(request, screen.discounts, counting=not paying)
    discount = request.POST.get("discount", "")
    bill = screen.bill(int(discount) if discount.isdecimal() and len(discount) < 10 else None)
    context = place(here, "desk:runs", screen=screen, line=screen.line, form=form, bill=bill, refusal=refusal)
    return _answer(request, "desk/enrolment.html", context, refused=paying)


def _paid(request: SaraRequest, here: DeskHouse, code: str) -> HttpResponseBase | None:
    """Where the money leads that was taken; nothing when the form is not filled in right.

    It asks for no more than it takes to take it: what is refused is shown with the whole screen.
    """
    charge = fee_of_enrolment(code, here)
    offered = discounts_on_offer() if request.POST.get("discount") else ()
    form = _form(request, offered, counting=False)
    if not form.is_valid():
        return None
    receipt = wiring.take_money(
        charge_code=charge,
        discount=form.desk_discount(),
        payment=form.payment(),
        actor=request.actor,
        now=request.now,
    )
    if receipt is not None:
        return redirect("treasury:receipt", code=receipt)
    return redirect("desk:enrolment", slug=here.slug, code=code)


def _form(request: SaraRequest, discounts: Sequence[DiscountLine], *, counting: bool) -> MoneyForm:
    kept = request.POST.dict() if counting else {}
    return MoneyForm(None if counting else request.POST, discounts=discounts, initial=kept)


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
