from typing import Final

from django.http import HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices import Channel, FailedWanted
from sara.foundation.ui import SaraRequest, reads, signed_in_only, writes
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.city import commands, queries
from sara.portal.city.web.views.retrying import WHEN, listed, retried, since

_WAY: Final = Choice("channel", _("راه ارسال"), [(one.value, one.label) for one in Channel])


@signed_in_only
@reads
def failed_messages(request: SaraRequest) -> HttpResponse:
    """The messages that could not leave."""
    return _screen(request)


@signed_in_only
@writes
def retry_message(request: SaraRequest, number: int) -> HttpResponseBase:
    """Put a message back in the queue."""
    return retried(
        request,
        lambda: commands.retry_message(notice_id=number, actor=request.actor, now=request.now),
        to="city:failed_messages",
        refused=_screen,
    )


def _screen(request: SaraRequest, refusal: str = "") -> HttpResponse:
    filters = Filters(request.GET, search=_("عنوان پیام یا موبایل کامل"), choices=[WHEN, _WAY])
    wanted = FailedWanted(filters.q, since(filters, request.now), filters.one("channel"))
    if asks_for_file(request):
        headings = [_("پیام"), _("راه ارسال"), _("به"), _("ساخته شد"), _("ناموفق شد"), _("دفعه"), _("علت")]
        rows = (
            [
                one.template,
                one.channel.label,
                one.masked_to,
                one.made_at,
                one.failed_at,
                one.attempts,
                one.error,
            ]
            for one in queries.all_failed_to_leave(wanted, actor=request.actor, now=request.now)
        )
        return list_file(request, "failed-messages", headings, rows, title=_("پیام‌های نرفته"))
    found = queries.failed_to_leave(wanted, request.GET, actor=request.actor, now=request.now)
    return listed(request, found, filters, refusal, of_messages=True)
