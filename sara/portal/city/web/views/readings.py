from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.jalali import format_short
from sara.foundation.persian import digits_of_reader
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.foundation.ui.exports import list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.registers.people.api import WATCHED_DAYS, Unusual, UnusualLine, unusual_readings


@signed_in_only
@reads
def unusual(request: SaraRequest) -> HttpResponse:
    """Who opened people's records more than is usual, or at night."""
    filters = _filters(request)
    context = {"lines": _lines(request, filters), "filters": filters}
    return render_screen(request, "city/readings.html", context, fragment="list")


@signed_in_only
@reads
def unusual_file(request: SaraRequest) -> HttpResponse:
    """The list as a file."""
    headings = [_("چه کسی"), _("سمت"), _("چه چیز"), _("تعداد"), _("پروندهٔ"), _("آخرین بار")]
    rows = [
        [
            line.reader,
            line.post,
            line.kind.label,
            line.count,
            line.person,
            format_short(day_of(line.last_at)),
        ]
        for line in _lines(request, _filters(request))
    ]
    return list_file(request, "unusual-readings", headings, rows, title=_("خواندن غیرعادی پرونده‌ها"))


def _filters(request: SaraRequest) -> Filters:
    days = [(str(days), _("%(days)s روز") % {"days": digits_of_reader(days)}) for days in WATCHED_DAYS]
    return Filters(
        request.GET,
        search=_("نام خواننده یا سمت او"),
        choices=[Choice("days", _("در چند روز"), days), Choice("kind", _("چه چیز"), list(Unusual.choices))],
    )


def _lines(request: SaraRequest, filters: Filters) -> list[UnusualLine]:
    days = int(filters.one("days") or WATCHED_DAYS[0])
    lines = unusual_readings(words=filters.q, days=days, actor=request.actor, now=request.now)
    kind = filters.one("kind")
    return [line for line in lines if not kind or line.kind == kind]
