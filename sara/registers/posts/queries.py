from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import GUEST, Actor, ActorKind, HeldPost
from sara.foundation.database.composed import composed
from sara.foundation.permissions import all_permissions
from sara.foundation.privacy import Told
from sara.registers.posts.models import Post
from sara.registers.posts.permissions import visible_to
from sara.registers.posts.types import (
    SHOWN_TO_ALL,
    InPost,
    PermissionLine,
    PostKind,
    SignedIn,
)

_RANK = {kind: rank for rank, kind in enumerate(PostKind)}


def actor_of(account: SignedIn, *, now: datetime) -> Actor:
    """The actor of a signed-in account with the posts in force at `now`; one query.

    A guest, or an account without a person, asks the database nothing.
    """
    if not account.is_authenticated:
        return GUEST
    person_id: int | None = getattr(account, "person_id", None)
    if person_id is None:
        return Actor(kind=ActorKind.PERSON, account_id=account.pk)
    held = _held(person_id=person_id, now=now)
    return Actor(
        kind=ActorKind.PERSON,
        account_id=account.pk,
        person_id=person_id,
        posts=tuple(HeldPost(post_id=pk, kind=kind, path=path) for pk, kind, path in held),
    )


@composed
def _held(*, person_id: int, now: datetime) -> QuerySet[Post, Any]:
    places = Coalesce("area__path", "house__path", "thematic_house__path")
    posts = Post.objects.held_by(person_id).in_force(now).order_by("id")
    return posts.annotate(place_path=places).values_list("pk", "kind", "place_path")


def people_in_post(house_id: int, *, now: datetime) -> list[InPost]:
    """Who is in post in a house and its thematic houses, for everyone to read, highest first."""
    posts = (
        Post.objects.in_force(now)
        .of_house(house_id)
        .of_kinds(SHOWN_TO_ALL)
        .select_related("person", "thematic_house__kind")
        .order_by("held_from", "id")
    )
    lines = [
        InPost(
            post_id=post.pk,
            person_id=post.person_id,
            person_name=post.person.full_name,
            kind=PostKind(post.kind),
            thematic_house=post.thematic_house.kind.title if post.thematic_house else "",
            held_from=post.held_from,
        )
        for post in posts
    ]
    return sorted(lines, key=lambda line: _RANK[line.kind])


def posts_by_person(person_ids: Iterable[int], *, now: datetime) -> dict[int, list[Post]]:
    """The posts in force of each of these persons, with their places; one query."""
    held: dict[int, list[Post]] = {person_id: [] for person_id in person_ids}
    posts = Post.objects.in_force(now).filter(person_id__in=held).with_place().order_by("id")
    for post in posts:
        held[post.person_id].append(post)
    return held


def posts_seen_by(actor: Actor, *, person_id: int) -> list[Post]:
    """A person's posts, past and present, that the actor may see, newest first."""
    posts = visible_to(actor).held_by(person_id).with_place()
    return list(posts.order_by("-held_from", "-id"))


def posts_told(person_id: int) -> Sequence[Told]:
    """The posts of a person, told to himself; one query."""
    rows = Post.objects.held_by(person_id).with_place().order_by("-held_from", "-id")
    columns = (("post", _("سمت")), ("place", _("جا")), ("from", _("از")), ("to", _("تا")))
    told = tuple((row.get_kind_display(), row.place_name, row.held_from, row.held_to) for row in rows)
    return [Told(key="posts", title=_("سمت‌ها"), columns=columns, rows=told)]


def posts_in_the_way(person_id: int, now: datetime) -> Sequence[str]:
    """A post that is held is ended before its holder is erased, in words; one query."""
    held = Post.objects.held_by(person_id).in_force(now).with_place().order_by("id")
    return [f"{post.get_kind_display()} ({post.place_name})" for post in held]


def permission_lines() -> list[PermissionLine]:
    """Every permission of the product with the posts that carry it, for the page of permissions."""
    return [
        PermissionLine(
            name=permission.name,
            title=str(permission.title),
            held_by=tuple(kind for kind in PostKind if kind in permission.held_by),
        )
        for permission in all_permissions()
    ]
