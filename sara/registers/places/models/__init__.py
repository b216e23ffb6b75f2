from sara.registers.places.models.area import Area
from sara.registers.places.models.boundary import Boundary
from sara.registers.places.models.building import Building
from sara.registers.places.models.hours import OpeningException, OpeningHours
from sara.registers.places.models.house import House, Serving
from sara.registers.places.models.neighbouring import Neighbouring
from sara.registers.places.models.space import Space, SpaceHours
from sara.registers.places.models.succession import AreaSuccession
from sara.registers.places.models.thematic import ThematicHouse, ThematicHouseKind

__all__ = [
    "Area",
    "AreaSuccession",
    "Boundary",
    "Building",
    "House",
    "Neighbouring",
    "OpeningException",
    "OpeningHours",
    "Serving",
    "Space",
    "SpaceHours",
    "ThematicHouse",
    "ThematicHouseKind",
]
