"""What the register of places announces."""

from dataclasses import dataclass
from datetime import date

from sara.foundation.facts import Fact


@dataclass(frozen=True)
class AreaFounded(Fact):
    """There is a new area."""

    area_id: int


@dataclass(frozen=True)
class AreaRenamed(Fact):
    """An area has another name since a day."""

    area_id: int
    happened_on: date


@dataclass(frozen=True)
class AreasMerged(Fact):
    """Areas became one on a day; what belonged to them belongs to the new one."""

    origin_ids: tuple[int, ...]
    successor_id: int
    happened_on: date


@dataclass(frozen=True)
class AreaSplit(Fact):
    """An area became several on a day."""

    origin_id: int
    successor_ids: tuple[int, ...]
    happened_on: date


@dataclass(frozen=True)
class HouseFounded(Fact):
    """There is a new house, open or planned."""

    house_id: int


@dataclass(frozen=True)
class HousePaused(Fact):
    """A house has shut its doors for a time."""

    house_id: int


@dataclass(frozen=True)
class HouseReopened(Fact):
    """A house that was paused is open again, or a planned one for the first time."""

    house_id: int


@dataclass(frozen=True)
class HouseClosed(Fact):
    """A house is no more since a day."""

    house_id: int
    closed_on: date


@dataclass(frozen=True)
class OpeningHoursSet(Fact):
    """The week of a house is another from a day on."""

    house_id: int
    valid_from: date


@dataclass(frozen=True)
class OpeningChangedForDay(Fact):
    """A house is closed, or open at other times, on one day; or keeps its week again."""

    house_id: int
    day_on: date


@dataclass(frozen=True)
class SpaceHoursSet(Fact):
    """For whom a space is kept is another from a day on."""

    space_id: int
    valid_from: date


@dataclass(frozen=True)
class SpaceWithdrawn(Fact):
    """A space is out of use since a day."""

    space_id: int
    valid_to: date


@dataclass(frozen=True)
class ThematicHouseOpened(Fact):
    """A house has a new thematic house."""

    thematic_house_id: int


@dataclass(frozen=True)
class ThematicHouseClosed(Fact):
    """A thematic house is no more since a day."""

    thematic_house_id: int
    valid_to: date
