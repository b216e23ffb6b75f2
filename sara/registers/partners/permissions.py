"""Who sees and keeps institutions."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.permissions import Permission
from sara.registers.partners.models import Institution, InstitutionQuerySet

# By their values, as in places: the register of posts is not needed here.
_KEEPERS: Final = ("headquarters", "region_officer", "manager", "acting_manager")

MAY_KEEP_INSTITUTIONS = Permission(
    "may_keep_institutions",
    _("نهادهای همکار را ثبت و به‌روز می‌کند"),
    held_by=_KEEPERS,
)
MAY_SEE_INSTITUTIONS = Permission(
    "may_see_institutions",
    _("نهادهای همکار و رابط آن‌ها را می‌بیند"),
    held_by={*_KEEPERS, "district_officer", "inspector", "trustee_chair", "trustee", "desk"},
)


def may_keep_institutions(actor: Actor, path: str) -> bool:
    """Whether the actor may keep the institutions of the area with this path."""
    return MAY_KEEP_INSTITUTIONS.allows(actor, path)


def visible_to(actor: Actor) -> InstitutionQuerySet:
    """The institutions that the actor may see: those in the places of his posts."""
    return Institution.objects.within(MAY_SEE_INSTITUTIONS.scope(actor))
