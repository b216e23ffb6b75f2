from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.filters import Filters
from sara.portal.public.queries import house_list


@reads
def voice(request: SaraRequest) -> HttpResponse:
    """Choose the house to say something to, or look up what became of what was said."""
    filters = Filters(request.GET, search=_("نام سرا یا محله"))
    found = house_list(
        words=filters.q, only_open=False, asked=request.GET, actor=request.actor, now=request.now
    )
    context = {"filters": filters, "found": found}
    return render_screen(request, "public/voice.html", context, fragment="list")
