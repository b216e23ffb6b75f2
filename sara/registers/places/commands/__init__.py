"""The write side of places."""

from sara.registers.places.commands.areas import found_area, note_area_names, rename_area
from sara.registers.places.commands.boundaries import set_boundary
from sara.registers.places.commands.buildings import add_building, change_building
from sara.registers.places.commands.days import add_opening_exception, remove_opening_exception
from sara.registers.places.commands.hours import set_opening_hours, set_space_hours
from sara.registers.places.commands.house_life import (
    close_house,
    move_house,
    open_house,
    pause_house,
    reopen_house,
    serve_neighbourhood,
    stop_serving,
)
from sara.registers.places.commands.houses import (
    change_house_contact,
    describe_house,
    found_house,
    rename_house,
)
from sara.registers.places.commands.merging import merge_areas
from sara.registers.places.commands.neighbours import link_neighbours, unlink_neighbours
from sara.registers.places.commands.spaces import add_space, change_space, withdraw_space
from sara.registers.places.commands.splitting import split_area
from sara.registers.places.commands.territory import TerritoryOutcome, import_territory
from sara.registers.places.commands.thematic import (
    add_thematic_kind,
    change_thematic_kind,
    close_thematic_house,
    open_thematic_house,
)

__all__ = [
    "TerritoryOutcome",
    "add_building",
    "add_opening_exception",
    "add_space",
    "add_thematic_kind",
    "change_building",
    "change_house_contact",
    "change_space",
    "change_thematic_kind",
    "close_house",
    "close_thematic_house",
    "describe_house",
    "found_area",
    "found_house",
    "import_territory",
    "link_neighbours",
    "merge_areas",
    "move_house",
    "note_area_names",
    "open_house",
    "open_thematic_house",
    "pause_house",
    "remove_opening_exception",
    "rename_area",
    "rename_house",
    "reopen_house",
    "serve_neighbourhood",
    "set_boundary",
    "set_opening_hours",
    "set_space_hours",
    "split_area",
    "stop_serving",
    "unlink_neighbours",
    "withdraw_space",
]
