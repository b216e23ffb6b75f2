"""How a person wishes to be told, as he sees it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.notices.consent import consents_to_promotion
from sara.foundation.notices.models import NoticeWish, OptOut
from sara.foundation.notices.types import Language, Way


@dataclass(frozen=True, slots=True)
class WishView:
    """His way and language, his address, one whose code has not come back, and whether promotion may come."""

    way: Way
    language: Language
    email: str
    email_waiting: str
    promotion: bool


def wish_of(person_id: int, *, now: datetime) -> WishView:
    """What he said, or that he said nothing: then by SMS. One query, and what the consent costs."""
    wish = NoticeWish.objects.filter(person_id=person_id).order_by("id").first()
    return WishView(
        way=Way(wish.way) if wish else Way.SMS,
        language=Language(wish.language) if wish else Language.PERSIAN,
        email=wish.email if wish else "",
        email_waiting=wish.email_waiting if wish else "",
        promotion=consents_to_promotion(person_id, now),
    )


def stopped_among(mobiles: Collection[str]) -> tuple[str, ...]:
    """Those of these numbers that cancelled text messages. One query."""
    stopped = OptOut.objects.filter(mobile__in=mobiles).order_by("mobile")
    return tuple(stopped.values_list("mobile", flat=True).distinct())
