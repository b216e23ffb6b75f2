from django.http import HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.errors import Missing
from sara.foundation.privacy import note_reading
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal.desk.web.forms import ReasonForm
from sara.portal.desk.web.views.door import entered, is_post, place, refuse_unless, staff
from sara.registers.people.api import MAY_REGISTER_PEOPLE, find_people, open_house_file


@writes
@staff
def open_file(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Make somebody known at this house who was found by an exact word."""
    here = entered(request, slug)
    refuse_unless(here.rights.registers)
    found = next(
        (one for one in find_people(code, actor=request.actor, now=request.now) if one.code == code), None
    )
    if found is None:
        raise Missing
    form = ReasonForm(request.POST if is_post(request) else None)
    if found.in_scope:
        return redirect("desk:person", slug=slug, code=code)
    if is_post(request) and form.is_valid():
        open_house_file(
            person_id=found.person_id,
            house_id=here.house.pk,
            reason=form.cleaned_data["reason"],
            actor=request.actor,
            now=request.now,
        )
        note_reading(
            [found.person_id],
            what="people.file_opened",
            reason=form.cleaned_data["reason"],
            actor=request.actor,
            by=MAY_REGISTER_PEOPLE,
        )
        return redirect("desk:person", slug=slug, code=code)
    context = place(here, "desk:people", form=form, found=found)
    return render_screen(request, "desk/open_file.html", context, status=422 if is_post(request) else 200)
