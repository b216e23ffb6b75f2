from django.http import HttpResponse

from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.portal.city import queries
from sara.portal.city.web.views.chips import chips_of


@signed_in_only
@reads
def house(request: SaraRequest, slug: str) -> HttpResponse:
    """One house, down to its records."""
    screen = queries.house_screen(slug, actor=request.actor, now=request.now)
    context = {
        "screen": screen,
        "figures": screen.figures,
        "chips": chips_of(slug, screen.signals, screen.figures, now=request.now),
        "standing": screen.standing,
        "nav_at": "city:home",
    }
    return render_screen(request, "city/house.html", context)


@signed_in_only
@reads
def history(request: SaraRequest, slug: str) -> HttpResponse:
    """What happened to the record of a house."""
    found = queries.house_history(slug, actor=request.actor)
    context = {"found": found, "standing": found.standing, "nav_at": "city:home"}
    return render_screen(request, "city/history.html", context)
