"""The front door of places."""

from sara.registers.places.commands.areas import found_area, note_area_names, rename_area
from sara.registers.places.commands.boundaries import set_boundary
from sara.registers.places.commands.hours import (
    add_opening_exception,
    remove_opening_exception,
    set_opening_hours,
    set_space_hours,
)
from sara.registers.places.commands.territory import TerritoryOutcome, import_territory
from sara.registers.places.rules.territory import Fault, Territory, read_territory
from sara.registers.places.types import City

__all__ = [
    "City",
    "Fault",
    "Territory",
    "TerritoryOutcome",
    "add_opening_exception",
    "found_area",
    "import_territory",
    "note_area_names",
    "read_territory",
    "remove_opening_exception",
    "rename_area",
    "set_boundary",
    "set_opening_hours",
    "set_space_hours",
]
