"""Fifty desks of one house print at once: no number is left out, none stands twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.db.models import Max

from sara.foundation.actors import Actor
from sara.registers.places.models import House
from sara.services.treasury.api import NothingDue, PayMethod, receive
from sara.services.treasury.commands.series import NEXT
from sara.services.treasury.models import Receipt
from sara.services.treasury.tests.factories import (
    NOW,
    make_charge,
    make_person,
    with_open_box,
)

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS = 50


def all_at_once(work: Callable[[int], object]) -> list[object]:
    def alone(number: int) -> object:
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(WRITERS) as pool:
        return list(pool.map(alone, range(WRITERS)))


def test_fifty_writers_leave_no_gap_and_no_double(house: House, desk: Actor) -> None:
    with_open_box(house, desk)
    charges = [make_charge(house, make_person(), desk) for _ in range(WRITERS)]

    def pay(number: int) -> str:
        return receive(charge_code=charges[number], method=PayMethod.CASH, actor=desk, now=NOW)

    all_at_once(pay)
    numbers = Receipt.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, WRITERS + 1))


def test_a_payment_that_fails_half_way_leaves_no_gap(house: House, desk: Actor) -> None:
    with_open_box(house, desk)
    charges = [make_charge(house, make_person(), desk) for _ in range(WRITERS)]

    def pay(number: int) -> None:
        with transaction.atomic():
            receive(charge_code=charges[number], method=PayMethod.CASH, actor=desk, now=NOW)
            if number % 3 == 0:
                transaction.set_rollback(True)

    all_at_once(pay)
    numbers = list(Receipt.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == WRITERS - len(range(0, WRITERS, 3))


def test_without_the_lock_of_the_series_numbers_collide(house: House) -> None:
    """The control: the highest number plus one, read without a lock, is given out twice."""

    def unguarded(_: int) -> int:
        return (Receipt.objects.aggregate(last=Max("number"))["last"] or 0) + 1

    def guarded(_: int) -> int:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(NEXT, {"house": house.pk, "year": 1405})
            return int(cursor.fetchone()[0])

    assert len(set(all_at_once(unguarded))) < WRITERS
    assert len(set(all_at_once(guarded))) == WRITERS


def test_one_charge_pressed_fifty_times_is_paid_once(house: House, desk: Actor) -> None:
    with_open_box(house, desk)
    owed = make_charge(house, make_person(), desk)

    def pay(_: int) -> bool:
        try:
            receive(charge_code=owed, method=PayMethod.CASH, actor=desk, now=NOW)
        except NothingDue:
            return False
        return True

    assert sum(map(bool, all_at_once(pay))) == 1
    assert Receipt.objects.count() == 1
