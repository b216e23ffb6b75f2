"""What those who look after many houses learn of money, and who sets the tariff."""

from datetime import timedelta

import pytest

from sara.foundation.actors import Actor, ActorKind, HeldPost
from sara.foundation.errors import Missing
from sara.foundation.money import Rials
from sara.registers.posts.types import PostKind
from sara.services.treasury.api import (
    boxes_open_since_before,
    close_cash_box,
    offer_discount,
    open_cash_box,
    tariff,
    tariff_line,
    tariff_trail,
    withdraw_discount,
)
from sara.services.treasury.tests.factories import NOW, holder, make_house

pytestmark = pytest.mark.django_db
HEADQUARTERS = Actor(ActorKind.PERSON, account_id=9, posts=(HeldPost(9, PostKind.HEADQUARTERS, "1/"),))


def test_a_box_left_open_is_told_with_the_hour_it_was_opened() -> None:
    house, other = make_house(), make_house("harandi")
    desk = holder(PostKind.DESK, house)
    open_cash_box(house_id=house.pk, opening=Rials(0), actor=desk, now=NOW)
    both = [house.pk, other.pk]
    assert boxes_open_since_before(both, NOW) == {}
    assert boxes_open_since_before(both, NOW + timedelta(hours=20)) == {house.pk: NOW}
    assert boxes_open_since_before([other.pk], NOW + timedelta(hours=20)) == {}
    close_cash_box(house_id=house.pk, counted=Rials(0), note="", actor=desk, now=NOW + timedelta(hours=8))
    assert boxes_open_since_before(both, NOW + timedelta(hours=20)) == {}


def test_the_tariff_tells_what_is_offered_and_what_was_withdrawn() -> None:
    number = offer_discount(
        name="شاهد", name_en="", percent=50, source="مصوبهٔ ۷", actor=HEADQUARTERS, now=NOW
    )
    offer_discount(name="سالمندان", name_en="", percent=20, source="مصوبهٔ ۷", actor=HEADQUARTERS, now=NOW)
    withdraw_discount(discount_id=number, actor=HEADQUARTERS, now=NOW)
    assert [(line.name, line.is_offered) for line in tariff(actor=HEADQUARTERS)] == [
        ("سالمندان", True),
        ("شاهد", False),
    ]
    assert tariff_line(number, actor=HEADQUARTERS).source == "مصوبهٔ ۷"
    assert len(tariff_trail(number, actor=HEADQUARTERS)) == 2


def test_the_tariff_is_told_to_those_who_set_it() -> None:
    number = offer_discount(name="شاهد", name_en="", percent=50, source="مصوبه", actor=HEADQUARTERS, now=NOW)
    manager = holder(PostKind.MANAGER, make_house())
    for ask in (
        lambda: tariff(actor=manager),
        lambda: tariff_line(number, actor=manager),
        lambda: tariff_trail(number, actor=manager),
        lambda: tariff_line(0, actor=HEADQUARTERS),
        lambda: tariff_trail(0, actor=HEADQUARTERS),
    ):
        with pytest.raises(Missing):
            ask()
