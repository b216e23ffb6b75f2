from django.contrib.auth.views import redirect_to_login
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from sara.foundation.errors import Missing, Refusal
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.registers.people.api import own_people
from sara.services.programmes import api
from sara.services.programmes.web.forms import EnrolForm


@writes
def enrol(request: SaraRequest, code: str) -> HttpResponseBase:
    """Enrol oneself or one's child; a full class gives a turn in its waiting list."""
    if request.actor.is_guest:
        return redirect_to_login(request.path)
    people = own_people(request.actor, now=request.now)
    every = [(one.code, one.name) for one in people]
    form = EnrolForm(request.POST if request.method == "POST" else None, people=every)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        chosen = next(one for one in people if one.code == form.cleaned_data["person"])
        try:
            placement = api.enrol(
                run_code=code, person_id=chosen.person_id, actor=request.actor, now=request.now
            )
        except Missing:
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:enrolment", code=placement.enrolment_code)
    page = api.run_page(
        code, actor=request.actor, now=request.now, person_ids=[one.person_id for one in people]
    )
    placed = {one.person_id for one in page.mine}
    free = [(one.code, one.name) for one in people if one.person_id not in placed]
    context = {"page": page, "form": form, "free": free, "refusal": refusal}
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "programmes/enrol.html", context, fragment="enrol", status=status)


@signed_in_only
@reads
def enrolment(request: SaraRequest, code: str) -> HttpResponse:
    """Where an enrolment stands, and what can be done now."""
    line = api.enrolment_page(code, actor=request.actor, now=request.now)
    history = api.enrolment_history(code, actor=request.actor)
    context = {"line": line, "refusal": "", "history": history, "clashes": _clashes(request, line)}
    return render_screen(request, "programmes/enrolment.html", context)


@signed_in_only
@writes
def withdraw(request: SaraRequest, code: str) -> HttpResponse:
    line = api.enrolment_page(code, actor=request.actor, now=request.now)
    refusal = ""
    if request.method == "POST":
        try:
            api.withdraw(enrolment_code=code, actor=request.actor, now=request.now)
        except Missing:
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:enrolment", code=code)
    context = {"line": line, "refusal": refusal}
    return render_screen(request, "programmes/withdraw.html", context, status=422 if refusal else 200)


@signed_in_only
@writes
def accept(request: SaraRequest, code: str) -> HttpResponse:
    """Take an offered seat; a refusal shows on the page of the enrolment."""
    line = api.enrolment_page(code, actor=request.actor, now=request.now)
    refusal = ""
    if request.method == "POST":
        try:
            api.accept_offer(enrolment_code=code, actor=request.actor, now=request.now)
        except Missing:
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("programmes:enrolment", code=code)
    context = {"line": line, "refusal": refusal, "history": (), "clashes": ()}
    return render_screen(request, "programmes/enrolment.html", context, status=422 if refusal else 200)


def _clashes(request: SaraRequest, line: api.EnrolmentLine) -> tuple[str, ...]:
    if not line.is_live:
        return ()
    return api.clashes_of(line.person_id, line.run.code, now=request.now)
