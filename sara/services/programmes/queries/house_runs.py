"""The classes of one house as its staff go through them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from django.db.models import Q, QuerySet

from sara.foundation.actors import Actor
from sara.foundation.database.comparing import like_all, like_any
from sara.foundation.database.composed import composed
from sara.foundation.ids import parse_code
from sara.foundation.persian import Unreadable, in_language, matches, patterns
from sara.foundation.ui.paging import Page, page_by_key
from sara.services.programmes.models import Enrolment, Run, RunQuerySet
from sara.services.programmes.permissions import drafts_seen_by, runs_visible_to
from sara.services.programmes.queries.card import RunCard, said
from sara.services.programmes.queries.cards import cards_by_run, cards_of
from sara.services.programmes.types import EnrolmentStatus, RunStatus

PAGE_SIZE: Final = 30
MOST: Final = 2_000
OFFERS_SHOWN: Final = 20
NAMED_SHOWN: Final = 10


class RunStage(StrEnum):
    """Where a run stands, as a list of a house sorts them."""

    GOING_ON = "going_on"
    DRAFT = "draft"
    OVER = "over"


_NAMED: Final = ("person__given_name", "person__surname", "person__code")
_ENTITLED: Final = ("run__code", "run__programme__title", "run__programme__title_en")


@dataclass(frozen=True, slots=True)
class RunsWanted:
    """Which runs of a house a list shows; what is empty does not matter."""

    words: str = ""
    stage: RunStage | None = None
    only_seats_left: bool = False
    only_waiting: bool = False


@dataclass(frozen=True, slots=True)
class HouseRuns:
    """One page of the runs of a house, and how many there are in all."""

    cards: tuple[RunCard, ...]
    page: Page[Any]
    total: int


@dataclass(frozen=True, slots=True)
class OfferLine:
    """A seat that is offered to somebody until an instant."""

    enrolment_code: str
    person_name: str
    person_code: str
    run_code: str
    title: str
    offer_until: datetime


def runs_of_house(
    house_id: int, wanted: RunsWanted, asked: Mapping[str, str], *, actor: Actor, now: datetime
) -> HouseRuns:
    """A page of the runs of a house, the latest first; four queries. `asked` holds the key of the page."""
    found = _wanted(house_id, wanted, actor, now)
    page = page_by_key(found.with_words(), asked, order=("-first_session_at", "-id"), size=PAGE_SIZE)
    return HouseRuns(cards_of(page.items, now=now), page, found.count())


def runs_named(
    house_id: int, words: str, *, actor: Actor, now: datetime, limit: int = 6
) -> tuple[RunCard, ...]:
    """The latest runs of a house that some words, or a code, mean; three queries."""
    if (every := patterns(words)) and not _is_code(words):
        seen = drafts_seen_by(actor).patterns
        rows = _latest_named(house_id=house_id, every=every, seen=seen)[:limit]
        cards = cards_by_run({pk: cells for pk, *cells in rows}, now=now)
        return tuple(cards.values())
    runs = _wanted(house_id, RunsWanted(words=words), actor, now).with_words()
    return cards_of(list(runs.order_by("-first_session_at", "-id")[:limit]), now=now)


@composed
def _latest_named(*, house_id: int, every: list[str], seen: list[str]) -> QuerySet[Run, Any]:
    visible = ~Q(status=RunStatus.DRAFT) | Q(like_any("house__path", seen))
    found = Run.objects.filter(visible, like_all("search", every), house=house_id)
    return found.order_by("-first_session_at", "-id")[:NAMED_SHOWN].values_list("id", *said())


def all_runs_of_house(
    house_id: int, wanted: RunsWanted, *, actor: Actor, now: datetime
) -> tuple[RunCard, ...]:
    """The whole list, for its file; three queries."""
    rows = _wanted(house_id, wanted, actor, now).with_words().order_by("-first_session_at", "-id")
    return cards_of(list(rows[:MOST]), now=now)


def offers_of_house(house_id: int) -> tuple[OfferLine, ...]:
    """The seats that are offered in a house now, the first to run out first; one query.

    The caller asked who may see the rolls of the house.
    """
    return tuple(
        OfferLine(
            enrolment_code=code,
            person_name=f"{given_name} {surname}",
            person_code=person_code,
            run_code=run_code,
            title=in_language(title, title_en),
            offer_until=offer_until,
        )
        for code, offer_until, given_name, surname, person_code, run_code, title, title_en in _offered(
            house_id=house_id
        )
    )


@composed
def _offered(*, house_id: int) -> QuerySet[Enrolment, Any]:
    offered = Enrolment.objects.filter(run__house=house_id, status=EnrolmentStatus.OFFERED)
    first = offered.filter(offer_until__isnull=False).order_by("offer_until", "id")[:OFFERS_SHOWN]
    return first.values_list("code", "offer_until", *_NAMED, *_ENTITLED)


def _wanted(house_id: int, wanted: RunsWanted, actor: Actor, now: datetime) -> RunQuerySet:
    found = runs_visible_to(actor).filter(house=house_id)
    if wanted.words:
        found = _said(found, wanted.words)
    if wanted.stage is RunStage.GOING_ON:
        found = found.going_on(now)
    elif wanted.stage is RunStage.DRAFT:
        found = found.filter(status=RunStatus.DRAFT)
    elif wanted.stage is RunStage.OVER:
        over = Q(status__in=(RunStatus.FINISHED, RunStatus.CANCELLED)) | Q(last_session_ends_at__lte=now)
        found = found.exclude(status=RunStatus.DRAFT).filter(over)
    if wanted.only_seats_left:
        found = found.with_seats_left()
    return found.filter(waiting__gt=0) if wanted.only_waiting else found


def _said(found: RunQuerySet, words: str) -> RunQuerySet:
    """Those that these words describe; a text that is a code means that one run as well."""
    if not _is_code(words):
        return found.matching(words)
    return found.filter(matches("search", words) | Q(code=parse_code(words)))


def _is_code(words: str) -> bool:
    try:
        return bool(parse_code(words))
    except Unreadable:
        return False
