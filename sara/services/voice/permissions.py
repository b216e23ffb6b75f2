from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.permissions import Permission, Scope
from sara.registers.places.models import House
from sara.registers.posts.types import PostKind

READ_MESSAGES = Permission(
    "may_read_messages",
    _("خواندن پیام‌هایی که برای سرا فرستاده شده است"),
    held_by=(PostKind.DESK, PostKind.MANAGER, PostKind.ACTING_MANAGER, PostKind.INSPECTOR),
)
COUNT_MESSAGES = Permission(
    "may_count_messages",
    _("دیدن شمار پیام‌های سراها، نه نوشتهٔ آن‌ها"),
    held_by=(PostKind.HEADQUARTERS, PostKind.REGION_OFFICER, PostKind.DISTRICT_OFFICER),
)


def may_read_messages(actor: Actor, house: House) -> bool:
    return READ_MESSAGES.allows(actor, house.path)


def houses_heard_by(actor: Actor) -> Scope:
    """The houses whose messages he may read: the twin of `may_read_messages`."""
    return READ_MESSAGES.scope(actor)


def houses_counted_by(actor: Actor) -> Scope:
    """The houses of whose messages he may know how many there are."""
    return COUNT_MESSAGES.scope(actor)
