from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal
from sara.foundation.notices import (
    Language,
    Way,
    WrongCode,
    choose_language,
    choose_way,
    confirm_email,
    name_email,
)
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.portal.sms import commands, queries
from sara.portal.sms.web.forms import CodeForm, EmailForm, LanguageForm, WayForm

Did = str | Promise


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that can be said on the page: its form, and what it does with it."""

    form: type[Form]
    carry_out: Callable[[SaraRequest, Mapping[str, Any]], Did]


@signed_in_only
@writes
def ways(request: SaraRequest) -> HttpResponseBase:
    """How I want to be told. Each form of the page posts its own step."""
    mine = queries.my_ways(actor=request.actor, now=request.now)
    forms: dict[str, Form] = {
        "way": WayForm(initial={"way": mine.wish.way}),
        "language": LanguageForm(initial={"language": mine.wish.language}),
        "email": EmailForm(initial={"email": mine.wish.email_waiting or mine.wish.email}),
        "code": CodeForm(),
    }
    name, refusal = request.POST.get("step", ""), ""
    if name in STEPS:
        form = forms[name] = STEPS[name].form(request.POST)
        if form.is_valid():
            try:
                did = STEPS[name].carry_out(request, form.cleaned_data)
            except Refusal as no:
                refusal = no.words()
            else:
                messages.success(request, str(did))
                return redirect("sms:ways")
    elif request.method == "POST":
        commands.take_texts_again(mobile=request.POST.get("mobile", ""), actor=request.actor, now=request.now)
        messages.success(request, _("از این پس پیامک‌ها دوباره به این شماره می‌آیند."))
        return redirect("sms:ways")
    return _screen(request, mine, forms, refused=name, refusal=refusal)


def _screen(
    request: SaraRequest, mine: queries.MyWays, forms: Mapping[str, Form], *, refused: str, refusal: str
) -> HttpResponse:
    context = {"mine": mine, "forms": forms, "refused": refused, "refusal": refusal, "nav_at": "sms:tray"}
    return render_screen(request, "sms/ways.html", context, status=422 if request.method == "POST" else 200)


def _choose(request: SaraRequest, values: Mapping[str, Any]) -> Did:
    choose_way(
        person_id=request.actor.person_id or 0, way=Way(values["way"]), actor=request.actor, now=request.now
    )
    return _("ثبت شد. از این پس خبرها همین‌گونه می‌آیند.")


def _read(request: SaraRequest, values: Mapping[str, Any]) -> Did:
    choose_language(
        person_id=request.actor.person_id or 0,
        language=Language(values["language"]),
        actor=request.actor,
        now=request.now,
    )
    return _("ثبت شد. از این پس خبرها به این زبان می‌آیند.")


def _name(request: SaraRequest, values: Mapping[str, Any]) -> Did:
    name_email(
        person_id=request.actor.person_id or 0,
        email=values["email"],
        language=get_language() or "fa",
        actor=request.actor,
        now=request.now,
    )
    return _("کدی به این نشانی فرستادیم. آن را این‌جا بنویسید.")


def _confirm(request: SaraRequest, values: Mapping[str, Any]) -> Did:
    right = confirm_email(
        person_id=request.actor.person_id or 0, code=values["code"], actor=request.actor, now=request.now
    )
    if not right:
        raise WrongCode
    return _("نشانی تأیید شد و خبرها از این پس با رایانامه می‌آیند.")


STEPS = {
    "way": Step(WayForm, _choose),
    "language": Step(LanguageForm, _read),
    "email": Step(EmailForm, _name),
    "code": Step(CodeForm, _confirm),
}
