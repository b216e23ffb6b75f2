from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from sara.foundation.facts import LettersWanted
from sara.foundation.ui import SaraRequest, reads, signed_in_only, writes
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Filters
from sara.portal.city import commands, queries
from sara.portal.city.web.views.retrying import WHEN, listed, retried, since


@signed_in_only
@reads
def failed(request: SaraRequest) -> HttpResponse:
    """The facts that a hearer gave up."""
    return _screen(request)


@signed_in_only
@writes
def retry_delivery(request: SaraRequest, number: int) -> HttpResponseBase:
    """Give a fact another chance."""
    return retried(
        request,
        lambda: commands.retry_delivery(delivery_id=number, actor=request.actor, now=request.now),
        to="city:failed",
        refused=_screen,
    )


def _screen(request: SaraRequest, refusal: str = "") -> HttpResponse:
    filters = Filters(request.GET, search=_("رخداد، شنونده یا خطا"), choices=[WHEN])
    wanted = LettersWanted(filters.q, since(filters, request.now))
    if asks_for_file(request):
        headings = [_("رخداد"), _("شنونده"), _("اعلام شد"), _("رها شد"), _("دفعه"), _("علت")]
        rows = (
            [one.fact, one.handler, one.announced_at, one.given_up_at, one.runs, one.error]
            for one in queries.all_failed_facts(wanted, actor=request.actor)
        )
        return list_file(request, "failed-facts", headings, rows, title=_("رخدادهای نرسیده"))
    found = queries.failed_facts(wanted, request.GET, actor=request.actor)
    return listed(request, found, filters, refusal, of_messages=False)
