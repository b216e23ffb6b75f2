from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.foundation.money import Rials
from sara.registers.places.models import House
from sara.services.treasury import rules
from sara.services.treasury.commands.ledger import enter
from sara.services.treasury.commands.receive import open_box
from sara.services.treasury.errors import CashBoxAlreadyOpen, DifferenceUnexplained
from sara.services.treasury.facts import CashBoxCounted
from sara.services.treasury.models import CashBox
from sara.services.treasury.permissions import may_see_money, may_take_money
from sara.services.treasury.queries.cash_box import state_of


@command
def open_cash_box(*, house_id: int, opening: Rials, actor: Actor, now: datetime) -> None:
    """Begin the day with a float in the box."""
    house = _house(house_id, actor)
    with constraint_as("cash_box_open_once", CashBoxAlreadyOpen):
        CashBox.objects.create(
            house=house, opened_at=now, opened_by_id=actor.person_id, opening_rials=opening
        )


@command
def close_cash_box(*, house_id: int, counted: Rials, note: str, actor: Actor, now: datetime) -> Rials | None:
    """Count the box at day's end; a difference is explained and booked. Returns what was expected."""
    house = _house(house_id, actor)
    box = open_box(house.id)
    expected = state_of(box).expected
    difference = int(counted) - int(expected)
    if difference and not note.strip():
        raise DifferenceUnexplained(abs(difference))
    box.closed_at, box.closed_by_id = now, actor.person_id
    box.expected_rials, box.counted_rials, box.note = expected, counted, note.strip()
    box.save(update_fields=["closed_at", "closed_by", "expected_rials", "counted_rials", "note"])
    if difference:
        enter(
            rules.cash_difference(difference),
            house_id=house.id,
            about=f"cash-box:{box.id}",
            actor=actor,
            now=now,
        )
    announce(
        CashBoxCounted(house_id=house.id, expected_rials=int(expected), counted_rials=int(counted)),
        actor=actor,
        now=now,
    )
    return expected


def _house(house_id: int, actor: Actor) -> House:
    house = House.objects.filter(id=house_id).first()
    if house is None or not may_see_money(actor, house):
        raise Missing
    if not may_take_money(actor, house):
        raise NotAllowed
    return house
