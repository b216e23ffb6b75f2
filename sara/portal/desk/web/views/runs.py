from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.jalali import format_short
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.desk.queries import DeskHouse, Listed, RunScreen, run_screen
from sara.portal.desk.web.views.door import entered, place, refuse_unless, staff
from sara.services.programmes.api import RunStage, RunsWanted, all_runs_of_house, runs_of_house

STAGES = (
    (RunStage.GOING_ON, _("برقرار")),
    (RunStage.DRAFT, _("پیش‌نویس")),
    (RunStage.OVER, _("پایان‌یافته و لغوشده")),
)


@reads
@staff
def runs(request: SaraRequest, slug: str) -> HttpResponse:
    """The classes of the house, the latest first, as a page and as a file."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_rolls)
    filters = Filters(
        request.GET,
        search=_("نام کلاس، مربی یا کد"),
        choices=[
            Choice("stage", _("وضعیت"), STAGES),
            Choice("seats", "", [("1", _("جای خالی دارد"))]),
            Choice("waiting", "", [("1", _("کسی در انتظار است"))]),
        ],
    )
    if asks_for_file(request):
        return _file(request, here, _wanted(filters))
    found = runs_of_house(here.house.pk, _wanted(filters), request.GET, actor=request.actor, now=request.now)
    context = place(here, filters=filters, found=found)
    return render_screen(request, "desk/runs.html", context, fragment="list")


def _wanted(filters: Filters) -> RunsWanted:
    stage = filters.one("stage")
    return RunsWanted(
        words=filters.q,
        stage=RunStage(stage) if stage else None,
        only_seats_left=filters.on("seats"),
        only_waiting=filters.on("waiting"),
    )


def _file(request: SaraRequest, here: DeskHouse, wanted: RunsWanted) -> HttpResponse:
    cards = all_runs_of_house(here.house.pk, wanted, actor=request.actor, now=request.now)
    headings = [_("کد"), _("کلاس"), _("زمان"), _("مربی"), _("آغاز"), _("پایان"), _("ظرفیت"), _("جا دارند")]
    headings += [_("در انتظار"), _("شهریه (ریال)"), _("وضعیت")]
    rows = [
        [
            card.code,
            card.title,
            card.pattern,
            card.instructor_name,
            format_short(card.starts_on, "fa"),
            format_short(card.ends_on, "fa"),
            card.capacity,
            card.seats_taken,
            card.waiting,
            int(card.fee),
            card.status.label,
        ]
        for card in cards
    ]
    return list_file(request, "classes", headings, rows, title=_("کلاس‌ها"), path=here.house.path)


@reads
@staff
def run(request: SaraRequest, slug: str, code: str) -> HttpResponse:
    """A class at the desk: who is in it, who waits, who has not paid."""
    here = entered(request, slug)
    screen = run_screen(code, here, actor=request.actor, now=request.now)
    if asks_for_file(request):
        return _list_file(request, here, screen)
    context = place(
        here,
        "desk:runs",
        screen=screen,
        page=screen.page,
        card=screen.page.card,
        coming=screen.coming(request.now),
    )
    return render_screen(request, "desk/run.html", context)


def _list_file(request: SaraRequest, here: DeskHouse, screen: RunScreen) -> HttpResponse:
    headings = [_("نوبت"), _("نام"), _("کد ثبت‌نام"), _("وضعیت"), _("ماندهٔ شهریه (ریال)")]
    rows = [_row(one) for one in (*screen.placed, *screen.waiting)]
    title = screen.page.card.title
    return list_file(request, "class", headings, rows, title=title, path=here.house.path)


def _row(one: Listed) -> list[object]:
    person = one.person
    return [person.turn, person.person_name, person.enrolment_code, person.status.label, int(one.due)]
