"""The front door of places. Commands and queries are listed in their packages."""

from sara.registers.places.commands import *
from sara.registers.places.facts import (
    AreasMerged,
    AreaSplit,
    HouseClosed,
    HousePaused,
    HouseReopened,
    OpeningChangedForDay,
    OpeningHoursSet,
    SpaceHoursSet,
    SpaceWithdrawn,
    ThematicHouseClosed,
)
from sara.registers.places.permissions import (
    may_found_houses,
    may_keep_house,
    may_name_thematic_kinds,
    may_shape_territory,
    visible_to,
)
from sara.registers.places.queries import *
from sara.registers.places.rules.addresses import address_line
from sara.registers.places.rules.territory import Fault, Territory, read_territory
