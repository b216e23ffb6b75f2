"""What the list of one house and that of many have in common."""

from collections.abc import Callable, Sequence
from typing import Final

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import TEHRAN, day_of
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.jalali import format_short
from sara.foundation.notices import Channel, Line, NoticeState, OutgoingLine
from sara.foundation.ui import SaraRequest
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.sms import commands
from sara.portal.sms.queries import Wanted

DAYS: Final = {"day": 1, "month": 30, "all": None}
A_WEEK: Final = 7
SPANS: Final = (("day", _("یک روز")), ("month", _("سی روز")), ("all", _("همه")))
HEADINGS: Final = (
    _("روز"),
    _("ساعت"),
    _("پیام"),
    _("راه"),
    _("خط ارسال"),
    _("گیرندهٔ پیام"),
    _("وضعیت"),
    _("علت"),
    _("تعداد بخش"),
    _("هزینه (ریال)"),
    _("دفعات تلاش"),
)


def filters_of(request: SaraRequest, *more: Choice) -> Filters:
    """The chips of a list of notices. Without a chip of days it holds a week."""
    return Filters(
        request.GET,
        search=_("شمارهٔ همراه گیرنده"),
        choices=[
            Choice("state", _("وضعیت"), NoticeState.choices),
            Choice("days", _("روزها"), SPANS),
            Choice("channel", _("راه"), Channel.choices),
            Choice("line", _("خط ارسال"), Line.choices),
            *more,
        ],
    )


def wanted_of(filters: Filters, *, house: str = "") -> Wanted:
    chip = filters.one("days")
    return Wanted(
        days=DAYS[chip] if chip else A_WEEK,
        state=filters.one("state"),
        channel=filters.one("channel"),
        line=filters.one("line"),
        mobile=filters.q,
        house=house,
    )


def row_of(line: OutgoingLine) -> Sequence[object]:
    """A line as a file has it."""
    return [
        format_short(day_of(line.made_at), "fa"),
        line.made_at.astimezone(TEHRAN).strftime("%H:%M"),
        line.title,
        line.channel.label,
        line.line.label,
        line.masked_to,
        line.state.label,
        line.cause.label if line.cause else "",
        line.segments if line.is_text else "",
        int(line.cost) if line.cost is not None else "",
        line.attempts,
    ]


def again(
    request: SaraRequest, number: int, screen: Callable[[str], HttpResponse], back: str, slug: str = ""
) -> HttpResponseBase:
    """Send a notice again and go back to the list; what the command refuses is said above it."""
    if request.method != "POST":
        screen("")  # who may not see the list is not led to it
        return redirect(back)
    try:
        commands.resend_notice(notice_id=number, house_slug=slug, actor=request.actor, now=request.now)
    except (Missing, NotAllowed):
        raise
    except Refusal as no:
        return screen(no.words())
    messages.success(request, _("در صف گذاشته شد و دوباره آزموده می‌شود."))
    return redirect(back)
