"""Two records of one person are made one, told apart, or parted again."""

from django.http import HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ids import group
from sara.foundation.ui import SaraRequest, render_screen, writes
from sara.portal.desk.queries import SideBySide, side_by_side
from sara.portal.desk.web.forms import ReasonForm, SameForm
from sara.portal.desk.web.views.door import entered, is_post, place, refuse_unless, staff
from sara.registers.people.api import merge_people, merge_with_number, tell_apart, undo_merge


@writes
@staff
def same_person(request: SaraRequest, slug: str, code: str, other: str) -> HttpResponseBase:
    """Two records side by side, and what is to become of them."""
    here = entered(request, slug)
    refuse_unless(here.rights.merges)
    both = side_by_side(code, other, actor=request.actor, now=request.now)
    people = [(one.code, f"{one.titled_name} · {group(one.code)}") for one in both.people]
    form = SameForm(request.POST if is_post(request) else None, people=people)
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            kept = _decide(request, both, form)
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            if kept:
                return redirect("desk:person", slug=slug, code=kept)
            return redirect("desk:doubles", slug=slug)
    context = place(here, "desk:doubles", both=both, form=form, refusal=refusal)
    return render_screen(request, "desk/same_person.html", context, status=422 if is_post(request) else 200)


def _decide(request: SaraRequest, both: SideBySide, form: SameForm) -> str:
    """The code of whom the merge left, or "" where the two were told apart."""
    reason = form.cleaned_data["reason"]
    if request.POST.get("do") == "apart":
        if both.double_id is None:
            raise Missing
        tell_apart(double_id=both.double_id, reason=reason, actor=request.actor, now=request.now)
        return ""
    kept = form.cleaned_data["keep"]
    stays, goes = sorted(both.people, key=lambda one: one.code != kept)
    merge_people(survivor_id=stays.pk, merged_id=goes.pk, reason=reason, actor=request.actor, now=request.now)
    return stays.code


@writes
@staff
def part(request: SaraRequest, slug: str, number: int) -> HttpResponseBase:
    """A merge is undone: two records again, with everything back where it was."""
    here = entered(request, slug)
    refuse_unless(here.rights.merges)
    merge = merge_with_number(number, actor=request.actor, now=request.now)
    if merge is None:
        raise Missing
    form = ReasonForm(request.POST if is_post(request) else None)
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            undo_merge(
                merge_id=number, reason=form.cleaned_data["reason"], actor=request.actor, now=request.now
            )
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("desk:person", slug=slug, code=merge.merged_code)
    context = place(here, "desk:doubles", merge=merge, form=form, refusal=refusal)
    return render_screen(request, "desk/part.html", context, status=422 if is_post(request) else 200)
