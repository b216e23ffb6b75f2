"""The hours that a space keeps for women or men hold when a class is planned, moved or made up."""

from datetime import time
from typing import Any

import pytest
from django.apps import apps

from sara.services.programmes import api
from sara.services.programmes.errors import SpaceKeptForOthers
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    make_house,
    make_programme,
    make_run,
    terms,
    weekly,
)
from sara.services.programmes.types import GenderAudience, MeetingDay

pytestmark = pytest.mark.django_db


def keep_for(house: House, audience: str, *, weekday: int = 0, starts: int = 16, ends: int = 20) -> None:
    model: Any = apps.get_model("places.SpaceHours")
    model.objects.create(
        space_id=house.space_id, weekday=weekday, open_from=time(starts), open_to=time(ends),
        audience=audience, valid_from=SATURDAY,
    )  # fmt: skip


def plan(house: House, gender: GenderAudience, hour: int = 17) -> str:
    programme = make_programme(house, "ایروبیک", gender=gender)
    return make_run(house, programme=programme, days=weekly(hour=hour), space_id=house.space_id).code


def test_a_class_of_men_is_not_planned_in_the_hours_of_women() -> None:
    house = make_house()
    keep_for(house, "women")
    for other in (GenderAudience.MEN, GenderAudience.ANY):
        with pytest.raises(SpaceKeptForOthers) as refused:
            plan(house, other)
        assert "بانوان" in refused.value.words()
    assert plan(house, GenderAudience.WOMEN)


def test_hours_beside_and_mixed_ones_are_everybodys() -> None:
    house = make_house()
    keep_for(house, "women", ends=17)
    keep_for(house, "mixed", starts=17)
    assert plan(house, GenderAudience.MEN)


def test_a_run_is_not_moved_into_a_space_that_is_kept_for_others() -> None:
    house = make_house()
    keep_for(house, "women")
    programme = make_programme(house, "شطرنج", gender=GenderAudience.MEN)
    run = make_run(house, programme=programme)
    with pytest.raises(SpaceKeptForOthers):
        api.change_run(run_code=run.code, terms=terms(space_id=house.space_id), actor=house.manager, now=NOW)


def test_a_session_is_not_made_up_in_the_hours_of_others() -> None:
    house = make_house()
    keep_for(house, "women", weekday=1)
    code = plan(house, GenderAudience.MEN)
    sunday = MeetingDay(SATURDAY.replace(day=29), time(17), time(18))
    with pytest.raises(SpaceKeptForOthers):
        api.cancel_session(
            run_code=code, number=1, reason="تعطیل", make_up=sunday, actor=house.manager, now=NOW
        )
