from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.foundation.ui.filters import Filters
from sara.portal.staff import queries
from sara.portal.staff.web.forms import AppointForm
from sara.portal.staff.web.views.ways import place_context
from sara.registers.people.api import find_people
from sara.registers.people.types import FoundPerson
from sara.registers.posts import api as posts
from sara.registers.posts.types import PostKind

MOST_FOUND = 12


@signed_in_only
@writes
def appoint_in_house(request: SaraRequest, slug: str) -> HttpResponse:
    """Put somebody in a post of a house."""
    return _appoint(request, queries.house_place(slug, actor=request.actor, now=request.now))


@signed_in_only
@writes
def appoint_in_area(request: SaraRequest, code: str) -> HttpResponse:
    """Put somebody in a post of an area."""
    return _appoint(request, queries.area_place(code, actor=request.actor, now=request.now))


def _appoint(request: SaraRequest, at: queries.StaffPlace) -> HttpResponse:
    if not at.appoints:
        raise NotAllowed
    filters = Filters(request.GET, search=_("نام، موبایل، کد ملی یا کد شخص"))
    found = _found(request, filters.q)
    form = AppointForm(
        request.POST if request.method == "POST" else None,
        initial={"from_on": day_of(request.now)},
        found=[(one.code, _told(one)) for one in found],
        kinds=at.appoints,
        units=at.units,
    )
    refusal = ""
    if request.method == "POST" and form.is_valid():
        person = next(one for one in found if one.code == form.cleaned_data["person"])
        try:
            post = posts.appoint(
                person_id=person.person_id,
                kind=PostKind(form.cleaned_data["kind"]),
                place=form.place(at.place),
                letter_number=form.cleaned_data["letter_number"],
                held_from=form.held_from(request.now),
                actor=request.actor,
                now=request.now,
            )
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, _now("سمت ثبت شد."))
            return redirect("staff:post", number=post.pk)
    context = place_context(at, filters=filters, found=found, form=form, refusal=refusal)
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "staff/appoint.html", context, status=status)


def _found(request: SaraRequest, text: str) -> list[FoundPerson]:
    if not text:
        return []
    return find_people(text, actor=request.actor, now=request.now, limit=MOST_FOUND)


def _told(one: FoundPerson) -> str:
    """«پارسا رضایی، فرزند یوسف»."""
    father = _now("فرزند %(father)s") % {"father": one.father_name} if one.father_name else ""
    return _now("، ").join(filter(None, (one.name, father)))
