from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.persian import in_language
from sara.services.programmes.models import Programme
from sara.services.programmes.permissions import (
    may_plan_runs,
    programmes_visible_to,
    runs_visible_to,
)
from sara.services.programmes.queries.card import RunCard
from sara.services.programmes.queries.cards import cards_of
from sara.services.programmes.queries.words import house_name
from sara.services.programmes.types import Audience, ProgrammeKind, RunStatus

MOST_RUNS = 40


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """A programme with its runs: those to come, the soonest first, then those that are over."""

    code: str
    kind: ProgrammeKind
    title: str
    description: str
    thematic_name: str
    house_id: int
    house_name: str
    house_slug: str
    audience: Audience
    coming: tuple[RunCard, ...]
    past: tuple[RunCard, ...]
    may_plan: bool


def programme_page(code: str, *, actor: Actor, now: datetime) -> ProgrammePage:
    """A programme as its page shows it; four queries."""
    programme = (
        programmes_visible_to(actor).filter(code=code).select_related("house", "thematic_kind").first()
    )
    if programme is None:
        raise Missing
    runs = runs_visible_to(actor).filter(programme=programme).with_words()
    newest = list(runs.order_by("-first_session_at", "-id")[:MOST_RUNS])
    cards = cards_of(newest[::-1], now=now)
    return _page(programme, cards, may_plan=may_plan_runs(actor, programme.house.path))


def _page(programme: Programme, cards: tuple[RunCard, ...], *, may_plan: bool) -> ProgrammePage:
    thematic = programme.thematic_kind
    coming = tuple(card for card in cards if _is_coming(card))
    return ProgrammePage(
        code=programme.code,
        kind=ProgrammeKind(programme.kind),
        title=programme.titled(),
        description=programme.described(),
        thematic_name=in_language(thematic.name, thematic.name_en) if thematic else "",
        house_id=programme.house_id,
        house_name=house_name(programme.house),
        house_slug=programme.house.slug,
        audience=programme.audience(),
        coming=coming,
        past=tuple(card for card in reversed(cards) if not _is_coming(card)),
        may_plan=may_plan,
    )


def _is_coming(card: RunCard) -> bool:
    going_on = card.status in (RunStatus.DRAFT, RunStatus.OPEN)
    return going_on and card.next_session is not None
