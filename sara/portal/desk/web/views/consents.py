"""What a person agreed to, on paper, and what he asks about his record, at the desk."""

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal.desk.queries import DeskPerson
from sara.portal.desk.web.forms import AskForm, PaperConsentForm
from sara.portal.desk.web.views.door import is_post, place, staff
from sara.portal.desk.web.views.record import person_to_change
from sara.registers.people.api import (
    ask_about_record,
    consents_of_people,
    give_consent,
    requests_of,
    withdraw_consent,
)
from sara.registers.people.types import ConsentLine, ConsentPurpose, RequestKind


@writes
@staff
def person_consents(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Where the person stands with each purpose; a signed paper is noted."""
    here, person = person_to_change(request, slug, code)
    lines = consents_of_people([person.person.pk])[person.person.pk]
    form = PaperConsentForm(request.POST if is_post(request) else None)
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            _note(request, person, form, lines)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, _("برگه ثبت شد."))
            return redirect("desk:person_consents", slug=slug, code=code)
    context = place(here, "desk:people", person=person, lines=lines, form=form, refusal=refusal)
    return render_screen(
        request, "desk/person_consents.html", context, status=422 if is_post(request) else 200
    )


def _note(
    request: SaraRequest, person: DeskPerson, form: PaperConsentForm, lines: tuple[ConsentLine, ...]
) -> None:
    said = form.cleaned_data
    purpose = ConsentPurpose(said["purpose"])
    if said["what"] == "give":
        give_consent(
            person_id=person.person.pk,
            purpose=purpose,
            version=next(line.version for line in lines if line.purpose == purpose),
            paper=said["paper"],
            actor=request.actor,
            now=request.now,
        )
    else:
        withdraw_consent(
            person_id=person.person.pk,
            purpose=purpose,
            paper=said["paper"],
            actor=request.actor,
            now=request.now,
        )


@writes
@staff
def person_asks(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Note what a person asks about his record; what he asked before stands beside it."""
    here, person = person_to_change(request, slug, code)
    form = AskForm(request.POST if is_post(request) else None)
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            number = ask_about_record(
                person_id=person.person.pk,
                kind=RequestKind(form.cleaned_data["kind"]),
                text=form.cleaned_data["text"],
                actor=request.actor,
                now=request.now,
            )
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("desk:request", slug=slug, number=number)
    lines = requests_of(person.person.pk)
    context = place(here, "desk:people", person=person, lines=lines, form=form, refusal=refusal)
    return render_screen(request, "desk/person_asks.html", context, status=422 if is_post(request) else 200)
