from sara.services.treasury.queries.cash_box import (
    CashBoxSheet,
    cash_box_days,
    cash_box_of,
    cash_box_sheet,
)
from sara.services.treasury.queries.charges import charge_code_of, charges_of, discounts_on_offer, due_on
from sara.services.treasury.queries.dues import (
    DueKind,
    DueLine,
    DuePage,
    Dues,
    all_dues_of_house,
    dues_of_house,
    latest_dues,
)
from sara.services.treasury.queries.oversight import (
    TariffLine,
    boxes_open_since_before,
    tariff,
    tariff_line,
    tariff_trail,
)
from sara.services.treasury.queries.receipts import (
    ReceiptFilter,
    ReceiptPage,
    all_receipts_of_house,
    receipt_sheet,
    receipt_trail,
    receipt_truth,
    receipts_of_house,
    receipts_of_people,
)
from sara.services.treasury.queries.takings import takings_of_houses
from sara.services.treasury.queries.till import Till, till_of
from sara.services.treasury.queries.told import debts_in_the_way, payments_told

__all__ = [
    "CashBoxSheet",
    "DueKind",
    "DueLine",
    "DuePage",
    "Dues",
    "ReceiptFilter",
    "ReceiptPage",
    "TariffLine",
    "Till",
    "all_dues_of_house",
    "all_receipts_of_house",
    "boxes_open_since_before",
    "cash_box_days",
    "cash_box_of",
    "cash_box_sheet",
    "charge_code_of",
    "charges_of",
    "debts_in_the_way",
    "discounts_on_offer",
    "due_on",
    "dues_of_house",
    "latest_dues",
    "payments_told",
    "receipt_sheet",
    "receipt_trail",
    "receipt_truth",
    "receipts_of_house",
    "receipts_of_people",
    "takings_of_houses",
    "tariff",
    "tariff_line",
    "tariff_trail",
    "till_of",
]
