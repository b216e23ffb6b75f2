from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.filters import Filters
from sara.portal.desk.queries import desks, found_at_desk, today_screen
from sara.portal.desk.web.views.door import entered, place, staff

LONGEST = 120


@reads
@staff
def home(request: SaraRequest) -> HttpResponseBase:
    """Straight to the only house, or a choice among several."""
    return _chosen(request, "desk:today", "")


@reads
@staff
def find(request: SaraRequest) -> HttpResponseBase:
    """The search of one who has not said at which desk he stands."""
    return _chosen(request, "desk:find_here", request.GET.urlencode())


def _chosen(request: SaraRequest, name: str, query: str) -> HttpResponse:
    filters = Filters(request.GET, search=_("نام سرا یا محله"), search_name="house")
    found = desks(words=filters.q, asked=request.GET, actor=request.actor)
    if found.only is not None:
        answer = redirect(name, slug=found.only.slug)
        answer["Location"] += f"?{query}" if query else ""
        return answer
    context = {"filters": filters, "found": found, "goes_to": name, "query": query}
    return render_screen(request, "desk/choose.html", context, fragment="list")


@reads
@staff
def today(request: SaraRequest, slug: str) -> HttpResponse:
    """The day of a house: classes, money, and what waits for somebody."""
    here = entered(request, slug)
    screen = today_screen(here, actor=request.actor, now=request.now)
    return render_screen(request, "desk/today.html", place(here, screen=screen))


@reads
@staff
def find_here(request: SaraRequest, slug: str) -> HttpResponse:
    """One field for anybody and anything."""
    here = entered(request, slug)
    text = request.GET.get("q", "").replace("\0", "").strip()[:LONGEST]
    found = found_at_desk(text, here, actor=request.actor, now=request.now)
    context = place(here, "desk:find_here", found=found, text=text)
    return render_screen(request, "desk/find.html", context, fragment="found")
