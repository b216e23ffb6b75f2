from sara.registers.places.models.area import Area, AreaQuerySet
from sara.registers.places.models.boundary import Boundary
from sara.registers.places.models.building import Building
from sara.registers.places.models.hours import (
    OpeningException,
    OpeningHours,
    OpeningHoursQuerySet,
    hours_hold_at,
)
from sara.registers.places.models.house import House, HouseQuerySet, Serving
from sara.registers.places.models.neighbouring import Neighbouring
from sara.registers.places.models.space import Space, SpaceHours, SpaceHoursQuerySet
from sara.registers.places.models.succession import AreaSuccession
from sara.registers.places.models.thematic import ThematicHouse, ThematicHouseKind

__all__ = [
    "Area",
    "AreaQuerySet",
    "AreaSuccession",
    "Boundary",
    "Building",
    "House",
    "HouseQuerySet",
    "Neighbouring",
    "OpeningException",
    "OpeningHours",
    "OpeningHoursQuerySet",
    "Serving",
    "Space",
    "SpaceHours",
    "SpaceHoursQuerySet",
    "ThematicHouse",
    "ThematicHouseKind",
    "hours_hold_at",
]
