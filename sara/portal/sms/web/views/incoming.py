from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.clock import TEHRAN, day_of
from sara.foundation.errors import Missing
from sara.foundation.jalali import format_short
from sara.foundation.notices import Asking, Line, incoming, whole_incoming
from sara.foundation.persian import to_ascii_digits
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.sms.permissions import sees_all


@signed_in_only
@reads
def incoming_texts(request: SaraRequest) -> HttpResponse:
    """What people sent to the lines of the city: «لغو» and whatever else."""
    if not sees_all(request.actor):
        raise Missing
    filters = Filters(
        request.GET,
        search=_("شمارهٔ همراه، یا چند رقم آخر آن"),
        choices=[Choice("asking", _("خواسته"), Asking.choices), Choice("line", _("خط"), Line.choices)],
    )
    wanted = {
        "asking": filters.one("asking"),
        "line": filters.one("line"),
        "mobile": to_ascii_digits(filters.q).strip(),
    }
    if asks_for_file(request):
        headings = [_("روز"), _("ساعت"), _("شمارهٔ همراه"), _("خط"), _("خواسته"), _("نوشته")]
        rows = (
            [
                format_short(day_of(one.received_at)),
                f"{one.received_at.astimezone(TEHRAN):%H:%M}",
                one.masked_from,
                one.line.label,
                one.asking.label,
                one.text,
            ]
            for one in whole_incoming(**wanted)
        )
        return list_file(request, "incoming-texts", headings, rows, title=_("پیامک‌های رسیده"))
    context = {"page": incoming(request.GET, **wanted), "filters": filters, "nav_at": "sms:of_city"}
    return render_screen(request, "sms/incoming.html", context, fragment="list")
