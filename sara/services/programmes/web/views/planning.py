"""The manager's screens: programmes of a house, and the planning of their runs."""

from django.http import HttpResponse
from django.shortcuts import redirect

from sara.foundation.errors import Refusal
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.services.programmes import api
from sara.services.programmes.web.forms import PlanForm, ProgrammeForm, TermsForm


@signed_in_only
@reads
def of_house(request: SaraRequest, slug: str) -> HttpResponse:
    """Every programme of a house, drafts too."""
    house = api.planning_house(slug, actor=request.actor, now=request.now)
    lines = api.programmes_of_house(house.id, now=request.now)
    clashes = api.holiday_clash_count(house.id, now=request.now)
    context = {"house": house, "standing": house.standing, "lines": lines, "clashes": clashes}
    return render_screen(request, "programmes/of_house.html", context)


@signed_in_only
@writes
def draft(request: SaraRequest, slug: str) -> HttpResponse:
    house = api.planning_house(slug, actor=request.actor, now=request.now)
    form = ProgrammeForm(
        request.POST if request.method == "POST" else None, thematic_kinds=house.thematic_kinds
    )
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            code = api.draft_programme(
                house_id=house.id, draft=form.draft(), actor=request.actor, now=request.now
            )
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:plan", code=code, slug=slug)
    context = {
        "house": house,
        "standing": house.standing,
        "form": form,
        "changing": False,
        "refusal": refusal,
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "programmes/draft.html", context, status=status)


@signed_in_only
@writes
def change_programme(request: SaraRequest, code: str) -> HttpResponse:
    found = api.programme_to_change(code, actor=request.actor)
    house = api.planning_house(found.house_slug, actor=request.actor, now=request.now)
    form = ProgrammeForm(
        request.POST if request.method == "POST" else None,
        initial=ProgrammeForm.filled(found.draft),
        thematic_kinds=house.thematic_kinds,
    )
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            api.change_programme(
                programme_code=code, draft=form.draft(), actor=request.actor, now=request.now
            )
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:programme", code=code)
    context = {"house": house, "standing": house.standing, "form": form, "changing": True, "refusal": refusal}
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "programmes/draft.html", context, status=status)


@signed_in_only
@writes
def plan(request: SaraRequest, code: str, slug: str) -> HttpResponse:
    """Plan a run of a programme in a house; the draft shows its sessions and skipped holidays."""
    house = api.planning_house(slug, actor=request.actor, now=request.now)
    programme = api.programme_page(code, actor=request.actor, now=request.now)
    form = PlanForm(
        request.POST if request.method == "POST" else None,
        spaces=house.spaces,
        instructors=house.instructors,
    )
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            planned = api.plan_run(
                programme_code=code,
                house_id=house.id,
                days=form.days(),
                terms=form.terms(),
                actor=request.actor,
                now=request.now,
            )
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:run", code=planned.code)
    context = {
        "house": house,
        "standing": house.standing,
        "programme": programme,
        "form": form,
        "refusal": refusal,
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "programmes/plan.html", context, status=status)


@signed_in_only
@writes
def change_run(request: SaraRequest, code: str) -> HttpResponse:
    found = api.run_to_change(code, actor=request.actor)
    house = api.planning_house(found.house_slug, actor=request.actor, now=request.now)
    form = TermsForm(
        request.POST if request.method == "POST" else None,
        initial=TermsForm.filled(found.terms),
        spaces=house.spaces,
        instructors=house.instructors,
    )
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            api.change_run(run_code=code, terms=form.terms(), actor=request.actor, now=request.now)
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:run", code=code)
    context = {
        "house": house,
        "standing": house.standing,
        "found": found,
        "form": form,
        "refusal": refusal,
        "code": code,
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "programmes/change_run.html", context, status=status)
