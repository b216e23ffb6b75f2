from dataclasses import dataclass
from datetime import datetime

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.money import Rials


class PayMethod(TextChoices):
    CASH = "cash", _("نقد")
    CARD = "card", _("کارت‌خوان")


class ReceiptKind(TextChoices):
    """Money received, or the counter-entry that takes an earlier receipt back."""

    PAYMENT = "payment", _("رسید دریافت")
    COUNTER = "counter", _("سند ابطال")


class LedgerAccount(TextChoices):
    CASH = "cash", pgettext_lazy("heading", "صندوق")
    CARD = "card", _("کارت‌خوان")
    RECEIVABLE = "receivable", _("طلب از مراجعان")
    FEE_INCOME = "fee_income", _("درآمد شهریه")
    DISCOUNT = "discount", _("تخفیف داده‌شده")
    CASH_DIFFERENCE = "cash_difference", _("کسر و اضافهٔ صندوق")


@dataclass(frozen=True, slots=True)
class Posting:
    """One side of a ledger entry: a positive amount is debit, a negative one credit."""

    account: LedgerAccount
    rials: int


@dataclass(frozen=True, slots=True)
class NewReceipt:
    """A receipt that has no number yet. `counters_id` is the one that a counter-entry takes back."""

    code: str
    kind: ReceiptKind
    house_id: int
    charge_id: int
    amount: Rials
    method: PayMethod
    terminal_reference: str = ""
    cash_box_id: int | None = None
    counters_id: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """A receipt as a list shows it."""

    code: str
    house_name: str
    year: int
    number: int
    kind: ReceiptKind
    title: str
    person_name: str
    person_code: str
    amount: Rials
    method: PayMethod
    issued_at: datetime
    is_void: bool
    counters_number: int | None
    counters_code: str | None

    @property
    def signed(self) -> Rials:
        """What it added to the money of the house: below zero for a counter-entry."""
        return self.amount if self.counters_number is None else -self.amount


@dataclass(frozen=True, slots=True)
class ReceiptSheet:
    """A receipt as it is printed."""

    line: ReceiptLine
    house_slug: str
    house_path: str
    terminal_reference: str
    fee: Rials
    discount: Rials
    discount_name: str
    discount_reason: str
    issued_by_name: str
    void_reason: str

    @property
    def taken_off(self) -> Rials:
        """The discount, below zero."""
        return -self.discount


@dataclass(frozen=True, slots=True)
class ReceiptTruth:
    """What a stranger may learn of a receipt from its code."""

    house_name: str
    year: int
    number: int
    title: str
    amount: Rials
    issued_at: datetime
    is_void: bool


@dataclass(frozen=True, slots=True)
class ChargeLine:
    """What a person owes, has paid, or is to get back."""

    code: str
    about: str
    title: str
    house_name: str
    fee: Rials
    discount: Rials
    due: Rials
    to_give_back: Rials
    receipt_code: str | None


@dataclass(frozen=True, slots=True)
class DiscountLine:
    """A discount as the desk chooses it."""

    id: int
    name: str
    name_en: str
    percent: int
    source: str


@dataclass(frozen=True, slots=True)
class CashBoxState:
    """The open cash box of a house: what must be in it now."""

    opened_at: datetime
    opening: Rials
    received: Rials
    given_back: Rials

    @property
    def expected(self) -> Rials:
        return Rials(self.opening + self.received - self.given_back)

    @property
    def taken_out(self) -> Rials:
        """What was given back, below zero."""
        return -self.given_back


@dataclass(frozen=True, slots=True)
class CashBoxDay:
    """One opening of a cash box, closed or still open."""

    id: int
    opened_at: datetime
    closed_at: datetime | None
    opening: Rials
    expected: Rials | None
    counted: Rials | None
    note: str

    @property
    def difference(self) -> int | None:
        """Counted less expected, in rials; below zero when money is missing."""
        if self.counted is None or self.expected is None:
            return None
        return int(self.counted) - int(self.expected)

    @property
    def short_by(self) -> Rials:
        """How much money is missing, or nought."""
        return Rials(max(0, -(self.difference or 0)))


@dataclass(frozen=True, slots=True)
class Takings:
    """What a house took in a span of time, counter-entries taken off."""

    house_id: int
    cash: Rials
    card: Rials
    receipts: int
