"""What is written of a person is corrected."""

from dataclasses import replace

from django.http import HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal import wiring
from sara.portal.desk.queries import DeskHouse, DeskPerson, address_of, desk_person
from sara.portal.desk.web.forms import CorrectForm
from sara.portal.desk.web.views.door import entered, is_post, place, refuse_unless, staff
from sara.portal.desk.web.views.register import AT_ADDRESS, AT_IDENTITY, neighbourhoods
from sara.registers.people.types import AddressDetails


@writes
@staff
def change_person(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Correct what is written of a person; the old stays in the history."""
    here, person = person_to_change(request, slug, code)
    address = address_of(person.person.pk, now=request.now)
    form = CorrectForm(
        request.POST if is_post(request) else None,
        initial=CorrectForm.filled(person.person, person.mobile, address),
        neighbourhoods=neighbourhoods(here, day_of(request.now)),
        today=day_of(request.now),
    )
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            _correct(request, person, form, address)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("desk:person", slug=slug, code=code)
    context = place(here, "desk:people", person=person, form=form, refusal=refusal, fresh=False)
    context["at_address"] = address is not None or (form.is_bound and bool(AT_ADDRESS & set(form.errors)))
    context["at_identity"] = form.is_bound and bool(AT_IDENTITY & set(form.errors))
    return render_screen(request, "desk/change_person.html", context, status=422 if is_post(request) else 200)


def _correct(
    request: SaraRequest, person: DeskPerson, form: CorrectForm, address: AddressDetails | None
) -> None:
    mobile, home = form.mobile_number(), form.address()
    details = replace(form.details(), is_invented=person.person.is_invented)
    wiring.correct_record(
        person_id=person.person.pk,
        record=wiring.Record(
            details=details,
            mobile=mobile if mobile != person.mobile else None,
            address=home if home != address else None,
        ),
        reason=form.cleaned_data["reason"],
        actor=request.actor,
        now=request.now,
    )


def person_to_change(request: SaraRequest, slug: str, code: str) -> tuple[DeskHouse, DeskPerson]:
    """The person of this code, for those who keep records at the desk of this house."""
    here = entered(request, slug)
    refuse_unless(here.rights.registers)
    return here, desk_person(code, actor=request.actor, now=request.now)
