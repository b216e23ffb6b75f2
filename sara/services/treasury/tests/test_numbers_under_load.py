"""Fifty desks of one house print at once: no number is left out, none stands twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from importlib import import_module
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.models import Max

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.jalali import jalali_year
from sara.registers.places.models import House
from sara.services.treasury.api import NothingDue, PayMethod, receive
from sara.services.treasury.models import Receipt
from sara.services.treasury.tests.factories import (
    NOW,
    make_charge,
    make_person,
    with_open_box,
)
from sara.services.treasury.types import NewReceipt

pytestmark = pytest.mark.django_db(transaction=True)
WRITERS = 50


def all_at_once(work: Callable[[int], object], writers: int = WRITERS) -> list[object]:
    def alone(number: int) -> object:
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(writers) as pool:
        return list(pool.map(alone, range(writers)))


def by_card_or_cash(charge_code: str, number: int, desk: Actor) -> str:
    """Every other one by card: the row of an open cash box makes those in cash wait for each other."""
    if number % 2:
        return receive(
            charge_code=charge_code,
            method=PayMethod.CARD,
            terminal_reference=str(number),
            actor=desk,
            now=NOW,
        )
    return receive(charge_code=charge_code, method=PayMethod.CASH, actor=desk, now=NOW)


def test_fifty_writers_leave_no_gap_and_no_double(house: House, desk: Actor) -> None:
    with_open_box(house, desk)
    charges = [make_charge(house, make_person(), desk) for _ in range(WRITERS)]

    all_at_once(lambda number: by_card_or_cash(charges[number], number, desk))
    numbers = Receipt.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == list(range(1, WRITERS + 1))


def test_a_payment_that_fails_half_way_leaves_no_gap(house: House, desk: Actor) -> None:
    with_open_box(house, desk)
    charges = [make_charge(house, make_person(), desk) for _ in range(WRITERS)]

    def pay(number: int) -> None:
        with transaction.atomic():
            by_card_or_cash(charges[number], number, desk)
            if number % 3 == 0:
                transaction.set_rollback(True)

    all_at_once(pay)
    numbers = list(Receipt.objects.order_by("number").values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == WRITERS - len(range(0, WRITERS, 3))


def test_without_the_lock_of_the_series_numbers_collide(
    house: House, desk: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: two who pay, each after looking which number was the last, take the same one.

    Both by card, so that the number is all for which they meet.
    """
    charges = [make_charge(house, make_person(), desk) for _ in range(2)]
    both_have_looked = Barrier(2)

    def after_looking(receipt: NewReceipt, *, actor: Actor, now: datetime) -> None:
        last = Receipt.objects.filter(house=receipt.house_id).aggregate(last=Max("number"))["last"] or 0
        both_have_looked.wait(timeout=10)
        Receipt.objects.create(
            code=receipt.code,
            house_id=receipt.house_id,
            year=jalali_year(day_of(now)),
            number=last + 1,
            kind=receipt.kind,
            charge_id=receipt.charge_id,
            amount_rials=int(receipt.amount),
            method=receipt.method,
            terminal_reference=receipt.terminal_reference,
            issued_at=now,
            issued_by_id=actor.person_id,
        )

    def pay(number: int) -> str:
        try:
            return by_card_or_cash(charges[number], 1, desk)
        except IntegrityError as broken:
            return str(broken)

    monkeypatch.setattr(import_module("sara.services.treasury.commands.receive"), "issue", after_looking)
    outcomes = all_at_once(pay, writers=2)
    assert sum("receipt_number_once" in str(one) for one in outcomes) == 1
    assert Receipt.objects.count() == 1


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
