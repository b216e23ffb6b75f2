from django.http import HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.navigation import Standing
from sara.portal.sms import queries
from sara.portal.sms.web.views.listing import HEADINGS, again, filters_of, row_of, wanted_of


@signed_in_only
@reads
def of_house(request: SaraRequest, slug: str) -> HttpResponse:
    """What the house sent to people, how it stands, and what it cost."""
    return _screen(request, slug)


@signed_in_only
@writes
def resend_of_house(request: SaraRequest, slug: str, number: int) -> HttpResponseBase:
    """Put a message that did not arrive back in the queue."""
    back = reverse("sms:of_house", args=[slug])
    return again(request, number, lambda refusal: _screen(request, slug, refusal), back, slug)


def _screen(request: SaraRequest, slug: str, refusal: str = "") -> HttpResponse:
    filters = filters_of(request)
    wanted = wanted_of(filters)
    found = queries.house_notices(slug, wanted, request.GET, actor=request.actor, now=request.now)
    if asks_for_file(request):
        lines = queries.house_file(slug, wanted, actor=request.actor, now=request.now)
        title = _("پیام‌های فرستاده")
        rows = (row_of(line) for line in lines)
        return list_file(request, "notices", HEADINGS, rows, title=title, path=found.house.path)
    house = found.house
    context = {
        "found": found,
        "filters": filters,
        "refusal": refusal,
        "standing": Standing(slug=house.slug, path=house.path, name=house.title),
        "nav_at": "sms:of_house",
    }
    return render_screen(
        request, "sms/of_house.html", context, fragment="list", status=422 if refusal else 200
    )
