from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache

from sara.foundation.errors import Missing
from sara.foundation.notices.demonstration import demonstration_lines
from sara.foundation.notices.queries import is_demonstration, messages_to
from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.filters import Filters
from sara.foundation.ui.paging import page_by_number


@never_cache
@reads
def messages(request: SaraRequest) -> HttpResponse:
    """What the demonstration sent to anybody, so that one can read the codes and sign in."""
    if not is_demonstration():
        raise Missing
    filters = Filters(request.GET, search=_("شمارهٔ همراه"))
    page = page_by_number(messages_to(filters.q), request.GET, size=20)
    context = {"page": page, "filters": filters, "codes": demonstration_lines(request.now)}
    return render_screen(request, "notices/messages.html", context, fragment="messages")
