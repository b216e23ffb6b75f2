"""The house at whose desk somebody stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import QuerySet
from django.http import HttpRequest

from sara.foundation.actors import GUEST, Actor
from sara.foundation.database.composed import composed
from sara.foundation.errors import Missing
from sara.foundation.persian import matches
from sara.foundation.ui.navigation import Standing
from sara.foundation.ui.paging import Page, page_by_number
from sara.portal.desk.permissions import Rights, may_open_desk, rights_at, visible_to
from sara.registers.places.models import House
from sara.registers.posts.types import PostKind

PAGE_SIZE: Final = 24
# Those who look over many houses have the city's pages; they come to a desk by a link from there.
_OVERSEE: Final = frozenset({PostKind.HEADQUARTERS, PostKind.REGION_OFFICER, PostKind.DISTRICT_OFFICER})


@dataclass(frozen=True, slots=True)
class DeskHouse:
    """A house with what the reader may do at its desk."""

    house: House
    rights: Rights
    standing: Standing

    @property
    def slug(self) -> str:
        return self.house.slug

    @property
    def name(self) -> str:
        return self.house.title


@dataclass(frozen=True, slots=True)
class Desks:
    """The houses at whose desks somebody has a part, one page of them."""

    page: Page[House]
    only: House | None


def desk_house(slug: str, *, actor: Actor) -> DeskHouse:
    """The house with this slug, for those who have a part in its desk; one query."""
    house = _with_slug(slug, actor)
    if house is None:
        raise Missing
    return DeskHouse(house, rights_at(actor, house), _standing(house))


def desks(*, words: str, asked: Mapping[str, str], actor: Actor) -> Desks:
    """The houses among which one chooses; Missing when there is none. Two queries."""
    houses = visible_to(actor).by_name()
    found = houses.filter(matches("search", words)) if words else houses
    page: Page[Any] = page_by_number(found, asked, size=PAGE_SIZE)
    if not words and not page.total:
        raise Missing
    only = page.items[0] if not words and page.total == 1 else None
    return Desks(page, only)


def standing_of(request: HttpRequest) -> Standing | None:
    """Where the reader of any page of the staff stands: the house in its address, else his only one.

    At most one query, and none for those who stand at no desk.
    """
    actor: Actor = getattr(request, "actor", GUEST)
    if not actor.posts:
        return None
    match = request.resolver_match
    slug = match.kwargs.get("slug", "") if match else ""
    if slug:
        house = _with_slug(slug, actor)
    elif any(post.kind in _OVERSEE for post in actor.posts):
        return None
    else:
        found = list(visible_to(actor).order_by("id")[:2])
        house = found[0] if len(found) == 1 else None
    return _standing(house) if house is not None else None


def _with_slug(slug: str, actor: Actor) -> House | None:
    """The house, where the actor has a part in its desk: `visible_to`, asked of the one row."""
    found = _house(slug=slug)
    return found[0] if found and may_open_desk(actor, found[0].path) else None


@composed
def _house(*, slug: str) -> QuerySet[House]:
    return House.objects.filter(slug=slug).defer("search", "about", "about_en").order_by("id")


def _standing(house: House) -> Standing:
    return Standing(slug=house.slug, path=house.path, name=house.title)
