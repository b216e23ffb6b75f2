from typing import Final

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.errors import Refusal
from sara.foundation.jalali import format_short, jalali_year
from sara.foundation.persian import digits_of_reader
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.foundation.ui.exports import list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.city import queries
from sara.portal.city.web.forms import HolidayForm
from sara.registers.calendar import api as calendar

YEARS_BACK: Final = 1
YEARS_ON: Final = 2


@signed_in_only
@reads
def holidays(request: SaraRequest) -> HttpResponse:
    """The holidays of a year, those whose day is still an estimate marked."""
    filters = _filters(request)
    context = {"found": _found(request, filters), "filters": filters}
    return render_screen(request, "city/holidays.html", context, fragment="list")


@signed_in_only
@reads
def holidays_file(request: SaraRequest) -> HttpResponse:
    found = _found(request, _filters(request))
    headings = [_("روز"), _("نام تعطیلی"), _("از کجا"), _("روزش قطعی است"), _("سراها تعطیل‌اند")]
    rows = [
        [
            format_short(one.holiday_on, "en"),
            one.title,
            one.get_source_display(),
            _("بله") if one.confirmed else _("نه"),
            _("بله") if one.closes_houses else _("نه"),
        ]
        for one in found.lines
    ]
    return list_file(request, "holidays", headings, rows, title=_("تعطیلی‌ها"))


@signed_in_only
@writes
def add_holiday(request: SaraRequest) -> HttpResponseBase:
    """Put down a holiday that was announced."""
    _found(request, _filters(request))
    form, refusal = HolidayForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            added = calendar.add_holiday(**form.cleaned_data, actor=request.actor, now=request.now)
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, _("تعطیلی ثبت شد. به سراها خبر داده می‌شود."))
            return redirect("city:holiday", number=added.pk)
    context = {"form": form, "refusal": refusal, "nav_at": "city:holidays"}
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "city/add_holiday.html", context, status=status)


def _filters(request: SaraRequest) -> Filters:
    this = jalali_year(day_of(request.now))
    years = range(this - YEARS_BACK, this + YEARS_ON + 1)
    return Filters(
        request.GET,
        search=_("نام تعطیلی"),
        choices=[
            Choice("year", _("سال"), [(str(year), digits_of_reader(year)) for year in years]),
            Choice("guess", "", [("1", _("روزش قطعی نیست"))]),
        ],
    )


def _found(request: SaraRequest, filters: Filters) -> queries.HolidayList:
    year = int(filters.one("year") or jalali_year(day_of(request.now)))
    return queries.holiday_list(year, filters.q, only_unconfirmed=filters.on("guess"), actor=request.actor)
