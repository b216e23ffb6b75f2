"""How a person wants to be told, seen and noted at the desk."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.notices import Way
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal.desk.web.forms import NumberGoneForm, WayOfPersonForm
from sara.portal.desk.web.views.door import is_post, place, staff
from sara.portal.desk.web.views.record import person_to_change
from sara.registers.people.api import choose_way_of_person, drop_mobile, set_texts_of_person, ways_of_person


@writes
@staff
def person_ways(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """His way, and which of his numbers take text messages."""
    here, person = person_to_change(request, slug, code)
    his = ways_of_person(person.person.pk, now=request.now)
    drops = is_post(request) and "drops" in request.POST
    says_way = is_post(request) and not drops and "mobile" not in request.POST
    form = WayOfPersonForm(request.POST if says_way else None, initial={"way": his.wish.way})
    gone = NumberGoneForm(request.POST if drops else None, numbers=his.mobiles)
    said = form if says_way else gone if drops else None
    refusal = ""
    if is_post(request) and (said is None or said.is_valid()):
        try:
            told = _note(request, person.person.pk, said)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, told)
            return redirect("desk:person_ways", slug=slug, code=code)
    context = place(here, "desk:people", person=person, his=his, form=form, gone=gone, refusal=refusal)
    return render_screen(request, "desk/person_ways.html", context, status=422 if is_post(request) else 200)


def _note(request: SaraRequest, person_id: int, said: WayOfPersonForm | NumberGoneForm | None) -> str:
    """Write down what he said; the words that tell so."""
    by: dict[str, Any] = {"actor": request.actor, "now": request.now}
    if isinstance(said, NumberGoneForm):
        number, why = said.cleaned_data["gone"], said.cleaned_data["why"]
        drop_mobile(person_id=person_id, mobile=number, reason=why, **by)
        return gettext("شماره کنار گذاشته شد و با آن به حساب او نمی‌توان وارد شد.")
    if said is not None:
        choose_way_of_person(person_id=person_id, way=Way(said.cleaned_data["way"]), **by)
    else:
        wanted, mobile = request.POST.get("wanted") == "1", request.POST.get("mobile", "")
        set_texts_of_person(person_id=person_id, mobile=mobile, wanted=wanted, **by)
    return gettext("ثبت شد. از این پس خبرها همین‌گونه می‌آیند.")
