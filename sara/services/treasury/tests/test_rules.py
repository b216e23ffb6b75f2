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


@pytest.mark.parametrize(
    ("fee", "percent", "discount"),
    [(4_500_000, 20, 900_000), (1_234_560, 15, 185_180), (990, 1, 0), (10, 100, 10), (0, 50, 0)],
)
def test_a_discount_is_rounded_down_to_a_whole_toman(fee: int, percent: int, discount: int) -> None:
    assert rules.discounted(fee, percent) == discount


def test_a_discount_of_more_than_the_whole_is_no_discount() -> None:
    with pytest.raises(ValueError, match="between 0 and 100"):
        rules.discounted(100, 101)
