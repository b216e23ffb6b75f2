"""One file for each group of screens."""

from sara.registers.places.web.views.days import change_day, changed_day
from sara.registers.places.web.views.house import about, contact, hours, keep
from sara.registers.places.web.views.spaces import new_space, space, space_hours, withdraw_space

__all__ = [
    "about",
    "change_day",
    "changed_day",
    "contact",
    "hours",
    "keep",
    "new_space",
    "space",
    "space_hours",
    "withdraw_space",
]
