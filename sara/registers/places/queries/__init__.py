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
from sara.registers.places.queries.nearness import house_at, houses_near, nearest_house
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
    "MapArea",
    "NeighbourHouse",
    "RegionMap",
    "SpaceCard",
    "ThematicCard",
    "area_at",
    "area_history",
    "area_map",
    "area_name",
    "areas_in",
    "cities",
    "find_houses",
    "house_at",
    "house_cards",
    "house_page",
    "houses_near",
    "manager_duties",
    "map_parts",
    "nearest_house",
    "region_map",
]
