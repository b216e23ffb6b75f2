from sara.services.treasury.queries.cash_box import cash_box_days, cash_box_of
from sara.services.treasury.queries.charges import charges_of, discounts_on_offer, due_on
from sara.services.treasury.queries.receipts import (
    next_receipt_number,
    receipt_sheet,
    receipt_truth,
    receipts_of_house,
    receipts_of_people,
)
from sara.services.treasury.queries.takings import takings_of_houses

__all__ = [
    "cash_box_days",
    "cash_box_of",
    "charges_of",
    "discounts_on_offer",
    "due_on",
    "next_receipt_number",
    "receipt_sheet",
    "receipt_truth",
    "receipts_of_house",
    "receipts_of_people",
    "takings_of_houses",
]
