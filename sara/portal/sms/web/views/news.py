"""News that was sent to many, and stopping it."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, Refusal
from sara.foundation.jalali import format_short
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only, writes
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.portal.sms import commands, queries


@signed_in_only
@reads
def news(request: SaraRequest) -> HttpResponse:
    """What was sent to my places, and how far it has come."""
    if asks_for_file(request):
        headings = [_("روز"), _("خبر"), _("جا"), _("فرستنده"), _("در صف گذاشته"), _("بازداشته"), _("وضعیت")]
        rows = [
            [
                format_short(day_of(line.record.asked_at)),
                line.record.text,
                line.record.place_title,
                line.who,
                line.record.queued,
                line.record.barred,
                line.record.get_state_display(),
            ]
            for line in queries.all_my_news(actor=request.actor)
        ]
        return list_file(request, "news", headings, rows, title=_("خبرها برای مردم"))
    page = queries.my_news(request.GET, actor=request.actor)
    return render_screen(request, "sms/news.html", {"page": page}, fragment="list")


@signed_in_only
@writes
def news_sent(request: SaraRequest, code: str) -> HttpResponseBase:
    """One text that was sent; posting stops what has not gone out yet."""
    line, refusal = queries.news_screen(code, actor=request.actor), ""
    if request.method == "POST":
        try:
            commands.stop_news(code=code, actor=request.actor, now=request.now)
        except Missing:
            raise
        except Refusal as no:
            refusal = no.words()
        else:
            messages.success(request, _("به کس دیگری فرستاده نمی‌شود."))
            return redirect("sms:news_sent", code=code)
    context = {"line": line, "refusal": refusal, "nav_at": "sms:news"}
    return render_screen(request, "sms/news_sent.html", context, status=422 if refusal else 200)
