"""Who holds which right over places, and that the kinds of post named here are there."""

import pytest
from django.apps import apps

from sara.foundation.permissions import Permission
from sara.registers.places.permissions import (
    MAY_FOUND_HOUSES,
    MAY_KEEP_HOUSE,
    MAY_NAME_THEMATIC_KINDS,
    MAY_SHAPE_TERRITORY,
    may_found_houses,
    may_keep_house,
    may_name_thematic_kinds,
    may_shape_territory,
)
from sara.registers.places.tests.factories import holder_of

RIGHTS = {
    MAY_SHAPE_TERRITORY: {"headquarters"},
    MAY_FOUND_HOUSES: {"headquarters", "region_officer"},
    MAY_KEEP_HOUSE: {"headquarters", "region_officer", "manager", "acting_manager"},
    MAY_NAME_THEMATIC_KINDS: {"headquarters"},
}


@pytest.mark.parametrize("permission", RIGHTS, ids=lambda permission: permission.name)
def test_a_right_is_held_by_these_posts_and_no_others(permission: Permission) -> None:
    assert permission.held_by == RIGHTS[permission]
    kinds = apps.get_model("posts", "Post")._meta.get_field("kind").flatchoices
    assert permission.held_by <= {kind for kind, _ in kinds}


def test_a_right_reaches_down_the_tree_and_not_beside_it() -> None:
    officer = holder_of("region_officer", "1/12/")

    assert may_found_houses(officer, "1/12/80/")
    assert not may_found_houses(officer, "1/13/80/")
    assert not may_found_houses(officer, "1/120/")
    assert may_keep_house(holder_of("manager", "1/12/80/"), "1/12/80/h3/")
    assert not may_keep_house(holder_of("manager", "1/12/80/h3/"), "1/12/80/h4/")
    assert not may_shape_territory(officer, "1/12/")
    assert may_name_thematic_kinds(holder_of("headquarters", "1/"))
    assert not may_name_thematic_kinds(officer)
