"""Signing in by mobile and one-time code. Nothing on these pages tells whether a number is known."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.account.utils import get_next_redirect_url
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache

from sara.foundation.clock import day_of
from sara.foundation.errors import Refusal
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.registers.people.api import (
    CodeOutcome,
    ProofTooOld,
    ask_sign_in_code,
    open_resident_account,
    try_sign_in_code,
)
from sara.registers.people.models import Account
from sara.registers.people.web.forms import CodeForm, MobileForm, NewcomerForm

_KEPT: Final = "sign_in"


@dataclass(frozen=True, slots=True)
class Asking:
    """What a browser remembers between the pages: which code was asked for, and whether it was given."""

    number: UUID
    mobile: str
    next_page: str
    proved: bool = False


@never_cache
@writes
def sign_in(request: SaraRequest) -> HttpResponse:
    """Ask for a mobile and send it a code."""
    if not request.actor.is_guest:
        return redirect(get_adapter().get_login_redirect_url(request))
    form = MobileForm(request.POST or None)
    status, refusal = 422 if form.errors else 200, ""
    if request.method == "POST" and form.is_valid():
        try:
            _ask(request, form.cleaned_data["mobile"], get_next_redirect_url(request) or "")
        except Refusal as refused:
            status, refusal = refused.status, refused.words()
        else:
            return redirect("people:sign_in_code")
    context = {"form": form, "refusal": refusal, "next_page": get_next_redirect_url(request) or ""}
    return render_screen(request, "people/sign_in.html", context, status=status)


@never_cache
@writes
def sign_in_code(request: SaraRequest) -> HttpResponse:
    """Take the code; let in whoever is known, and ask the others who they are."""
    asking = _kept(request)
    if asking is None:
        return redirect("account_login")
    form = CodeForm(request.POST or None)
    status, refusal = 422 if form.errors else 200, ""
    if request.method == "POST" and form.is_valid():
        tried = try_sign_in_code(
            asking=asking.number,
            code=form.cleaned_data["code"],
            actor=request.actor,
            now=request.now,
        )
        if tried.outcome is CodeOutcome.RIGHT:
            if tried.account is not None:
                return _let_in(request, tried.account, asking)
            _keep(request, asking, proved=True)
            return redirect("people:sign_in_newcomer")
        status, refusal = 422, str(tried.outcome.label)
    context = {"form": form, "refusal": refusal, "mobile": asking.mobile}
    return render_screen(request, "people/sign_in_code.html", context, status=status)


@never_cache
@writes
def sign_in_again(request: SaraRequest) -> HttpResponse:
    """Send another code to the same mobile."""
    asking = _kept(request)
    if asking is None or request.method != "POST":
        return redirect("account_login")
    try:
        _ask(request, asking.mobile, asking.next_page)
    except Refusal as refused:
        context = {"form": CodeForm(), "refusal": refused.words(), "mobile": asking.mobile}
        return render_screen(request, "people/sign_in_code.html", context, status=refused.status)
    return redirect("people:sign_in_code")


@never_cache
@writes
def sign_in_newcomer(request: SaraRequest) -> HttpResponse:
    """Ask one whose number nobody has who he is, and let him in."""
    asking = _kept(request)
    if asking is None or not asking.proved:
        return redirect("account_login")
    form = NewcomerForm(request.POST or None, today=day_of(request.now))
    status, refusal = 422 if form.errors else 200, ""
    if request.method == "POST" and form.is_valid():
        try:
            account = open_resident_account(
                asking=asking.number, details=form.details(), actor=request.actor, now=request.now
            )
        except ProofTooOld:
            return redirect("account_login")
        except Refusal as refused:
            status, refusal = refused.status, refused.words()
        else:
            return _let_in(request, account, asking)
    context = {"form": form, "refusal": refusal}
    return render_screen(request, "people/sign_in_newcomer.html", context, status=status)


def _ask(request: SaraRequest, mobile: str, next_page: str) -> None:
    number = ask_sign_in_code(
        mobile=mobile,
        asked_from=get_adapter().get_client_ip(request),
        language=get_language() or "fa",
        actor=request.actor,
        now=request.now,
    )
    _keep(request, Asking(number=number, mobile=mobile, next_page=next_page))


def _let_in(request: SaraRequest, account: Account, asking: Asking) -> HttpResponse:
    """Hand over to allauth: an account that is closed, or has a second factor, is met there."""
    del request.session[_KEPT]
    record_authentication(request, account, method="code", phone=asking.mobile)
    login = Login(user=account, redirect_url=asking.next_page or None)
    response: HttpResponse = perform_login(request, login)
    return response


def _keep(request: SaraRequest, asking: Asking, *, proved: bool = False) -> None:
    request.session[_KEPT] = {
        "number": str(asking.number),
        "mobile": asking.mobile,
        "next_page": asking.next_page,
        "proved": proved,
    }


def _kept(request: SaraRequest) -> Asking | None:
    kept = request.session.get(_KEPT)
    if not kept or not request.actor.is_guest:
        return None
    return Asking(**(kept | {"number": UUID(kept["number"])}))
