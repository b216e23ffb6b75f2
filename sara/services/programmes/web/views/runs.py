from django.http import HttpResponse
from django.shortcuts import redirect

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.registers.people.api import own_people
from sara.services.programmes import api
from sara.services.programmes.web.forms import CancelSessionForm, EnrolForm, ReasonForm


@reads
def run(request: SaraRequest, code: str) -> HttpResponse:
    """A run for everybody; with what the reader may do with it."""
    people = own_people(request.actor, now=request.now)
    page = api.run_page(
        code, actor=request.actor, now=request.now, person_ids=[one.person_id for one in people]
    )
    placed = {one.person_id for one in page.mine}
    free = [(one.code, one.name) for one in people if one.person_id not in placed]
    context = {"page": page, "form": EnrolForm(people=free), "free": free, "refusal": ""}
    return render_screen(request, "programmes/run.html", context)


@signed_in_only
@writes
def open_run(request: SaraRequest, code: str) -> HttpResponse:
    """Show a planned run to everybody."""
    page = _to_change(request, code)
    refusal = ""
    if request.method == "POST":
        try:
            api.open_run(run_code=code, actor=request.actor, now=request.now)
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:run", code=code)
    context = {"page": page, "standing": page.card.standing, "refusal": refusal}
    return render_screen(request, "programmes/open.html", context, status=422 if refusal else 200)


@signed_in_only
@writes
def cancel_run(request: SaraRequest, code: str) -> HttpResponse:
    page = _to_change(request, code)
    form = ReasonForm(request.POST or None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            api.cancel_run(
                run_code=code,
                reason=form.cleaned_data["reason"],
                actor=request.actor,
                now=request.now,
            )
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:run", code=code)
    context = {
        "page": page,
        "standing": page.card.standing,
        "form": form,
        "refusal": refusal,
        "number": None,
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "programmes/cancel.html", context, status=status)


@signed_in_only
@writes
def cancel_session(request: SaraRequest, code: str, number: int) -> HttpResponse:
    page = _to_change(request, code)
    if number not in {one.number for one in page.sessions}:
        raise Missing
    form = CancelSessionForm(request.POST or None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            api.cancel_session(
                run_code=code,
                number=number,
                reason=form.cleaned_data["reason"],
                make_up=form.make_up(),
                actor=request.actor,
                now=request.now,
            )
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:run", code=code)
    context = {
        "page": page,
        "standing": page.card.standing,
        "form": form,
        "refusal": refusal,
        "number": number,
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "programmes/cancel.html", context, status=status)


def _to_change(request: SaraRequest, code: str) -> api.RunPage:
    """The run, for one who may plan it; to others it is shown, but not this."""
    page = api.run_page(code, actor=request.actor, now=request.now)
    if not page.may_plan:
        raise NotAllowed
    return page
