from dataclasses import dataclass

from sara.foundation.facts import Fact


@dataclass(frozen=True, slots=True)
class ReceiptIssued(Fact):
    receipt_code: str
    house_id: int
    person_id: int
    about: str
    amount_rials: int


@dataclass(frozen=True, slots=True)
class ReceiptVoided(Fact):
    receipt_code: str
    counter_code: str
    house_id: int
    person_id: int
    about: str


@dataclass(frozen=True, slots=True)
class CashBoxCounted(Fact):
    house_id: int
    expected_rials: int
    counted_rials: int
