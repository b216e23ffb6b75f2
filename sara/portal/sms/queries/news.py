"""News to many: whom it would reach, and what was sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.foundation.notices import Language, NewsLine, NewsPrice, news_of, one_news, priced, whole_news_of
from sara.foundation.ui.paging import Page
from sara.portal.sms.permissions import may_send_news, news_scope
from sara.portal.sms.queries.news_places import NewsPlace
from sara.registers.people.api import NewsAudience, news_audience


@dataclass(frozen=True, slots=True)
class NewsPreview:
    """What would be sent to how many, at what price, and from when on."""

    place: NewsPlace
    audience: NewsAudience
    price: NewsPrice
    english: NewsPrice | None
    waits: bool

    @property
    def cost(self) -> Rials | None:
        """What both texts cost together."""
        if self.english is None or self.price.cost is None or self.english.cost is None:
            return self.price.cost
        return self.price.cost + self.english.cost


def preview(place: NewsPlace, text: str, text_en: str, *, now: datetime) -> NewsPreview:
    """Whom a text, and an English one where there is one, would reach and what they would cost; one query."""
    audience = news_audience(place.path, now=now)
    others = audience.in_english if text_en else 0
    price = priced(text, place.name_fa, audience.by_sms - others, now=now)
    english = priced(text_en, place.name_en, others, now=now, language=Language.ENGLISH) if text_en else None
    return NewsPreview(place, audience, price, english, waits=price.begins_at != now)


def my_news(asked: Mapping[str, str], *, actor: Actor) -> Page[NewsLine]:
    """What was sent to the places of the actor; two queries."""
    if not may_send_news(actor):
        raise Missing
    return news_of(news_scope(actor), asked)


def all_my_news(*, actor: Actor) -> list[NewsLine]:
    """All of it, for a file; two queries."""
    if not may_send_news(actor):
        raise Missing
    return whole_news_of(news_scope(actor))


def news_screen(code: str, *, actor: Actor) -> NewsLine:
    """One text that was sent; two queries."""
    line = one_news(code, news_scope(actor)) if may_send_news(actor) else None
    if line is None:
        raise Missing
    return line
