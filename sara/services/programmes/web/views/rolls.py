from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.services.programmes import api

PREFIX = "mark-"
EVERYBODY = "everybody"


@signed_in_only
@writes
def roll(request: SaraRequest, code: str, number: int) -> HttpResponse:
    """The roll on a telephone: each touch is one mark; one button marks all who have none."""
    page = api.roll(code, number, actor=request.actor)
    refusal = ""
    if request.method == "POST":
        try:
            api.mark_attendance(
                run_code=code,
                number=number,
                marks=_marks(request.POST, page),
                actor=request.actor,
                now=request.now,
            )
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            if not request.htmx:
                return redirect("programmes:roll", code=code, number=number)
            page = api.roll(code, number, actor=request.actor)
    context = {"page": page, "refusal": refusal, "marks": api.Mark}
    status = 422 if refusal else 200
    return render_screen(request, "programmes/roll.html", context, fragment="roll", status=status)


def _marks(posted: QueryDict, page: api.Roll) -> dict[str, api.Mark]:
    """The marks that were pressed: `mark-<code>=<mark>`, or one for everybody without a mark."""
    known = set(api.Mark.values)
    marks = {
        name.removeprefix(PREFIX): api.Mark(value)
        for name, value in posted.items()
        if name.startswith(PREFIX) and isinstance(value, str) and value in known
    }
    rest = posted.get(EVERYBODY, "")
    if rest in known:
        marks = {one.enrolment_code: api.Mark(rest) for one in page.lines if one.mark is None} | marks
    return marks


@signed_in_only
@reads
def people(request: SaraRequest, code: str) -> HttpResponse:
    """Who is in a run and who waits, for those who may see the roll."""
    page = api.run_page(code, actor=request.actor, now=request.now)
    if not page.may_see_roll:
        raise NotAllowed
    listed = api.people_of_run(code, actor=request.actor)
    if asks_for_file(request):
        return _as_file(request, page, listed)
    context = {
        "page": page,
        "standing": page.card.standing,
        "history": api.run_history(page.run_id),
        "placed": [one for one in listed if one.status == api.EnrolmentStatus.PLACED],
        "others": [one for one in listed if one.status != api.EnrolmentStatus.PLACED],
    }
    return render_screen(request, "programmes/people.html", context)


def _as_file(request: SaraRequest, page: api.RunPage, listed: tuple[api.ListedPerson, ...]) -> HttpResponse:
    headings = [_("نوبت"), _("نام"), _("وضعیت"), _("کد ثبت‌نام")]
    rows = [(one.turn, one.person_name, one.status.label, one.enrolment_code) for one in listed]
    return list_file(
        request, f"run-{page.card.code}", headings, rows, title=page.card.title, path=page.card.standing.path
    )
