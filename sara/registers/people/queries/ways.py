from dataclasses import dataclass
from datetime import datetime

from sara.foundation.clock import day_of
from sara.foundation.notices import WishView, stopped_among, wish_of
from sara.registers.people.models import PersonMobile


@dataclass(frozen=True, slots=True)
class WaysOfPerson:
    """How a person is told: his wish, his numbers, and those of them that cancelled text messages."""

    wish: WishView
    mobiles: tuple[str, ...]
    stopped: tuple[str, ...]


def ways_of_person(person_id: int, *, now: datetime) -> WaysOfPerson:
    """Three queries, and what the consent costs. The caller asked who sees him."""
    rows = PersonMobile.objects.valid_on(day_of(now)).filter(person=person_id).order_by("-is_main", "id")
    mobiles = tuple(rows.values_list("mobile", flat=True))
    return WaysOfPerson(wish_of(person_id, now=now), mobiles, stopped_among(mobiles))
