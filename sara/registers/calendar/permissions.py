from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.permissions import Permission
from sara.registers.calendar.models import Holiday, HolidayQuerySet
from sara.registers.posts.api import PostKind

MAY_KEEP_CALENDAR = Permission(
    "may_keep_calendar",
    _("تعطیلی‌های رسمی و ترم‌ها را ثبت و جابه‌جا می‌کند"),
    held_by={PostKind.HEADQUARTERS},
)


def may_keep_calendar(actor: Actor) -> bool:
    """Whether the actor may change holidays and terms, which are the whole city's."""
    return bool(MAY_KEEP_CALENDAR.scope(actor))


def visible_to(_actor: Actor) -> HolidayQuerySet:
    """The holidays an actor sees: all of them, whoever he is."""
    return Holiday.objects.all()
