"""The read side of the pages of posts."""

from sara.portal.staff.queries.places import StaffPlace, area_place, house_place, widest_area
from sara.portal.staff.queries.posts import (
    PostList,
    PostScreen,
    Standing,
    Wanted,
    post_list,
    post_screen,
    posts_file,
)

__all__ = [
    "PostList",
    "PostScreen",
    "StaffPlace",
    "Standing",
    "Wanted",
    "area_place",
    "house_place",
    "post_list",
    "post_screen",
    "posts_file",
    "widest_area",
]
