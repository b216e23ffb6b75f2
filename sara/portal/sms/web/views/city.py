from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.sms import queries
from sara.portal.sms.permissions import sees_all
from sara.portal.sms.web.views.listing import HEADINGS, again, filters_of, row_of, wanted_of

MONTHS = (("1", _("ماه پیش")), ("2", _("دو ماه پیش")), ("3", _("سه ماه پیش")))


@signed_in_only
@reads
def of_city(request: SaraRequest) -> HttpResponse:
    """What the houses one looks after sent to people, and how it stands."""
    return _screen(request)


@signed_in_only
@writes
def resend_of_city(request: SaraRequest, number: int) -> HttpResponseBase:
    """Put a message that did not arrive back in the queue."""
    return again(request, number, lambda refusal: _screen(request, refusal), reverse("sms:of_city"))


def _screen(request: SaraRequest, refusal: str = "") -> HttpResponse:
    house = request.GET.get("house", "")
    wanted = wanted_of(filters_of(request), house=house)
    found = queries.city_notices(wanted, request.GET, actor=request.actor, now=request.now)
    if asks_for_file(request):
        rows = (
            [row.house_name, *row_of(row.line)]
            for row in queries.city_file(wanted, actor=request.actor, now=request.now)
        )
        return list_file(request, "notices", [_("سرا"), *HEADINGS], rows, title=_("پیام‌ها به مردم"))
    houses = [(one.slug, one.title) for one in found.houses]
    filters = filters_of(request, Choice("house", _("سرا"), houses, shown="select"))
    context = {
        "found": found,
        "filters": filters,
        "refusal": refusal,
        "sees_all": sees_all(request.actor),
        "nav_at": "sms:of_city",
    }
    return render_screen(
        request, "sms/of_city.html", context, fragment="list", status=422 if refusal else 200
    )


@signed_in_only
@reads
def cost(request: SaraRequest) -> HttpResponse:
    """What the text messages of a month cost, house by house."""
    filters = Filters(request.GET, choices=[Choice("month", _("ماه"), MONTHS)])
    found = queries.costs(int(filters.one("month") or 0), actor=request.actor, now=request.now)
    if asks_for_file(request):
        headings = [_("سرا"), _("پیامک"), _("بخش"), _("رسیده"), _("نرسیده"), _("هزینه (ریال)")]
        rows = [
            [
                line.house.title if line.house else _("بی سرا (کد ورود)"),
                line.cost.messages,
                line.cost.segments,
                line.cost.delivered,
                line.cost.lost,
                int(line.cost.cost),
            ]
            for line in found.lines
        ]
        return list_file(request, "notice-costs", headings, rows, title=_("هزینهٔ پیامک سراها"))
    context = {"found": found, "filters": filters, "nav_at": "sms:of_city"}
    return render_screen(request, "sms/cost.html", context, fragment="list")
