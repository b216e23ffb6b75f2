"""Somebody joins the household of a person."""

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.persian import digits_of_reader
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.foundation.ui.filters import Filters
from sara.portal import wiring
from sara.portal.desk.queries import DeskPerson, PersonLine, people_list
from sara.portal.desk.web.forms import MemberForm
from sara.portal.desk.web.views.door import is_post, place, staff
from sara.portal.desk.web.views.record import person_to_change
from sara.registers.people.types import GuardianRelation, HouseholdRole


@writes
@staff
def join(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Bring somebody who is registered into the household of this person."""
    here, person = person_to_change(request, slug, code)
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
    return render_screen(request, "desk/join.html", context, status=422 if is_post(request) else 200)


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
