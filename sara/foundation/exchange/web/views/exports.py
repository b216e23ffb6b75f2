from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.exchange.permissions import may_take_lists
from sara.foundation.exchange.queries import all_taken_lists, exports_of, made_list, taken_lists
from sara.foundation.exchange.types import ExportState
from sara.foundation.jalali import format_short
from sara.foundation.sheets import SheetFormat
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Filters


@signed_in_only
@reads
def mine(request: SaraRequest) -> HttpResponse:
    """The lists that I took, and those that are being made for me."""
    if not may_take_lists(request.actor):
        raise Missing
    page = exports_of(request.actor, request.GET)
    working = any(record.state == ExportState.WAITING for record in page)
    context = {"page": page, "working": working}
    return render_screen(request, "exchange/exports.html", context, fragment="list")


@signed_in_only
@reads
def take(request: SaraRequest, code: str) -> HttpResponse:
    """A list that was made for me."""
    record, content = made_list(code, actor=request.actor)
    answer = HttpResponse(content, content_type=SheetFormat(record.form).content_type)
    answer["Content-Disposition"] = f'attachment; filename="{record.file_name}"'
    return answer


@signed_in_only
@reads
def log(request: SaraRequest) -> HttpResponse:
    """Who took which list in my places."""
    filters = Filters(request.GET, search=_("بخشی از عنوان فهرست"))
    if asks_for_file(request):
        headings = [_("زمان"), _("چه کسی"), _("فهرست"), _("پالایه"), _("ردیف‌ها"), _("شکل"), _("وضعیت")]
        rows = [
            [
                format_short(day_of(line.record.asked_at), "fa"),
                line.who,
                line.record.title,
                line.record.asked_words,
                line.record.row_count,
                line.record.form,
                line.record.get_state_display(),
            ]
            for line in all_taken_lists(words=filters.q, actor=request.actor)
        ]
        return list_file(request, "lists", headings, rows, title=_("فهرست‌های گرفته‌شده"))
    context = {"page": taken_lists(request.GET, words=filters.q, actor=request.actor), "filters": filters}
    return render_screen(request, "exchange/log.html", context, fragment="list")
