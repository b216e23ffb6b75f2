"""The bookkeeping of a house as postings that balance. Amounts are whole rials.

Source: docs/sources/money.md (numbered receipts, a cash box that is counted, nothing struck out).
"""

from sara.services.treasury.types import LedgerAccount, PayMethod, Posting

TILL = {PayMethod.CASH: LedgerAccount.CASH, PayMethod.CARD: LedgerAccount.CARD}


def fee_charged(rials: int) -> tuple[Posting, ...]:
    """A fee becomes due."""
    return (Posting(LedgerAccount.RECEIVABLE, rials), Posting(LedgerAccount.FEE_INCOME, -rials))


def discount_given(rials: int) -> tuple[Posting, ...]:
    """Part of a fee is let off."""
    return (Posting(LedgerAccount.DISCOUNT, rials), Posting(LedgerAccount.RECEIVABLE, -rials))


def money_received(rials: int, method: PayMethod) -> tuple[Posting, ...]:
    """What was due is paid at the desk."""
    return (Posting(TILL[method], rials), Posting(LedgerAccount.RECEIVABLE, -rials))


def cash_difference(rials: int) -> tuple[Posting, ...]:
    """The counted cash is more (above zero) or less (below zero) than the books say."""
    return (Posting(LedgerAccount.CASH, rials), Posting(LedgerAccount.CASH_DIFFERENCE, -rials))


def reversed_(postings: tuple[Posting, ...]) -> tuple[Posting, ...]:
    """The counter-entry of these postings."""
    return tuple(Posting(posting.account, -posting.rials) for posting in postings)
