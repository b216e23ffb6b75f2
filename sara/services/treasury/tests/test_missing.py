"""What is not there, and what one may not see, is missing."""

from collections.abc import Callable

import pytest

from sara.foundation.actors import SYSTEM, Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.places.models import House
from sara.registers.posts.types import PostKind
from sara.services.treasury import api as treasury
from sara.services.treasury.tests.factories import NOW, holder, make_house

pytestmark = pytest.mark.django_db
NOTHING = "AAAAAAAA"
Asked = Callable[[Actor], object]

ASKED: dict[str, Asked] = {
    "payment": lambda actor: treasury.receive(
        charge_code=NOTHING, method=treasury.PayMethod.CASH, actor=actor, now=NOW
    ),
    "discount of a charge": lambda actor: treasury.give_discount(
        charge_code=NOTHING, discount_id=1, reason="سالمند", actor=actor, now=NOW
    ),
    "void": lambda actor: treasury.void_receipt(receipt_code=NOTHING, reason="سهو", actor=actor, now=NOW),
    "receipt": lambda actor: treasury.receipt_sheet(NOTHING, actor=actor, now=NOW),
    "trail": lambda _actor: treasury.receipt_trail(NOTHING),
    "discount": lambda _actor: treasury.withdraw_discount(discount_id=987_654_321, actor=SYSTEM, now=NOW),
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_what_is_not_there_is_missing(asked: Asked, manager: Actor) -> None:
    with pytest.raises(Missing):
        asked(manager)


def test_the_money_of_another_house_is_not_there(house: House) -> None:
    stranger = holder(PostKind.MANAGER, make_house("harandi"))
    with pytest.raises(Missing):
        treasury.cash_box_days(house, actor=stranger)
    with pytest.raises(Missing):
        treasury.all_dues_of_house(house, treasury.DueKind.UNPAID, actor=stranger)


def test_only_headquarters_withdraw_a_discount(manager: Actor) -> None:
    number = treasury.offer_discount(
        name="سالمندان", name_en="Elderly", percent=20, source="مصوبه", actor=SYSTEM, now=NOW
    )
    with pytest.raises(NotAllowed):
        treasury.withdraw_discount(discount_id=number, actor=manager, now=NOW)
    assert [one.id for one in treasury.discounts_on_offer()] == [number]
