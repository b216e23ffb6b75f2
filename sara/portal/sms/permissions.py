from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.permissions import Permission, Scope
from sara.registers.places.models import House, HouseQuerySet
from sara.registers.posts.types import PostKind

_OVERSEE = frozenset({PostKind.HEADQUARTERS, PostKind.REGION_OFFICER, PostKind.DISTRICT_OFFICER})

MAY_SEE_NOTICES = Permission(
    "may_see_notices",
    _("می‌بیند سرا به مردم چه فرستاده، چه شده و چه هزینه‌ای داشته است"),
    held_by={PostKind.MANAGER, PostKind.ACTING_MANAGER, *_OVERSEE},
)
MAY_RESEND_NOTICES = Permission(
    "may_resend_notices",
    _("پیامی را که نرسیده است دوباره می‌فرستد"),
    held_by={PostKind.MANAGER, PostKind.ACTING_MANAGER, PostKind.HEADQUARTERS},
)
MAY_SEE_NOTICES_OF_NO_HOUSE = Permission(
    "may_see_notices_of_no_house",
    _("پیام‌هایی را هم می‌بیند که از سرایی نیستند، مانند کد ورود"),
    held_by={PostKind.HEADQUARTERS},
)

MAY_SEND_NEWS = Permission(
    "may_send_news",
    _("برای کسانی که رضایت داده‌اند خبر پیامک می‌کند"),
    held_by={PostKind.MANAGER, PostKind.ACTING_MANAGER, PostKind.HEADQUARTERS},
)


def may_send_news(actor: Actor) -> bool:
    """Whether he sends news somewhere; to which places, `news_scope` says."""
    return bool(MAY_SEND_NEWS.scope(actor))


def news_scope(actor: Actor) -> Scope:
    """The part of the tree to which he sends news, and whose news he reads: the twin of `may_send_news`."""
    return MAY_SEND_NEWS.scope(actor)


def may_see_notices_at(actor: Actor, path: str) -> bool:
    return MAY_SEE_NOTICES.allows(actor, path)


def may_resend_at(actor: Actor, path: str) -> bool:
    return MAY_RESEND_NOTICES.allows(actor, path)


def sees_all(actor: Actor) -> bool:
    """Whether he sees also what is of no house. It is of the whole city."""
    return bool(MAY_SEE_NOTICES_OF_NO_HOUSE.scope(actor))


def oversees_notices(actor: Actor) -> bool:
    """Whether he looks after the messages of many houses."""
    return bool(overseen_by(actor))


def overseen_by(actor: Actor) -> Scope:
    """The part of the tree whose messages he oversees by a post of the city, a region or a district."""
    paths = [post.path for post in actor.posts if post.kind in _OVERSEE]
    return Scope.of(path for path in paths if MAY_SEE_NOTICES.allows(actor, path))


def is_staff(actor: Actor) -> bool:
    return bool(actor.posts)


def visible_to(actor: Actor) -> HouseQuerySet:
    """The houses whose messages the actor sees: the twin of `may_see_notices_at`."""
    return House.objects.within(MAY_SEE_NOTICES.scope(actor))
