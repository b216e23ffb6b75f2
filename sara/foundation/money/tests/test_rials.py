import operator
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sara.foundation.money import Rials

amounts = st.integers(-(10**15), 10**15).map(Rials)


def test_rials_add_up_to_rials() -> None:
    fee = Rials(4_500_000)
    for sum_ in (fee + Rials(1), fee + 1, 1 + fee, fee - 1, 5 - fee, fee * 2, 2 * fee, -fee, abs(-fee)):
        assert type(sum_) is Rials
    assert Rials.of_toman(450_000) == fee
    assert sum([fee, fee]) == Rials.total([fee, fee]) == 9_000_000
    assert Rials.total([]) == Rials()
    assert (str(fee), repr(fee), f"{fee}") == ("4500000", "Rials(4500000)", "4500000")


@pytest.mark.parametrize("other", [1.0, Decimal(1), True, "1"])
def test_what_is_not_a_whole_number_does_not_mix_with_rials(other: Any) -> None:  # noqa: ANN401 on purpose
    with pytest.raises(TypeError):
        Rials(other)
    for sign in (operator.add, operator.sub, operator.mul):
        with pytest.raises(TypeError):
            sign(Rials(1), other)


@pytest.mark.parametrize("sign", [operator.truediv, operator.floordiv])
def test_rials_are_not_divided(sign: Callable[[int, int], object]) -> None:
    with pytest.raises(TypeError, match="share"):
        sign(Rials(10), 3)
    with pytest.raises(TypeError, match="share"):
        sign(10, Rials(3))


@pytest.mark.parametrize(
    ("amount", "percent", "share"),
    [(1000, 10, 100), (15, 10, 2), (14, 10, 1), (-15, 10, -2), (1000, Fraction(25, 2), 125), (0, 50, 0)],
)
def test_a_share_is_to_the_nearest_rial(amount: int, percent: int | Fraction, share: int) -> None:
    assert Rials(amount).share(percent) == share


@pytest.mark.parametrize(
    ("amount", "percent", "off"),
    [
        (4_500_000, 20, 900_000),
        (4_555_550, 33, 1_503_340),
        (5, 10, 5),
        (15, 10, 10),
        (1000, 100, 1000),
        (0, 50, 0),
    ],
)
def test_a_discount_is_in_whole_tomans_for_the_good_of_the_payer(amount: int, percent: int, off: int) -> None:
    assert Rials(amount).discount(percent) == off


@pytest.mark.parametrize(("amount", "percent"), [(100, 101), (100, -1), (-100, 10)])
def test_a_discount_is_no_more_than_all_of_an_amount(amount: int, percent: int) -> None:
    with pytest.raises(ValueError, match="percent"):
        Rials(amount).discount(percent)


def test_a_percentage_is_exact() -> None:
    with pytest.raises(TypeError):
        Rials(100).share(12.5)  # type: ignore[arg-type]


@given(amounts, amounts)
def test_what_is_added_can_be_taken_away(one: Rials, other: Rials) -> None:
    assert one + other - other == one


@given(st.integers(0, 10**15).map(Rials), st.integers(0, 100))
def test_a_discount_leaves_something_between_nothing_and_all(amount: Rials, percent: int) -> None:
    off = amount.discount(percent)
    assert 0 <= off <= amount
    assert off >= amount.share(percent) - 1
