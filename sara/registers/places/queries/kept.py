"""A house as whoever keeps it sees it: what is written, what holds, what is to come."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sara.foundation.audit import TrailLine
from sara.foundation.ui.navigation import Standing
from sara.registers.places.models import Building, House, OpeningException, Space, ThematicHouse
from sara.registers.places.types import Audience, HouseContact, OpenTimes, Point, Weekday, WeekLine

WeekTimes = Mapping[Weekday, tuple[OpenTimes, ...]]


@dataclass(frozen=True, slots=True)
class KeptHouse:
    """A house that the actor keeps."""

    house: House

    @property
    def id(self) -> int:
        return self.house.pk

    @property
    def slug(self) -> str:
        return self.house.slug

    @property
    def name(self) -> str:
        return self.house.title

    @property
    def standing(self) -> Standing:
        """The house, as the frame of the staff's screens is told of it."""
        return Standing(self.house.slug, self.house.path, self.house.title)

    @property
    def contact(self) -> HouseContact:
        """The contact, part by part, as it is written."""
        house = self.house
        point = None if house.lat is None or house.lon is None else Point(house.lat, house.lon)
        return HouseContact(
            address=house.address,
            address_en=house.address_en,
            telephones=tuple(house.telephones),
            sms_number=house.sms_number,
            email=house.email,
            point=point,
            point_approximate=house.location_approximate,
        )


@dataclass(frozen=True, slots=True)
class Week:
    """The hours of a house in a span of days: the last day of it, where there is one, is in it."""

    starts_on: date
    last_on: date | None
    lines: tuple[WeekLine, ...]
    assumed: bool
    holds_now: bool


@dataclass(frozen=True, slots=True)
class AudienceLine:
    """For whom a space is kept in some stretches of days that follow each other."""

    audience: Audience
    line: WeekLine


@dataclass(frozen=True, slots=True)
class SpaceLine:
    """A space in use, or to come, with the week that holds in it."""

    space: Space
    lines: tuple[AudienceLine, ...]


@dataclass(frozen=True, slots=True)
class HouseRecord:
    """The whole record of a house on one screen."""

    kept: KeptHouse
    address: str
    weeks: tuple[Week, ...]
    exceptions: tuple[OpeningException, ...]
    spaces: tuple[SpaceLine, ...]
    buildings: tuple[Building, ...]
    units: tuple[ThematicHouse, ...]
    may_rename: bool
    lines: tuple[TrailLine, ...]

    @property
    def assumed(self) -> bool:
        """Whether something of it is still what this software proposed."""
        return any(week.assumed for week in self.weeks) or any(one.space.assumed for one in self.spaces)


@dataclass(frozen=True, slots=True)
class SpaceRecord:
    """One space with its week and its history."""

    kept: KeptHouse
    space: Space
    lines: tuple[AudienceLine, ...]
    week: Mapping[Audience, WeekTimes]
    history: tuple[TrailLine, ...]
