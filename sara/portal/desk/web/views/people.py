from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from sara.foundation.jalali import format_short
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Filters
from sara.portal.desk.queries import (
    people_list,
    person_history,
    person_money,
    person_screen,
    whole_people_list,
)
from sara.portal.desk.web.views.door import entered, place, refuse_unless, staff


@reads
@staff
def people(request: SaraRequest, slug: str) -> HttpResponse:
    """Those whom the desk sees, by name or as searched for."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_people)
    filters = Filters(request.GET, search=_("نام، موبایل، کد ملی یا کد شخص"))
    if asks_for_file(request):
        return _people_file(request, here.house.path, filters.q)
    found = people_list(filters.q, request.GET, actor=request.actor, now=request.now)
    context = place(here, filters=filters, found=found, enrols=False)
    return render_screen(request, "desk/people.html", context, fragment="list")


def _people_file(request: SaraRequest, path: str, words: str) -> HttpResponse:
    """Whom the desk sees, without what is sealed; exchange keeps account of who took it."""
    headings = [
        _("کد شخص"),
        pgettext("person", "نام"),
        _("نام پدر"),
        _("تاریخ تولد"),
        _("جنسیت"),
        _("شمارهٔ همراه"),
        _("محله"),
    ]
    rows = (
        [
            one.code,
            one.name,
            one.father_name,
            format_short(one.birth_on, "fa"),
            one.gender.label,
            one.mobile,
            one.neighbourhood,
        ]
        for one in whole_people_list(words, actor=request.actor, now=request.now)
    )
    return list_file(request, "people", headings, rows, title=_("اشخاص"), path=path)


@reads
@staff
def enrol_whom(request: SaraRequest, slug: str) -> HttpResponseBase:
    """Who is to be enrolled; somebody found alone is taken at once."""
    here = entered(request, slug)
    refuse_unless(here.rights.takes_money)
    filters = Filters(request.GET, search=_("نام، موبایل، کد ملی یا کد شخص"))
    found = people_list(filters.q, request.GET, actor=request.actor, now=request.now)
    if filters.q and len(found.lines) == 1 and found.lines[0].found.in_scope:
        return redirect("desk:enrol", slug=slug, code=found.lines[0].found.code)
    context = place(here, filters=filters, found=found, enrols=True)
    return render_screen(request, "desk/people.html", context, fragment="list")


@reads
@staff
def person(request: SaraRequest, slug: str, code: str) -> HttpResponse:
    """Who somebody is, with whom he lives, what he takes part in."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_people)
    screen = person_screen(code, here, actor=request.actor, now=request.now)
    return _side(request, here, "desk/person.html", side="record", screen=screen)


@reads
@staff
def person_paid(request: SaraRequest, slug: str, code: str) -> HttpResponse:
    """What he owes this house and what it gave him receipts for."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_people and here.rights.sees_money)
    screen = person_money(code, here, actor=request.actor, now=request.now)
    return _side(request, here, "desk/person_money.html", side="money", screen=screen)


@reads
@staff
def person_trail(request: SaraRequest, slug: str, code: str) -> HttpResponse:
    """What happened to the record."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_people)
    screen = person_history(code, actor=request.actor, now=request.now)
    return _side(request, here, "desk/person_trail.html", side="trail", screen=screen)


def _side(request: SaraRequest, here: Any, template: str, *, side: str, screen: Any) -> HttpResponse:  # noqa: ANN401
    context = place(here, "desk:people", screen=screen, person=screen.person, side=side)
    return render_screen(request, template, context)
