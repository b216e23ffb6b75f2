from collections.abc import Sequence
from datetime import datetime

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from sara.foundation.actors import Actor
from sara.foundation.ui import SaraRequest, reads, render_screen, signed_in_only
from sara.foundation.ui.exports import list_file
from sara.foundation.ui.filters import Choice, Filters
from sara.portal.city import queries
from sara.portal.city.types import Signal, SortBy
from sara.portal.city.web.views.bars import bars_of
from sara.portal.city.web.views.chips import chips_of, words_of
from sara.registers.places.api import AreaName


@signed_in_only
@reads
def home(request: SaraRequest) -> HttpResponse:
    """Which of my houses needs me."""
    return _screen(request, "")


@signed_in_only
@reads
def area(request: SaraRequest, code: str) -> HttpResponse:
    """The same for one of my areas."""
    return _screen(request, code)


@signed_in_only
@reads
def home_file(request: SaraRequest) -> HttpResponse:
    """The list as a file."""
    return _file(request, "")


@signed_in_only
@reads
def area_file(request: SaraRequest, code: str) -> HttpResponse:
    return _file(request, code)


def _screen(request: SaraRequest, code: str) -> HttpResponse:
    filters = _filters(request)
    ways = queries.Ways(
        of_area=area_address,
        of_house=lambda row: reverse("city:house", kwargs={"slug": row.slug}),
        words_of=lambda row: _spoken(row, request.now),
    )
    view = queries.overview(
        code, _wanted(filters), request.GET, ways=ways, actor=request.actor, now=request.now
    )
    rows = [(row, chips_of(row.slug, row.signals, row.figures, now=request.now)) for row in view.page]
    context = {
        "view": view,
        "code": code,
        "rows": rows,
        "filters": filters,
        "bars": bars_of(view, area_address),
        "export": reverse("city:area_file", kwargs={"code": code}) if code else reverse("city:home_file"),
        "knows": queries.known_to(request.actor),
        "nav_at": "city:home",
    }
    return render_screen(request, "city/overview.html", context, fragment="list")


def area_address(one: AreaName) -> str:
    return reverse("city:area", kwargs={"code": one.code})


def _filters(request: SaraRequest) -> Filters:
    signals, orders = _known_words(request.actor)
    return Filters(
        request.GET,
        search=_("نام سرا، محله یا خیابان"),
        choices=[
            Choice("need", "", [("1", _("به من نیاز دارند"))]),
            Choice("signal", _("از چه نظر"), [(one.value, one.label) for one in signals], several=True),
            Choice("sort", _("به ترتیب نیاز"), [(one.value, one.label) for one in orders], shown="select"),
        ],
    )


def _known_words(actor: Actor) -> tuple[Sequence[Signal], Sequence[SortBy]]:
    """The signals and orders that say nothing the reader may not know."""
    knows = queries.known_to(actor)
    hidden = set() if knows.money else {Signal.BOX_OPEN}
    unordered = set() if knows.money else {SortBy.TAKEN}
    unordered |= set() if knows.messages else {SortBy.MESSAGES}
    return [one for one in Signal if one not in hidden], [one for one in SortBy if one not in unordered]


def _wanted(filters: Filters) -> queries.Wanted:
    sort = filters.one("sort")
    return queries.Wanted(
        words=filters.q,
        only_needing=filters.on("need"),
        signals=tuple(Signal(value) for value in filters.many("signal")),
        sort=SortBy(sort) if sort else None,
    )


def _spoken(row: queries.HouseRow, now: datetime) -> str:
    said = [words_of(signal, row.figures, now=now) for signal in row.signals]
    return f"{row.name}: {_('، ').join(said)}"


def _file(request: SaraRequest, code: str) -> HttpResponse:
    rows = queries.overview_file(code, _wanted(_filters(request)), actor=request.actor, now=request.now)
    knows = queries.known_to(request.actor)
    headings: list[object] = [_("سرا"), _("محله"), _("وضعیت"), _("چرا نیاز دارد"), _("کلاس هفت روز آینده")]
    headings += [_("جای پر"), _("همهٔ جاها"), _("در انتظار"), _("جلسهٔ بی حضور و غیاب")]
    headings += [_("دریافتی این ماه (ریال)")] if knows.money else []
    headings += [_("پیام هفت روز گذشته")] if knows.messages else []
    cells = (_cells(row, knows, request.now) for row in rows)
    return list_file(request, "houses", headings, cells, title=_("سراها"))


def _cells(row: queries.HouseRow, knows: queries.Known, now: datetime) -> list[object]:
    figures = row.figures
    said = [words_of(signal, figures, now=now) for signal in row.signals]
    cells: list[object] = [row.name, row.neighbourhood.name, row.status.label, _("، ").join(said)]
    cells += [figures.sessions, figures.seats_taken, figures.seats, figures.waiting, figures.rolls_not_taken]
    cells += [None if figures.taken is None else int(figures.taken)] if knows.money else []
    return [*cells, figures.messages] if knows.messages else cells
