"""What the desks do with money: the cash box, receipts, discounts, the count at day's end."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from functools import partial
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.clock import instant_of
from sara.foundation.money import Rials
from sara.registers.places.models import House
from sara.services.treasury.api import (
    PayMethod,
    cash_box_of,
    close_cash_box,
    discounts_on_offer,
    give_discount,
    offer_discount,
    open_cash_box,
    receive,
    void_receipt,
)
from seed.days import Days
from seed.diary import Diary
from seed.people import Known, holder

FLOAT: Final = Rials(5_000_000)
DAYS_WITH_BOX: Final = 6
_SOURCE: Final = "پیش‌فرض این نرم‌افزار؛ با مصوبهٔ شورا جایگزین کنید"
_DISCOUNTS: Final = (
    ("سالمندان ۶۰ سال به بالا", "People of 60 and over", 20),
    ("عضو دوم خانوار", "Second of a household", 10),
    ("زنان سرپرست خانوار", "Women heads of household", 30),
    ("افراد دارای معلولیت", "People with disabilities", 40),
)
_OLD: Final = timedelta(days=60 * 366)
Owed = tuple[str, str]
"""The code of a run and the key of a person: what a receipt is for."""


class Desks:
    """The desks of the houses on the days before today."""

    def __init__(
        self, houses: Mapping[str, int], staff: Mapping[str, Known], days: Days, diary: Diary
    ) -> None:
        self._staff, self._days, self._diary = staff, days, diary
        self._houses = {slug: House.objects.get(pk=pk) for slug, pk in houses.items()}
        self._open_days = set(days.last_open(DAYS_WITH_BOX))
        self._count = 0
        self.receipts: dict[Owed, str] = {}

    def clerk(self, house: str, now: datetime) -> Actor:
        """The one at the desk of a house."""
        return holder(self._staff[f"desk-{house}"].person_id, now=now)

    def keep_cash(self, house: str, *, forgets_last: bool = False, misses: Rials | None = None) -> None:
        """Note the opening and the count of the box on each day; on the last one money may be missing."""
        ordered = sorted(self._open_days)
        for day in ordered:
            self._diary.note(instant_of(day, time(8, 5)), partial(self._open, house))
            last = day == ordered[-1]
            if not (last and forgets_last):
                missing = misses if last and misses else Rials(0)
                closing = instant_of(day, self._days.closes_at(day))
                self._diary.note(closing, partial(self._close, house, missing))
        if self._days.is_open(self._days.today) and not forgets_last:
            morning = min(self._days.at(0, "08:05"), self._days.now)
            self._diary.note(morning, partial(self._open, house))

    def _open(self, house: str, now: datetime) -> None:
        clerk = self.clerk(house, now)
        open_cash_box(house_id=self._houses[house].pk, opening=FLOAT, actor=clerk, now=now)

    def _close(self, house: str, missing: Rials, now: datetime) -> None:
        clerk = self.clerk(house, now)
        box = cash_box_of(self._houses[house], actor=clerk)
        assert box is not None  # noqa: S101 opened that morning
        close_cash_box(
            house_id=self._houses[house].pk,
            counted=Rials(box.expected - missing),
            note="بیست هزار تومان کم بود: باقی پول یکی از مراجعان زیادتر داده شده است" if missing else "",
            actor=clerk,
            now=now,
        )

    def settle(
        self, house: str, charge_code: str, person: Known, about: Owed, now: datetime, *, may_be_later: bool
    ) -> None:
        """Most pay at once, in cash where the box is open, else by card; some come another day."""
        self._count += 1
        if self._days.today - person.birth_on > _OLD:
            self._let_off(house, charge_code, now)
        if self._count % 7 or not may_be_later:
            self._receive(house, charge_code, about, now)
        elif self._count % 3:
            later = max(self._open_days), self._days.today
            at = instant_of(later[self._count % 2], time(10, self._count % 60))
            if at > now:
                self._diary.note(at, partial(self._receive, house, charge_code, about))

    def _let_off(self, house: str, charge_code: str, now: datetime) -> None:
        old = next(one for one in discounts_on_offer() if one.percent == _DISCOUNTS[0][2])
        clerk, reason = self.clerk(house, now), "شناسنامه دیده شد"
        give_discount(charge_code=charge_code, discount_id=old.id, reason=reason, actor=clerk, now=now)

    def _receive(self, house: str, charge_code: str, about: Owed, now: datetime) -> None:
        in_cash = cash_box_of(self._houses[house], actor=self.clerk(house, now)) and self._count % 4
        self.receipts[about] = receive(
            charge_code=charge_code,
            method=PayMethod.CASH if in_cash else PayMethod.CARD,
            terminal_reference="" if in_cash else f"{740_000 + self._count * 37}",
            actor=self.clerk(house, now),
            now=now,
        )

    def give_back(self, house: str, about: Owed, reason: str, now: datetime) -> None:
        """The manager takes a receipt back, and the money goes back with it."""
        manager = holder(self._staff[f"manager-{house}"].person_id, now=now)
        void_receipt(receipt_code=self.receipts[about], reason=reason, actor=manager, now=now)


def offer_discounts(headquarters: Known, now: datetime) -> None:
    """The discounts of the demonstration: defaults of this software, and called so."""
    actor = holder(headquarters.person_id, now=now)
    for name, name_en, percent in _DISCOUNTS:
        offer_discount(name=name, name_en=name_en, percent=percent, source=_SOURCE, actor=actor, now=now)
