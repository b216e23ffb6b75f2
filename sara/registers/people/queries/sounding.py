from datetime import datetime
from typing import Final

from rapidfuzz import fuzz

from sara.foundation.actors import Actor
from sara.foundation.persian import matches, sounds_like, spoken
from sara.registers.people.queries.finder import Asked, within_reach, words_of

LISTENED_TO: Final = 500


def sounding(name: str, actor: Actor, now: datetime, limit: int) -> Asked:
    """Those whose name sounds as the Latin one that was typed, the likest first; one query to rank them."""
    condition = sounds_like("sounds", name) | matches("words", name)
    asked = within_reach(condition, actor, first="length(sounds)", most=LISTENED_TO)
    heard = words_of(asked, actor=actor, now=now)
    typed = spoken(name)
    likest = sorted(heard, key=lambda pk: (-_likeness(typed, heard[pk]), pk))[:limit]
    return Asked(
        "SELECT unnest(%(likest)s::bigint[]) AS person_id",
        rank="array_position(%(likest)s::bigint[], person.id)",
        values={"likest": likest},
    )


def _likeness(typed: str, words: str) -> float:
    """How like a folded name is to a typed part of it, in any order; whole names before parts."""
    heard = spoken(words.partition("|")[0])
    return fuzz.partial_token_sort_ratio(typed, heard) + fuzz.token_set_ratio(typed, heard)
