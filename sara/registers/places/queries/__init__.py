"""The read side of places."""

from sara.registers.places.queries.cards import (
    AreaName,
    FoundBy,
    FoundHouse,
    HouseCard,
    area_name,
    house_cards,
)
from sara.registers.places.queries.duties import Duty, manager_duties
from sara.registers.places.queries.finding import find_houses
from sara.registers.places.queries.house_page import (
    HousePage,
    NeighbourHouse,
    SpaceCard,
    ThematicCard,
    house_page,
)
from sara.registers.places.queries.keeping import (
    exception_to_keep,
    house_record,
    house_to_keep,
    space_record,
    week_to_keep,
)
from sara.registers.places.queries.kept import HouseRecord, KeptHouse, SpaceRecord
from sara.registers.places.queries.naming import area_key, areas_by_key
from sara.registers.places.queries.nearness import house_at, houses_near, nearest_house
from sara.registers.places.queries.parts import building_to_keep, house_to_name, kinds_to_open, unit_to_keep
from sara.registers.places.queries.targets import houses_to_import_for
from sara.registers.places.queries.territory import (
    AreaChange,
    MapArea,
    RegionMap,
    area_at,
    area_history,
    area_map,
    areas_in,
    cities,
    map_parts,
    region_map,
)

__all__ = [
    "AreaChange",
    "AreaName",
    "Duty",
    "FoundBy",
    "FoundHouse",
    "HouseCard",
    "HousePage",
    "HouseRecord",
    "KeptHouse",
    "MapArea",
    "NeighbourHouse",
    "RegionMap",
    "SpaceCard",
    "SpaceRecord",
    "ThematicCard",
    "area_at",
    "area_history",
    "area_key",
    "area_map",
    "area_name",
    "areas_by_key",
    "areas_in",
    "building_to_keep",
    "cities",
    "exception_to_keep",
    "find_houses",
    "house_at",
    "house_cards",
    "house_page",
    "house_record",
    "house_to_keep",
    "house_to_name",
    "houses_near",
    "houses_to_import_for",
    "kinds_to_open",
    "manager_duties",
    "map_parts",
    "nearest_house",
    "region_map",
    "space_record",
    "unit_to_keep",
    "week_to_keep",
]
