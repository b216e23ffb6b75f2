"""The read side of the city's pages: one function for each screen."""

from sara.portal.city.queries.choosing import Wanted
from sara.portal.city.queries.discounts import DiscountScreen, discount_list, discount_screen
from sara.portal.city.queries.holidays import (
    HolidayList,
    HolidayScreen,
    holiday_list,
    holiday_screen,
)
from sara.portal.city.queries.house import HouseHistory, HouseScreen, house_history, house_screen
from sara.portal.city.queries.letters import (
    Failed,
    all_failed_facts,
    all_failed_to_leave,
    failed_facts,
    failed_to_leave,
)
from sara.portal.city.queries.overview import (
    Known,
    Overview,
    Ways,
    known_to,
    overview,
    overview_file,
)
from sara.portal.city.queries.rights import rights
from sara.portal.city.queries.rows import HouseRow

__all__ = [
    "DiscountScreen",
    "Failed",
    "HolidayList",
    "HolidayScreen",
    "HouseHistory",
    "HouseRow",
    "HouseScreen",
    "Known",
    "Overview",
    "Wanted",
    "Ways",
    "all_failed_facts",
    "all_failed_to_leave",
    "discount_list",
    "discount_screen",
    "failed_facts",
    "failed_to_leave",
    "holiday_list",
    "holiday_screen",
    "house_history",
    "house_screen",
    "known_to",
    "overview",
    "overview_file",
    "rights",
]
