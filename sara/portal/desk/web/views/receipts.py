from datetime import date, time, timedelta
from typing import Final

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of, instant_of
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.jalali import format_short
from sara.foundation.jalali.forms import DayRange
from sara.foundation.ui import SaraRequest, reads, render_screen, writes
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.desk.queries import DeskHouse
from sara.portal.desk.web.forms import ReasonForm, SpanForm
from sara.portal.desk.web.views.door import entered, is_post, place, refuse_unless, staff
from sara.services.treasury.api import (
    PayMethod,
    ReceiptFilter,
    all_receipts_of_house,
    receipt_sheet,
    receipt_trail,
    receipts_of_house,
    void_receipt,
)

BACK: Final = {"today": 0, "week": 6, "month": 29}
"""How many days before today a span begins; today belongs to each."""
SPANS: Final = (("today", _("امروز")), ("week", _("هفت روز")), ("month", _("سی روز")))


@reads
@staff
def receipts(request: SaraRequest, slug: str) -> HttpResponse:
    """The receipts of the house by days, method and words, with what they come to."""
    here = entered(request, slug)
    refuse_unless(here.rights.sees_money)
    filters = Filters(
        request.GET,
        search=_("شمارهٔ رسید، نام پرداخت‌کننده یا کد"),
        choices=[
            Choice("days", _("روزها"), SPANS),
            Choice("method", _("روش"), PayMethod.choices),
        ],
    )
    span = SpanForm(request.GET if {"on_from", "on_to"} & set(request.GET) else None)
    chosen = _chosen(filters, _days(filters, span, day_of(request.now)))
    if asks_for_file(request):
        return _file(request, here, chosen)
    found = receipts_of_house(here.house, chosen, request.GET, actor=request.actor)
    context = place(here, filters=filters, span=span, found=found)
    return render_screen(request, "desk/receipts.html", context, fragment="list")


def _days(filters: Filters, span: SpanForm, today: date) -> DayRange:
    chip = filters.one("days")
    if chip:
        return DayRange(today - timedelta(days=BACK[chip]), today + timedelta(days=1))
    return span.days()


def _chosen(filters: Filters, days: DayRange) -> ReceiptFilter:
    method = filters.one("method")
    return ReceiptFilter(
        since=instant_of(days.from_on, time()) if days.from_on else None,
        until=instant_of(days.to_on, time()) if days.to_on else None,
        method=PayMethod(method) if method else None,
        words=filters.q,
    )


def _file(request: SaraRequest, here: DeskHouse, chosen: ReceiptFilter) -> HttpResponse:
    headings = [_("سال"), _("شماره"), _("نوع"), _("تاریخ"), _("پرداخت‌کننده"), _("بابت"), _("مبلغ (ریال)")]
    headings += [_("روش"), _("باطل شده"), _("کد")]
    rows = [
        [
            line.year,
            line.number,
            line.kind.label,
            format_short(day_of(line.issued_at), "fa"),
            line.person_name,
            line.title,
            int(line.signed),
            line.method.label,
            _("بله") if line.is_void else "",
            line.code,
        ]
        for line in all_receipts_of_house(here.house, chosen, actor=request.actor)
    ]
    return list_file(request, "receipts", headings, rows, title=_("رسیدها"), path=here.house.path)


@writes
@staff
def void(request: SaraRequest, slug: str, code: str) -> HttpResponseBase:
    """Take a receipt back by a counter-entry; the money is given back here."""
    here = entered(request, slug)
    sheet = receipt_sheet(code, actor=request.actor, now=request.now)
    refuse_unless(here.rights.sees_money and sheet.house_slug == here.slug)
    if not here.rights.voids:
        raise NotAllowed
    form = ReasonForm(request.POST if is_post(request) else None)
    refusal = ""
    if is_post(request) and form.is_valid():
        try:
            counter = void_receipt(
                receipt_code=code, reason=form.cleaned_data["reason"], actor=request.actor, now=request.now
            )
        except (Missing, NotAllowed):
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            return redirect("treasury:receipt", code=counter)
    trail = receipt_trail(code)
    context = place(
        here, "desk:receipts", sheet=sheet, line=sheet.line, form=form, refusal=refusal, trail=trail
    )
    return render_screen(request, "desk/void.html", context, status=422 if is_post(request) else 200)
