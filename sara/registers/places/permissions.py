"""Who may change the register of places. Everybody may read it."""

from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.permissions import Permission
from sara.registers.places.models import House, HouseQuerySet

# Posts stand on places, so the kinds of post are written here by their values.
_HEADQUARTERS: Final = "headquarters"
_REGION: Final = "region_officer"
_MANAGERS: Final = ("manager", "acting_manager")

MAY_SHAPE_TERRITORY = Permission(
    "may_shape_territory",
    _("محدوده‌ها و مرزهای شهر را ثبت می‌کند، نامشان را عوض می‌کند، ادغام و تقسیم می‌کند"),
    held_by={_HEADQUARTERS},
)
MAY_FOUND_HOUSES = Permission(
    "may_found_houses",
    _("سرای تازه ثبت می‌کند، همسایگی و محله‌های زیر پوشش را می‌نویسد، سرا را می‌گشاید و برمی‌چیند"),
    held_by={_HEADQUARTERS, _REGION},
)
MAY_KEEP_HOUSE = Permission(
    "may_keep_house",
    _("راه‌های تماس، ساعت‌ها، ساختمان‌ها، فضاها و خانه‌های سرا را به‌روز نگه می‌دارد"),
    held_by={_HEADQUARTERS, _REGION, *_MANAGERS},
)
MAY_NAME_THEMATIC_KINDS = Permission(
    "may_name_thematic_kinds",
    _("فهرست انواع خانه‌ها را ویرایش می‌کند"),
    held_by={_HEADQUARTERS},
)


def may_shape_territory(actor: Actor, path: str) -> bool:
    """Whether the actor may change the areas in the area with this path."""
    return MAY_SHAPE_TERRITORY.allows(actor, path)


def may_found_city(actor: Actor) -> bool:
    """Whether the actor may put a city in the register: only the machine, at its setting up."""
    return MAY_SHAPE_TERRITORY.scope(actor).everywhere


def may_found_houses(actor: Actor, path: str) -> bool:
    """Whether the actor may found, move and close houses at the place with this path."""
    return MAY_FOUND_HOUSES.allows(actor, path)


def may_keep_house(actor: Actor, path: str) -> bool:
    """Whether the actor may keep the contact, hours and spaces of the house with this path."""
    return MAY_KEEP_HOUSE.allows(actor, path)


def may_name_thematic_kinds(actor: Actor) -> bool:
    """Whether the actor may edit the list of kinds of thematic house."""
    return bool(MAY_NAME_THEMATIC_KINDS.scope(actor))


def visible_to(actor: Actor) -> HouseQuerySet:
    """The houses that the actor may know of: all but those planned where he keeps no houses."""
    return House.objects.shown(MAY_KEEP_HOUSE.scope(actor))
