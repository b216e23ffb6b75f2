from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.permissions import Permission, Scope
from sara.registers.posts.types import PostKind

MAY_OVERSEE_HOUSES = Permission(
    "may_oversee_houses",
    _("نشانه‌های همهٔ سراهای محدودهٔ خود را کنار هم می‌بیند"),
    held_by={PostKind.HEADQUARTERS, PostKind.REGION_OFFICER, PostKind.DISTRICT_OFFICER},
)
MAY_SEE_PERMISSIONS = Permission(
    "may_see_permissions",
    _("می‌بیند هر سمت چه اجازه‌هایی دارد"),
    held_by={PostKind.HEADQUARTERS, PostKind.REGION_OFFICER},
)
MAY_RETRY_DELIVERIES = Permission(
    "may_retry_deliveries",
    _("رخدادهای رهاشده و پیامک‌های ناموفق را می‌بیند و دوباره می‌فرستد"),
    held_by={PostKind.HEADQUARTERS},
)


def may_oversee_houses(actor: Actor) -> bool:
    """Whether the actor looks after houses at all; which ones, `overseen_by` says."""
    return bool(overseen_by(actor))


def overseen_by(actor: Actor) -> Scope:
    """The part of the tree of places that the actor looks after."""
    return MAY_OVERSEE_HOUSES.scope(actor)


def may_see_permissions(actor: Actor) -> bool:
    return bool(MAY_SEE_PERMISSIONS.scope(actor))


def may_retry_deliveries(actor: Actor) -> bool:
    """Whether the actor may see what failed for good, and try it again. It is of the whole city."""
    return bool(MAY_RETRY_DELIVERIES.scope(actor))
