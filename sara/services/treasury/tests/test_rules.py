import pytest

from sara.services.treasury import rules
from sara.services.treasury.types import PayMethod, Posting


@pytest.mark.parametrize(
    "postings",
    [
        rules.fee_charged(4_500_000),
        rules.discount_given(900_000),
        rules.money_received(3_600_000, PayMethod.CASH),
        rules.money_received(3_600_000, PayMethod.CARD),
        rules.cash_difference(-20_000),
        rules.reversed_(rules.fee_charged(10)),
    ],
)
def test_every_entry_balances(postings: tuple[Posting, ...]) -> None:
    assert sum(posting.rials for posting in postings) == 0
    assert len(postings) == 2
