"""Where the screens of a place stand, and what each of them is told."""

from typing import Any

from django.urls import reverse

from sara.portal.staff.queries import StaffPlace


def list_address(at: StaffPlace) -> str:
    return reverse("staff:of_house" if at.is_house else "staff:of_area", args=[at.mark])


def file_address(at: StaffPlace) -> str:
    return reverse("staff:of_house_file" if at.is_house else "staff:of_area_file", args=[at.mark])


def new_address(at: StaffPlace) -> str:
    return reverse("staff:appoint_in_house" if at.is_house else "staff:appoint_in_area", args=[at.mark])


def place_context(at: StaffPlace, **context: Any) -> dict[str, Any]:
    """The context of every page of a place."""
    return {
        "at": at,
        "standing": at.standing,
        "nav_at": "staff:of_house" if at.is_house else "staff:home",
        "list_at": list_address(at),
        "new_at": new_address(at),
        **context,
    }
