"""The worklist of records that may be one person's."""

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.jalali import format_short
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.desk.queries import DeskHouse
from sara.portal.desk.web.views.door import entered, place, refuse_unless, staff
from sara.registers.people.api import (
    all_likely_pairs,
    all_merges_seen_by,
    likely_pairs,
    merges_seen_by,
)

STATES = [("open", _("بررسی‌نشده")), ("apart", _("جدا دانسته")), ("merged", _("ادغام‌شده"))]


@reads
@staff
def doubles(request: SaraRequest, slug: str) -> HttpResponse:
    """Pairs that may be one person, the likeliest first; those told apart; the merges."""
    here = entered(request, slug)
    refuse_unless(here.rights.merges)
    filters = Filters(request.GET, search=_("نام یکی از دو شخص"), choices=[Choice("state", "", STATES)])
    state = filters.one("state") or "open"
    if asks_for_file(request):
        return _file(request, here, state, filters.q)
    actor, now = request.actor, request.now
    page, lines = (
        merges_seen_by(request.GET, words=filters.q, actor=actor, now=now)
        if state == "merged"
        else likely_pairs(request.GET, words=filters.q, told_apart=state == "apart", actor=actor, now=now)
    )
    context = place(here, filters=filters, state=state, page=page, lines=lines)
    return render_screen(request, "desk/doubles.html", context, fragment="list")


def _file(request: SaraRequest, here: DeskHouse, state: str, words: str) -> HttpResponse:
    actor, now = request.actor, request.now
    title = _("پرونده‌های مشابه")
    if state == "merged":
        headings = [_("تاریخ"), _("بازمانده"), _("ادغام‌شده"), _("دلیل"), _("بازگردانده شد")]
        merges = [
            [
                format_short(day_of(one.merged_at)),
                one.survivor_name,
                one.merged_name,
                one.reason,
                format_short(day_of(one.undone_at)) if one.undone_at else "",
            ]
            for one in all_merges_seen_by(words=words, actor=actor, now=now)
        ]
        return list_file(request, "merges", headings, merges, title=title, path=here.house.path)
    headings = [_("امتیاز"), _("شخص نخست"), _("کد"), _("شخص دوم"), _("کد"), _("نشانه‌ها")]
    pairs = [
        [
            line.score,
            line.first.name if line.first.in_scope else "",
            line.first.code,
            line.second.name if line.second.in_scope else "",
            line.second.code,
            " · ".join(str(ground.label) for ground in line.grounds),
        ]
        for line in all_likely_pairs(words=words, told_apart=state == "apart", actor=actor, now=now)
    ]
    return list_file(request, "doubles", headings, pairs, title=title, path=here.house.path)
