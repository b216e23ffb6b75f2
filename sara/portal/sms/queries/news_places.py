"""Where one may send news."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.persian import in_language
from sara.portal.sms.permissions import may_send_news, news_scope
from sara.registers.places.models import Area, House


@dataclass(frozen=True, slots=True)
class NewsPlace:
    """A place to which news can go; `house_id` is on whose account."""

    path: str
    house_id: int | None
    name_fa: str
    name_en: str

    @property
    def name(self) -> str:
        """Its name in the reader's language."""
        return in_language(self.name_fa, self.name_en)


def news_places(*, actor: Actor, now: datetime) -> Sequence[NewsPlace]:
    """Where one holds the right, and the areas just below; two queries."""
    if not may_send_news(actor):
        raise Missing
    day, paths = day_of(now), news_scope(actor).paths
    areas = Area.objects.filter(path__in=paths).in_force(day)
    below = Area.objects.filter(parent__path__in=paths).in_force(day)
    houses = House.objects.filter(path__in=paths).in_force(day).by_name()
    return [
        *(_place(one, None) for one in (areas | below).order_by("path", "id")),
        *(_place(one, one.pk) for one in houses),
    ]


def _place(one: Area | House, house_id: int | None) -> NewsPlace:
    """A place without an English name is called by its Persian one in English texts, too."""
    return NewsPlace(one.path, house_id, one.name, one.name_en or one.name)


def news_place(path: str, *, actor: Actor, now: datetime) -> NewsPlace:
    """The place with this path among those where the actor may; Missing otherwise. Two queries."""
    for place in news_places(actor=actor, now=now):
        if place.path == path:
            return place
    raise Missing
