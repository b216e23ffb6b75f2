"""What a merge of two persons does with money: what one owes goes along, papers stay as they are."""

from sara.registers.people.api import moves_when_merged, stays_when_merged

moves_when_merged("treasury.Charge.person")
stays_when_merged(
    "treasury.NamedPayer.person",
    "treasury.CashBox.opened_by",
    "treasury.CashBox.closed_by",
    "treasury.LedgerEntry.entered_by",
    "treasury.Receipt.issued_by",
)
