"""How a person wants to be told, seen and noted at the desk."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.notices import Way
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal.desk.web.forms import WayOfPersonForm
from sara.portal.desk.web.views.door import is_post, place, staff
from sara.portal.desk.web.views.record import person_to_change
from sara.registers.people.api import choose_way_of_person, set_texts_of_person, ways_of_person


@writes
@staff
def person_ways(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """His way, and which of his numbers take text messages."""
    here, person = person_to_change(request, slug, code)
    his = ways_of_person(person.person.pk, now=request.now)
    says_way = is_post(request) and "mobile" not in request.POST
    form = WayOfPersonForm(request.POST if says_way else None, initial={"way": his.wish.way})
    refusal = ""
    if is_post(request) and (not says_way or form.is_valid()):
        try:
            _note(request, person.person.pk, form if says_way else None)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, _("ثبت شد. از این پس خبرها همین‌گونه می‌آیند."))
            return redirect("desk:person_ways", slug=slug, code=code)
    context = place(here, "desk:people", person=person, his=his, form=form, refusal=refusal)
    return render_screen(request, "desk/person_ways.html", context, status=422 if is_post(request) else 200)


def _note(request: SaraRequest, person_id: int, form: WayOfPersonForm | None) -> None:
    by: dict[str, Any] = {"actor": request.actor, "now": request.now}
    if form is not None:
        choose_way_of_person(person_id=person_id, way=Way(form.cleaned_data["way"]), **by)
        return
    wanted, mobile = request.POST.get("wanted") == "1", request.POST.get("mobile", "")
    set_texts_of_person(person_id=person_id, mobile=mobile, wanted=wanted, **by)
