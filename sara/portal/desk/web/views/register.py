from collections.abc import Collection
from datetime import date
from typing import Any, Final

from django.http import HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.clock import day_of
from sara.foundation.errors import Refusal
from sara.foundation.persian import clean
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal.desk.queries import DeskHouse
from sara.portal.desk.web.forms import PersonForm
from sara.portal.desk.web.views.door import code_in, entered, is_post, place, refuse_unless, staff
from sara.registers.people.api import (
    Double,
    LikelyDoubles,
    register_person,
    register_person_despite,
)
from sara.registers.people.models import Person
from sara.registers.places.api import areas_in
from sara.registers.places.types import AreaKind

LONGEST_REASON: Final = 200
AT_ADDRESS: Final = frozenset({"square", "street", "alley", "number", "floor", "unit", "postal_code"})
AT_IDENTITY: Final = frozenset({"title", "nationality", "foreign_id", "birth_certificate"})
"""Fields that lie folded; what is wrong with one of them unfolds them."""


@writes
@staff
def new_person(request: SaraRequest, slug: str) -> HttpResponseBase:
    """Register a person; those who may be the same are shown first."""
    here = entered(request, slug)
    refuse_unless(here.rights.registers)
    form = _form(request, here)
    doubles: tuple[Double, ...] = ()
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            person = _registered(request, here, form)
        except LikelyDoubles as no:
            doubles, refusal = no.doubles, no.words()
        except Refusal as no:
            refusal = no.words()
        else:
            way = "desk:enrol" if here.rights.takes_money else "desk:person"
            return redirect(way, slug=slug, code=person.code)
    context = place(
        here,
        "desk:people",
        form=form,
        doubles=doubles,
        refusal=refusal,
        despite=request.POST.get("despite", ""),
        fresh=not is_post(request),
        at_address=form.is_bound and bool(AT_ADDRESS & set(form.errors)),
        at_identity=form.is_bound and bool(AT_IDENTITY & set(form.errors)),
    )
    return render_screen(request, "desk/register.html", context, status=422 if is_post(request) else 200)


def _form(request: SaraRequest, here: DeskHouse) -> PersonForm:
    return PersonForm(
        request.POST if is_post(request) else None,
        initial=_guessed(request.GET.get("q", "")),
        neighbourhoods=neighbourhoods(here, day_of(request.now)),
        today=day_of(request.now),
    )


def neighbourhoods(here: DeskHouse, day: date) -> list[tuple[int, str]]:
    """Those of the whole city, to live in; one query."""
    city = here.house.path.split("/")[0]
    return [(area.id, area.name) for area in areas_in(f"{city}/", kind=AreaKind.NEIGHBOURHOOD, day=day)]


def _guessed(text: str) -> dict[str, str]:
    """What was looked for and not found is the beginning of what is written down."""
    words = text.replace("\0", "").split()
    if not words or any(letter.isdecimal() for letter in text):
        return {}
    return {"given_name": words[0][:60], "surname": " ".join(words[1:])[:80]}


def _registered(request: SaraRequest, here: DeskHouse, form: PersonForm) -> Person:
    details: dict[str, Any] = {
        "details": form.details(),
        "house_id": here.house.pk,
        "mobile": form.mobile_number(),
        "address": form.address(),
        "actor": request.actor,
        "now": request.now,
    }
    known = _looked_at(request.POST.getlist("looked_at"))
    reason = clean(request.POST.get("despite", "")[:LONGEST_REASON])
    if known and reason:
        return register_person_despite(doubles=known, reason=reason, **details)
    return register_person(**details)


def _looked_at(codes: Collection[str]) -> list[str]:
    return [code for code in map(code_in, codes) if code]
