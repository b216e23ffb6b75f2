from dataclasses import dataclass

from sara.foundation.facts import Fact


@dataclass(frozen=True, slots=True)
class ReceiptIssued(Fact):
    """Money was taken at the desk against a numbered receipt."""

    receipt_code: str
    house_id: int
    person_id: int
    about: str
    amount_rials: int


@dataclass(frozen=True, slots=True)
class ReceiptVoided(Fact):
    """A receipt was taken back by a counter-entry; the money was given back."""

    receipt_code: str
    counter_code: str
    house_id: int
    person_id: int
    about: str


@dataclass(frozen=True, slots=True)
class CashBoxCounted(Fact):
    """A cash box was counted and closed."""

    house_id: int
    expected_rials: int
    counted_rials: int
