from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.foundation.errors import Missing
from sara.foundation.persian import matches
from sara.foundation.ui.navigation import Standing as HouseStanding
from sara.foundation.ui.paging import Page, page_by_number
from sara.portal.staff.queries.places import StaffPlace
from sara.registers.people.api import may_give_account_to
from sara.registers.posts.api import may_end_post, visible_to
from sara.registers.posts.models import Post, PostQuerySet
from sara.registers.posts.types import PostKind

PAGE_SIZE: Final = 30


class Standing(StrEnum):
    """When a post is held, seen from now."""

    NOW = "now"
    AHEAD = "ahead"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which posts are asked for."""

    words: str = ""
    standing: Standing = Standing.NOW
    kinds: tuple[PostKind, ...] = ()
    only_here: bool = False


@dataclass(frozen=True, slots=True)
class PostList:
    """One page of the posts of a place."""

    at: StaffPlace
    page: Page[Post]


@dataclass(frozen=True, slots=True)
class PostScreen:
    """One post, with what became of it, and where its list stands."""

    post: Post
    name: str
    may_end: bool
    may_let_in: bool
    lines: tuple[TrailLine, ...]
    house: HouseStanding | None
    area_code: str


def post_list(
    at: StaffPlace, wanted: Wanted, asked: Mapping[str, str], *, actor: Actor, now: datetime
) -> PostList:
    """The posts of a place and below it, by the name of the holder; two queries."""
    page: Page[Any] = page_by_number(_rows(at, wanted, actor, now), asked, size=PAGE_SIZE)
    return PostList(at, page)


def posts_file(at: StaffPlace, wanted: Wanted, *, actor: Actor, now: datetime) -> Iterable[Post]:
    """The same as one list; one query."""
    return _rows(at, wanted, actor, now)


def post_screen(number: int, *, actor: Actor, now: datetime) -> PostScreen:
    """A post that the actor may see; Missing otherwise. Four queries."""
    post = visible_to(actor).with_place().select_related("person").filter(pk=number).first()
    if post is None:
        raise Missing
    house = post.house or (post.thematic_house.house if post.thematic_house else None)
    open_ended = post.held_to is None or post.held_to > now
    return PostScreen(
        post=post,
        name=post.person.full_name,
        may_end=open_ended and may_end_post(actor, post),
        may_let_in=may_end_post(actor, post) and may_give_account_to(actor, post.person_id, now=now),
        lines=tuple(trail(post)),
        house=HouseStanding(house.slug, house.path, house.title) if house else None,
        area_code=post.area.code if post.area else "",
    )


def _rows(at: StaffPlace, wanted: Wanted, actor: Actor, now: datetime) -> PostQuerySet:
    posts = visible_to(actor).under(at.path)
    match wanted.standing:
        case Standing.NOW:
            posts = posts.in_force(now)
        case Standing.AHEAD:
            posts = posts.ahead(now)
        case Standing.OVER:
            posts = posts.over(now)
    if wanted.kinds:
        posts = posts.of_kinds(wanted.kinds)
    if wanted.only_here:
        posts = posts.filter(**{f"{at.place.kind}_id": at.place.id})
    if wanted.words:
        posts = posts.filter(matches("person__search", wanted.words))
    return posts.with_place().select_related("person").order_by("person__name_sort", "-held_from", "id")
