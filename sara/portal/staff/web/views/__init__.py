"""One file for each group of screens."""

from sara.portal.staff.web.views.account import account
from sara.portal.staff.web.views.appointing import appoint_in_area, appoint_in_house
from sara.portal.staff.web.views.lists import home, of_area, of_area_file, of_house, of_house_file
from sara.portal.staff.web.views.post import post

__all__ = [
    "account",
    "appoint_in_area",
    "appoint_in_house",
    "home",
    "of_area",
    "of_area_file",
    "of_house",
    "of_house_file",
    "post",
]
