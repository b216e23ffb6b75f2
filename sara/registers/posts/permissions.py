from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.permissions import Permission, Scope
from sara.registers.posts.models import Post, PostQuerySet
from sara.registers.posts.rules import APPOINTED_WITH
from sara.registers.posts.types import LOOKING_AFTER_AREAS, PLACES_OF, PlaceKind, PostKind

MAY_APPOINT_OFFICERS = Permission(
    "may_appoint_officers",
    _("مسئولان ستاد و منطقه را به سمت می‌گمارد و سمتشان را پایان می‌دهد"),
    held_by={PostKind.HEADQUARTERS},
)
MAY_APPOINT_MANAGERS = Permission(
    "may_appoint_managers",
    _("مدیر، سرپرست، بازرس، هیئت امنا و مسئول ناحیه را ثبت می‌کند و سمتشان را پایان می‌دهد"),
    held_by={PostKind.HEADQUARTERS, PostKind.REGION_OFFICER},
)
MAY_APPOINT_STAFF = Permission(
    "may_appoint_staff",
    _("کارکنان سرا را به سمت می‌گمارد و سمتشان را پایان می‌دهد"),
    held_by={
        PostKind.HEADQUARTERS,
        PostKind.REGION_OFFICER,
        PostKind.MANAGER,
        PostKind.ACTING_MANAGER,
    },
)
MAY_SEE_POSTS = Permission(
    "may_see_posts",
    _("سمت‌ها و صاحبان آن‌ها را، گذشته و اکنون، می‌بیند"),
    held_by={
        PostKind.HEADQUARTERS,
        PostKind.REGION_OFFICER,
        PostKind.DISTRICT_OFFICER,
        PostKind.MANAGER,
        PostKind.ACTING_MANAGER,
        PostKind.INSPECTOR,
        PostKind.TRUSTEE_CHAIR,
    },
)
_BY_NAME = {
    permission.name: permission
    for permission in (MAY_APPOINT_OFFICERS, MAY_APPOINT_MANAGERS, MAY_APPOINT_STAFF)
}


def may_appoint(actor: Actor, kind: PostKind, path: str) -> bool:
    """Whether the actor may put someone in a post of this kind at the place with this path."""
    return _BY_NAME[APPOINTED_WITH[kind]].allows(actor, path)


def may_see_posts(actor: Actor, path: str) -> bool:
    """Whether the actor sees who holds which post at the place with this path."""
    return MAY_SEE_POSTS.allows(actor, path)


def places_with_posts_seen_by(actor: Actor) -> Scope:
    """Where the actor sees who holds which post."""
    return MAY_SEE_POSTS.scope(actor)


def sees_posts_of_areas(actor: Actor) -> bool:
    """Whether the actor looks after areas, and sees the posts in them."""
    return any(post.kind in LOOKING_AFTER_AREAS for post in actor.posts)


def kinds_to_appoint(actor: Actor, places: Iterable[PlaceKind], path: str) -> tuple[PostKind, ...]:
    """What the actor may appoint somebody to, at the place with this path, which is of one of these kinds."""
    standing = set(places)
    return tuple(kind for kind in PostKind if PLACES_OF[kind] & standing and may_appoint(actor, kind, path))


def may_end_post(actor: Actor, post: Post) -> bool:
    """Whether the actor may end this post, read with its place: who may appoint may end."""
    return may_appoint(actor, PostKind(post.kind), post.path)


def visible_to(actor: Actor) -> PostQuerySet:
    """The posts, past ones too, whose holders the actor sees; everyone sees his own."""
    scope = MAY_SEE_POSTS.scope(actor)
    if scope.everywhere:
        return Post.objects.all()
    seen = Q(person_id=actor.person_id) if actor.person_id else Q(pk__in=[])
    for place in ("area", "house", "thematic_house"):
        seen |= scope.where(f"{place}__path")
    return Post.objects.filter(seen)
