"""The read side of the public pages: one function for each screen."""

from sara.portal.public.queries.finding import Answer, answer
from sara.portal.public.queries.front import FrontPage, front_page
from sara.portal.public.queries.house import HouseScreen, house_screen
from sara.portal.public.queries.houses import HouseList, house_list
from sara.portal.public.queries.truth import Truth, truth_of

__all__ = [
    "Answer",
    "FrontPage",
    "HouseList",
    "HouseScreen",
    "Truth",
    "answer",
    "front_page",
    "house_list",
    "house_screen",
    "truth_of",
]
