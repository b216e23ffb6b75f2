"""Where one may send news."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import translation

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.notices import Language
from sara.portal.sms.permissions import may_send_news, news_scope
from sara.registers.places.models import Area, House


@dataclass(frozen=True, slots=True)
class NewsPlace:
    """A place to which news can go; `house_id` is on whose account; `name` is the reader's."""

    path: str
    name: str
    house_id: int | None
    name_fa: str
    name_en: str


def news_places(*, actor: Actor, now: datetime) -> Sequence[NewsPlace]:
    """Where one holds the right, and the areas just below; two queries."""
    if not may_send_news(actor):
        raise Missing
    day, paths = day_of(now), news_scope(actor).paths
    areas = Area.objects.filter(path__in=paths).in_force(day)
    below = Area.objects.filter(parent__path__in=paths).in_force(day)
    houses = House.objects.filter(path__in=paths).in_force(day).by_name()
    return [
        *(
            NewsPlace(one.path, one.title, None, *_names(one))
            for one in (areas | below).order_by("path", "id")
        ),
        *(NewsPlace(one.path, one.title, one.pk, *_names(one)) for one in houses),
    ]


def _names(place: Area | House) -> tuple[str, str]:
    """Its names as texts in Persian and in English tell them."""
    told = []
    for language in Language:
        with translation.override(language.value):
            told.append(place.title)
    return told[0], told[1]


def news_place(path: str, *, actor: Actor, now: datetime) -> NewsPlace:
    """The place with this path among those where the actor may; Missing otherwise. Two queries."""
    for place in news_places(actor=actor, now=now):
        if place.path == path:
            return place
    raise Missing
