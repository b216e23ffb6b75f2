"""News to many: whom it would reach, and what was sent."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.notices import NewsLine, NewsPrice, news_of, one_news, priced
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
    waits: bool


def preview(place: NewsPlace, text: str, *, now: datetime) -> NewsPreview:
    """Whom a text would reach and what it would cost; one query."""
    audience = news_audience(place.path, now=now)
    price = priced(text, place.name, audience.by_sms, now=now)
    return NewsPreview(place, audience, price, waits=price.begins_at != now)


def my_news(asked: Mapping[str, str], *, actor: Actor) -> Page[NewsLine]:
    """What was sent to the places of the actor; two queries."""
    if not may_send_news(actor):
        raise Missing
    return news_of(news_scope(actor), asked)


def news_screen(code: str, *, actor: Actor) -> NewsLine:
    """One text that was sent; two queries."""
    line = one_news(code, news_scope(actor)) if may_send_news(actor) else None
    if line is None:
        raise Missing
    return line
