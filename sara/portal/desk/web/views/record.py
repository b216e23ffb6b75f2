"""What is written of a person is corrected; somebody joins his household."""

from dataclasses import replace
from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.persian import digits_of_reader
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.foundation.ui.filters import Filters
from sara.portal import wiring
from sara.portal.desk.queries import DeskHouse, DeskPerson, PersonLine, address_of, desk_person, people_list
from sara.portal.desk.web.forms import CorrectForm, MemberForm
from sara.portal.desk.web.views.door import entered, is_post, place, refuse_unless, staff
from sara.portal.desk.web.views.register import AT_ADDRESS, AT_IDENTITY, neighbourhoods
from sara.registers.people.types import AddressDetails, GuardianRelation, HouseholdRole


@writes
@staff
def change_person(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Correct what is written of a person; the old stays in the history."""
    here, person = _found(request, slug, code)
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
    return _answer(request, "desk/change_person.html", context)


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


@writes
@staff
def join(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Bring somebody who is registered into the household of this person."""
    here, person = _found(request, slug, code)
    filters = Filters(request.GET, search=_("نام، موبایل، کد ملی یا کد شخص"))
    lines = _others(request, person, filters.q)
    found = [(line.found.code, _told(line)) for line in lines]
    form = MemberForm(request.POST if is_post(request) else None, found=found)
    refusal = ""
    if is_post(request) and form.is_valid():
        member = next(line for line in lines if line.found.code == form.cleaned_data["member"])
        try:
            _join(request, person, member, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("desk:person", slug=slug, code=code)
    context = place(
        here, "desk:people", person=person, filters=filters, lines=lines, form=form, refusal=refusal
    )
    return _answer(request, "desk/join.html", context)


def _told(line: PersonLine) -> str:
    """«پارسا رضایی، ۱۲ ساله، فرزند یوسف»."""
    age = _now("%(age)s ساله") % {"age": digits_of_reader(line.age)}
    father = _now("فرزند %(father)s") % {"father": line.found.father_name} if line.found.father_name else ""
    return _now("، ").join(filter(None, (line.found.name, age, father)))


def _others(request: SaraRequest, person: DeskPerson, text: str) -> list[PersonLine]:
    """Those who were found and may join: seen by the reader, and not in this household already."""
    if not text:
        return []
    here = {person.code, *(member.code for member in person.household)}
    found = people_list(text, {}, actor=request.actor, now=request.now).lines
    return [line for line in found if line.found.in_scope and line.found.code not in here]


def _join(request: SaraRequest, person: DeskPerson, member: PersonLine, form: MemberForm) -> None:
    given = form.cleaned_data
    older, younger = sorted(
        [(person.person.birth_on, person.person.pk), (member.found.birth_on, member.found.person_id)]
    )
    wiring.add_to_household(
        person_id=person.person.pk,
        household_id=person.household_id,
        joining=wiring.Joining(
            member_id=member.found.person_id,
            role=HouseholdRole(given["role"]),
            guardian_id=older[1],
            child_id=younger[1],
            relation=GuardianRelation(given["relation"]) if given["relation"] else None,
            document=given["document"],
        ),
        actor=request.actor,
        now=request.now,
    )


def _found(request: SaraRequest, slug: str, code: str) -> tuple[DeskHouse, DeskPerson]:
    here = entered(request, slug)
    refuse_unless(here.rights.registers)
    return here, desk_person(code, actor=request.actor, now=request.now)


def _answer(request: SaraRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    return render_screen(request, template, context, status=422 if is_post(request) else 200)
