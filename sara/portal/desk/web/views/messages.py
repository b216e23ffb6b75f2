from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import day_of
from sara.foundation.jalali import format_short
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.desk.queries import DeskHouse
from sara.portal.desk.web.views.door import entered, place, refuse_unless, staff
from sara.services.voice.api import MessageKind, MessagesWanted, inbox, inbox_count, whole_inbox


@reads
@staff
def messages(request: SaraRequest, slug: str) -> HttpResponse:
    """What people said to the house, the newest first."""
    here = entered(request, slug)
    refuse_unless(here.rights.reads_messages)
    filters = Filters(
        request.GET,
        search=_("واژه‌ای از پیام، نام یا کد رهگیری"),
        choices=[Choice("kind", _("نوع"), MessageKind.choices)],
    )
    kind = filters.one("kind")
    wanted = MessagesWanted(words=filters.q, kind=MessageKind(kind) if kind else None)
    if asks_for_file(request):
        return _file(request, here, wanted)
    context = place(
        here,
        filters=filters,
        page=inbox(here.house, request.GET, wanted, actor=request.actor),
        count=inbox_count(here.house, wanted, actor=request.actor),
    )
    return render_screen(request, "desk/messages.html", context, fragment="list")


def _file(request: SaraRequest, here: DeskHouse, wanted: MessagesWanted) -> HttpResponse:
    headings = [_("تاریخ"), _("نوع"), _("متن"), _("نام"), _("شمارهٔ همراه"), _("کد رهگیری")]
    rows = [
        [
            format_short(day_of(line.message.sent_at), "fa"),
            line.message.kind.label,
            line.message.text,
            line.writer_name,
            line.writer_mobile,
            line.message.code,
        ]
        for line in whole_inbox(here.house, wanted, actor=request.actor)
    ]
    return list_file(request, "messages", headings, rows, title=_("پیام‌ها"), path=here.house.path)
