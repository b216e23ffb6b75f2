"""One file for each group of screens."""

from sara.registers.places.web.views.days import change_day, changed_day
from sara.registers.places.web.views.house import about, contact, hours, keep
from sara.registers.places.web.views.parts import building, close_unit, name, new_building, new_unit
from sara.registers.places.web.views.spaces import new_space, space, space_hours, withdraw_space

__all__ = [
    "about",
    "building",
    "change_day",
    "changed_day",
    "close_unit",
    "contact",
    "hours",
    "keep",
    "name",
    "new_building",
    "new_space",
    "new_unit",
    "space",
    "space_hours",
    "withdraw_space",
]
