"""Who appoints whom: defaults of this software, not rules of the city (docs/sources/structure.md)."""

from collections.abc import Mapping
from typing import Final

from sara.registers.posts.types import PostKind

OFFICERS: Final = frozenset({PostKind.HEADQUARTERS, PostKind.REGION_OFFICER})
BODY: Final = frozenset(
    {
        PostKind.DISTRICT_OFFICER,
        PostKind.MANAGER,
        PostKind.ACTING_MANAGER,
        PostKind.INSPECTOR,
        PostKind.TRUSTEE_CHAIR,
        PostKind.TRUSTEE,
    }
)
STAFF: Final = frozenset(
    {
        PostKind.DESK,
        PostKind.INSTRUCTOR,
        PostKind.HOUSE_HEAD,
        PostKind.LIBRARIAN,
        PostKind.SOCIAL_WORKER,
    }
)

APPOINTED_WITH: Final[Mapping[PostKind, str]] = {
    **dict.fromkeys(OFFICERS, "may_appoint_officers"),
    **dict.fromkeys(BODY, "may_appoint_managers"),
    **dict.fromkeys(STAFF, "may_appoint_staff"),
}
