from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Missing, Refusal
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.foundation.ui.exports import list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.city import queries
from sara.portal.city.web.forms import DiscountForm
from sara.services.treasury import api as treasury


@signed_in_only
@reads
def discounts(request: SaraRequest) -> HttpResponse:
    """The tariff of discounts."""
    filters = _filters(request)
    context = {"lines": _lines(request, filters), "filters": filters}
    return render_screen(request, "city/discounts.html", context, fragment="list")


@signed_in_only
@reads
def discounts_file(request: SaraRequest) -> HttpResponse:
    headings = [_("نام"), _("درصد"), _("مصوبه"), _("داده می‌شود")]
    rows = [
        [line.name, line.percent, line.source, _("بله") if line.is_offered else _("نه")]
        for line in _lines(request, _filters(request))
    ]
    return list_file(request, "discounts", headings, rows, title=_("تخفیف‌ها"))


@signed_in_only
@writes
def offer_discount(request: SaraRequest) -> HttpResponseBase:
    """Add a discount that desks may give."""
    _lines(request, _filters(request))
    form, refusal = DiscountForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            number = treasury.offer_discount(**form.cleaned_data, actor=request.actor, now=request.now)
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, _("تخفیف ثبت شد و از همین حالا در پذیرش سراها هست."))
            return redirect("city:discount", number=number)
    context = {"form": form, "refusal": refusal, "nav_at": "city:discounts"}
    status = 422 if request.method == "POST" else 200
    return render_screen(request, "city/offer_discount.html", context, status=status)


@signed_in_only
@writes
def discount(request: SaraRequest, number: int) -> HttpResponseBase:
    """One discount; posting withdraws it."""
    screen = queries.discount_screen(number, actor=request.actor)
    refusal = ""
    if request.method == "POST":
        try:
            treasury.withdraw_discount(discount_id=number, actor=request.actor, now=request.now)
        except Missing:
            refusal = str(_("این تخفیف پیش از این برداشته شده است."))
        else:
            messages.success(request, _("تخفیف برداشته شد. آنچه پیش‌تر داده شده است سر جایش می‌ماند."))
            return redirect("city:discount", number=number)
    context = {"screen": screen, "line": screen.line, "refusal": refusal, "nav_at": "city:discounts"}
    return render_screen(request, "city/discount.html", context, status=422 if refusal else 200)


def _filters(request: SaraRequest) -> Filters:
    offered = Choice("offered", "", [("1", _("داده می‌شود"))])
    return Filters(request.GET, search=_("نام تخفیف یا مصوبه"), choices=[offered])


def _lines(request: SaraRequest, filters: Filters) -> list[treasury.TariffLine]:
    return queries.discount_list(filters.q, only_offered=filters.on("offered"), actor=request.actor)
