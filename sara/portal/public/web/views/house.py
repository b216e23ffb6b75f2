from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui import SaraRequest, reads, render_screen
from sara.foundation.ui.exports import asks_for_file, list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.public.queries import house_list, house_screen
from sara.portal.public.queries.houses import all_houses
from sara.portal.public.web.views.ways import public_ways


@reads
def house(request: SaraRequest, slug: str) -> HttpResponse:
    """The page of a house."""
    screen = house_screen(slug, ways=public_ways(), actor=request.actor, now=request.now)
    context = {"screen": screen, "house": screen.house}
    return render_screen(request, "public/house.html", context)


@reads
def houses(request: SaraRequest) -> HttpResponse:
    """All houses of the city, as a page and as a file."""
    filters = Filters(
        request.GET,
        search=_("نام سرا، محله یا خیابان"),
        choices=[Choice("open", "", [("1", _("اکنون باز است"))])],
    )
    if asks_for_file(request):
        return _file(request, filters)
    found = house_list(
        words=filters.q,
        only_open=filters.on("open"),
        asked=request.GET,
        actor=request.actor,
        now=request.now,
    )
    context = {"filters": filters, "found": found}
    return render_screen(request, "public/houses.html", context, fragment="list")


def _file(request: SaraRequest, filters: Filters) -> HttpResponse:
    cards = all_houses(words=filters.q, only_open=filters.on("open"), actor=request.actor, now=request.now)
    headings = [_("سرا"), _("محله"), _("منطقه"), _("نشانی"), _("تلفن")]
    rows = [
        [
            card.name,
            card.neighbourhood.name,
            card.region.name if card.region else "",
            card.address,
            " ".join(card.telephones),
        ]
        for card in cards
    ]
    return list_file(request, "houses", headings, rows, title=_("سراها"))
