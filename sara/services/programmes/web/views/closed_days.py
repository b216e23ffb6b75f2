"""The manager's word about sessions on days that closed, and skipped days that opened."""

from django.contrib import messages
from django.forms import BoundField
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.ui import SaraRequest, render_screen, signed_in_only, writes
from sara.services.programmes import api
from sara.services.programmes.web.forms import ClosedDaysForm
from sara.services.programmes.web.forms.closed_days import Press


@signed_in_only
@writes
def closed_days(request: SaraRequest, slug: str) -> HttpResponse:
    """Every session that stands on a day which closed, with what can be done about it at one press."""
    house = api.planning_house(slug, actor=request.actor, now=request.now)
    screen = api.holiday_clashes(house.id, now=request.now)
    proposals = {line.id: line.proposals for line in screen.lines}
    form = ClosedDaysForm(request.POST if request.method == "POST" else None, proposals=proposals)
    refusal = ""
    if request.method == "POST":
        try:
            done = _do(request, screen, form) if form.is_valid() else ""
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            if done:
                messages.success(request, done)
                return redirect("programmes:closed_days", slug=slug)
    context = {
        "house": house,
        "standing": house.standing,
        "nav_at": "programmes:of_house",
        "screen": screen,
        "form": form,
        "days": [(day, [(line, _field(form, line)) for line in day.lines]) for day in screen.days],
        "movable": sum(bool(line.proposals) for line in screen.lines),
        "refusal": refusal,
    }
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "programmes/closed_days.html", context, status=status)


def _field(form: ClosedDaysForm, line: api.ClashLine) -> BoundField | None:
    return form[f"day_{line.id}"] if line.proposals else None


def _do(request: SaraRequest, screen: api.HolidayClashes, form: ClosedDaysForm) -> str:
    """Carry out what was pressed; the words of what was done."""
    press, clash_id = form.pressed()
    if press is Press.MOVE:
        return _move(request, screen, form, clash_id)
    if clash_id is None:
        raise Missing
    actor, now = request.actor, request.now
    if press is Press.CANCEL:
        api.move_off_holidays(moves=[api.OffHoliday(clash_id)], actor=actor, now=now)
        return _("جلسه لغو شد و به شرکت‌کنندگان خبر داده می‌شود.")
    if press is Press.MEET:
        api.meet_on_freed_day(clash_id=clash_id, actor=actor, now=now)
        return _("جلسه افزوده شد و به شرکت‌کنندگان خبر داده می‌شود.")
    api.leave_holiday_clash(clash_id=clash_id, actor=actor, now=now)
    return _("برنامه همان ماند.")


def _move(
    request: SaraRequest, screen: api.HolidayClashes, form: ClosedDaysForm, clash_id: int | None
) -> str:
    moves = []
    for line in screen.lines:
        day = form.day_of(line.id) if clash_id in (None, line.id) else None
        if day is not None:
            moves.append(api.OffHoliday(line.id, line.moved_to(day)))
    api.move_off_holidays(moves=moves, actor=request.actor, now=request.now)
    return _("جابه‌جا شد و به شرکت‌کنندگان خبر داده می‌شود.")
