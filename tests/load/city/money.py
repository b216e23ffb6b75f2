"""The money of a house: charges, receipts without a gap, the cash box of each day, the ledger."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from sara.foundation.clock import day_of, instant_of
from sara.foundation.jalali import jalali_year
from sara.services.treasury import rules
from sara.services.treasury.facts import ReceiptIssued
from sara.services.treasury.models import (
    CashBox,
    Charge,
    Discount,
    LedgerEntry,
    LedgerLine,
    Receipt,
    ReceiptSeries,
)
from sara.services.treasury.types import PayMethod, Posting
from tests.load.city.chance import code_of
from tests.load.city.days import Calendar
from tests.load.city.places import BuiltHouse
from tests.load.city.sheets import Sheets
from tests.load.city.size import Size
from tests.load.city.staff import Crew
from tests.load.city.tidings import Tidings

FLOAT: Final = 5_000_000
_BACK: Final = timedelta(minutes=30)
Numbered = tuple[int, int, int | None]
"""Jalali year, number in it, and the cash box, if it was cash."""

DISCOUNTS: Final = (("سالمندان ۶۰ سال به بالا", "People of 60 and over", 20),
                    ("عضو دوم خانوار", "Second of a household", 10))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Owed:
    """What somebody owes for a seat, until it is called off."""

    enrolment_code: str
    person_id: int
    title: str
    fee: int
    at: datetime
    cancelled_at: datetime | None


@dataclass(frozen=True, slots=True)
class Paid:
    charge: int
    rials: int
    at: datetime
    cash: bool
    owed: Owed
    gives_back: bool
    """Whether it was taken back by a counter-entry, half an hour later."""


class Books:
    """The sheets of the treasury, for all houses one after another."""

    def __init__(self, sheets: Sheets, calendar: Calendar, size: Size, tidings: Tidings) -> None:
        self.calendar, self.size, self.tidings = calendar, size, tidings
        self.chance = size.chance("money")
        self.charges = sheets.sheet(
            Charge,
            "code house_id person_id about title fee_rials discount_id discount_rials discount_reason"
            " paid_rials charged_at cancelled_at",
        )
        self.receipts = sheets.sheet(
            Receipt,
            "code house_id year number kind charge_id amount_rials method terminal_reference cash_box_id"
            " counters_id reason issued_at issued_by_id",
        )
        self.boxes = sheets.sheet(
            CashBox,
            "house_id opened_at opened_by_id opening_rials closed_at closed_by_id expected_rials"
            " counted_rials note",
        )
        self.series = sheets.sheet(ReceiptSeries, "house_id year last_number")
        self.entries = sheets.sheet(LedgerEntry, "house_id about entered_at entered_by_id")
        self.lines = sheets.sheet(LedgerLine, "entry_id account rials")
        discounts = sheets.sheet(Discount, "name name_en percent source is_offered")
        for name, name_en, percent in DISCOUNTS:
            discounts.add(name, name_en, percent, "پیش‌فرض این نرم‌افزار", True)


class Money:
    """The books of one house."""

    def __init__(self, books: Books, house: BuiltHouse, crew: Crew) -> None:
        self._books, self._house, self._desk = books, house, crew.desk
        self._paid: list[Paid] = []

    def charge(self, owed: Owed) -> None:
        """Write a charge and, for most, note that it is paid at the desk a little later."""
        books, share = self._books, self._books.chance.share()
        number = books.charges.count + 1
        code = code_of(number, of=6)
        discount = int(share * 100) % 12 == 0 and not owed.cancelled_at
        off = owed.fee // 10 if discount else 0
        pays = share > (0.5 if owed.cancelled_at else 0.12)
        gives_back = pays and bool(owed.cancelled_at) and share > 0.6
        books.charges.add(
            code, self._house.id, owed.person_id, f"enrolment:{owed.enrolment_code}", owed.title, owed.fee,
            2 if discount else None, off, "شناسنامه دیده شد" if discount else "",
            owed.fee - off if pays and not gives_back else 0, owed.at, owed.cancelled_at,
        )  # fmt: skip
        self._enter(rules.fee_charged(owed.fee), f"charge:{code}", owed.at)
        if off:
            self._enter(rules.discount_given(off), f"discount:{code}", owed.at + timedelta(minutes=2))
        if owed.cancelled_at:
            self._enter(rules.reversed_(rules.fee_charged(owed.fee)), f"cancel:{code}", owed.cancelled_at)
        if pays:
            paid_at = owed.at + timedelta(minutes=4)
            paid = Paid(number, owed.fee - off, paid_at, int(share * 1000) % 9 < 5, owed, gives_back)
            self._paid.append(paid)

    def close(self) -> None:
        """Number the receipts in the order in which they were given, and count the boxes."""
        boxes = self._open_boxes()
        numbers: dict[int, int] = {}
        given: dict[int, tuple[int, str]] = {}
        papers = [(one.at, one.charge, one, False) for one in self._paid]
        papers += [(one.at + _BACK, one.charge, one, True) for one in self._paid if one.gives_back]
        for at, _charge, paid, back in sorted(papers, key=lambda paper: (paper[0], paper[1], paper[3])):
            day = day_of(at)
            year = jalali_year(day)
            numbers[year] = numbers.get(year, 0) + 1
            numbered = year, numbers[year], boxes[day] if paid.cash else None
            if back:
                self._counter(paid, at, numbered, given[paid.charge])
            else:
                given[paid.charge] = self._receipt(paid, numbered)
        for year, last in sorted(numbers.items()):
            self._books.series.add(self._house.id, year, last)

    def _open_boxes(self) -> dict[date, int]:
        """A box for each day with cash, and the open one of today."""
        books = self._books
        takings: dict[date, int] = {}
        for paid in self._paid:
            if paid.cash:
                day = day_of(paid.at)
                takings[day] = takings.get(day, 0) + (0 if paid.gives_back else paid.rials)
        boxes = {}
        for day, rials in sorted(takings.items()):
            expected = FLOAT + rials
            boxes[day] = books.boxes.add(
                self._house.id, instant_of(day, time(8, 5)), self._desk, FLOAT, instant_of(day, time(19, 30)),
                self._desk, expected, expected, "",
            )  # fmt: skip
        if books.calendar.is_desk_day(books.size.today) and self._house.id % 10:
            morning = min(instant_of(books.size.today, time(8, 5)), books.size.now)
            books.boxes.add(self._house.id, morning, self._desk, FLOAT, None, None, None, None, "")
        return boxes

    def _receipt(self, paid: Paid, numbered: Numbered) -> tuple[int, str]:
        """Write the receipt of a payment; gives its number in the table, and its code."""
        books = self._books
        year, number, box = numbered
        method = PayMethod.CASH if box else PayMethod.CARD
        code = code_of(books.receipts.count + 1, of=7)
        reference = "" if box else f"{700_000 + paid.charge}"
        row = books.receipts.add(
            code, self._house.id, year, number, "payment", paid.charge, paid.rials, method.value, reference,
            box, None, "", paid.at, self._desk,
        )  # fmt: skip
        self._enter(rules.money_received(paid.rials, method), f"receipt:{code}", paid.at)
        about = f"enrolment:{paid.owed.enrolment_code}"
        fact = ReceiptIssued(code, self._house.id, paid.owed.person_id, about, paid.rials)
        books.tidings.received(fact, paid.at, by=self._desk)
        return row, code

    def _counter(self, paid: Paid, at: datetime, numbered: Numbered, given: tuple[int, str]) -> None:
        """Write the counter-entry that takes a receipt back."""
        books = self._books
        year, number, box = numbered
        method = PayMethod.CASH if box else PayMethod.CARD
        reference = "" if box else f"{700_000 + paid.charge}"
        books.receipts.add(
            code_of(books.receipts.count + 1, of=7), self._house.id, year, number, "counter", paid.charge,
            paid.rials, method.value, reference, box, given[0], "از ثبت‌نام برگشت", at, self._desk,
        )  # fmt: skip
        self._enter(rules.reversed_(rules.money_received(paid.rials, method)), f"void:{given[1]}", at)

    def _enter(self, postings: tuple[Posting, ...], about: str, at: datetime) -> None:
        entry = self._books.entries.add(self._house.id, about, at, self._desk)
        for posting in postings:
            self._books.lines.add(entry, posting.account.value, posting.rials)
