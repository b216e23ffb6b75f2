from sara.services.treasury.models.cash_box import CashBox
from sara.services.treasury.models.charge import Charge
from sara.services.treasury.models.discount import Discount
from sara.services.treasury.models.ledger import LedgerEntry, LedgerLine
from sara.services.treasury.models.named_payer import NamedPayer
from sara.services.treasury.models.receipt import Receipt, ReceiptSeries

__all__ = [
    "CashBox",
    "Charge",
    "Discount",
    "LedgerEntry",
    "LedgerLine",
    "NamedPayer",
    "Receipt",
    "ReceiptSeries",
]
