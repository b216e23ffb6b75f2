from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.jalali import format_short
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.desk.queries import DeskHouse
from sara.portal.desk.web.views.door import entered, place, refuse_unless, staff
from sara.services.programmes.api import enrolment_code_in
from sara.services.treasury.api import DueKind, all_dues_of_house, dues_of_house


@reads
@staff
def dues(request: SaraRequest, slug: str) -> HttpResponse:
    """Fees that are still to come, and money that the house must give back."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_money)
    kinds = [(DueKind.UNPAID, _("پرداخت‌نشده")), (DueKind.OWED_BACK, _("باید پس داده شود"))]
    filters = Filters(request.GET, search=_("نام شخص"), choices=[Choice("kind", "", kinds)])
    kind = DueKind(filters.one("kind") or DueKind.UNPAID)
    if asks_for_file(request):
        return _dues_file(request, here, kind, filters.q)
    found = dues_of_house(here.house, kind, request.GET, words=filters.q, actor=request.actor)
    lines = [(line, enrolment_code_in(line.about)) for line in found.lines]
    context = place(here, filters=filters, found=found, lines=lines, kind=kind.value)
    return render_screen(request, "desk/dues.html", context, fragment="list")


def _dues_file(request: SaraRequest, here: DeskHouse, kind: DueKind, words: str) -> HttpResponse:
    headings = [_("تاریخ"), _("شخص"), _("بابت"), _("مبلغ (ریال)")]
    rows = [
        [format_short(day_of(line.charged_at), "fa"), line.person_name, line.title, int(line.amount)]
        for line in all_dues_of_house(here.house, kind, words=words, actor=request.actor)
    ]
    return list_file(request, "dues", headings, rows, title=_("مانده‌ها"), path=here.house.path)
