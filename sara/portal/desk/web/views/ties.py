"""Somebody leaves a household, another becomes its head, a guardianship ends."""

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal.desk.queries import DeskPerson, Tie, ties_of_person
from sara.portal.desk.web.forms import TiesForm
from sara.portal.desk.web.views.door import is_post, place, staff
from sara.portal.desk.web.views.record import person_to_change
from sara.registers.people.api import end_guardianship, hand_over_household, leave_household
from sara.registers.people.types import HouseholdRole

LEAVES, HEADS = "leaves", "heads"


@writes
@staff
def person_ties(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """What ends in the household of a person: one thing at a time, with its reason."""
    here, person = person_to_change(request, slug, code)
    ties = ties_of_person(person.person.pk, now=request.now)
    form = TiesForm(request.POST if is_post(request) else None, choices=_choices(person, ties))
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            _end(request, person, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, _("ثبت شد."))
            return redirect("desk:person", slug=slug, code=code)
    context = place(here, "desk:people", person=person, form=form, refusal=refusal)
    return render_screen(request, "desk/person_ties.html", context, status=422 if is_post(request) else 200)


def _choices(person: DeskPerson, ties: tuple[Tie, ...]) -> list[tuple[str, str]]:
    """What can end now, in words: only what there is."""
    found = []
    if person.role:
        found.append((LEAVES, str(_("%(name)s از خانوار بیرون رفت")) % {"name": person.name}))
    if person.role and person.role is not HouseholdRole.HEAD and person.household:
        found.append((HEADS, str(_("%(name)s سرپرست خانوار شد")) % {"name": person.name}))
    words = str(_("سرپرستی %(guardian)s بر %(child)s پایان یافت"))
    found += [
        (str(tie.number), words % {"guardian": tie.guardian_name, "child": tie.child_name}) for tie in ties
    ]
    return found


def _end(request: SaraRequest, person: DeskPerson, form: TiesForm) -> None:
    said = form.cleaned_data
    what, reason, actor, now = said["what"], said["reason"], request.actor, request.now
    if what == LEAVES:
        leave_household(person_id=person.person.pk, reason=reason, actor=actor, now=now)
    elif what == HEADS:
        hand_over_household(
            new_head_id=person.person.pk,
            old_head_role=HouseholdRole(said["role"]),
            reason=reason,
            actor=actor,
            now=now,
        )
    else:
        end_guardianship(guardianship_id=int(what), reason=reason, actor=actor, now=now)
