from collections.abc import Iterable
from fractions import Fraction
from typing import Final, NoReturn, Self

TOMAN: Final = 10
_WHOLE: Final = 100


class Rials(int):
    """An amount of money in whole rials; it may be negative.

    It adds and subtracts with rials and whole numbers and is multiplied by whole numbers; the result
    is rials. What would leave whole rials (floats, division) is a TypeError: shares have a rule of
    their own (`share`, `discount`). Only a float to the left of a sign is beyond us; the type checker
    sees that one.
    """

    __slots__ = ()

    def __new__(cls, amount: int = 0) -> Self:
        if not isinstance(amount, int) or isinstance(amount, bool):
            raise TypeError(f"rials are whole numbers, not {type(amount).__name__}")
        return super().__new__(cls, amount)

    @classmethod
    def of_toman(cls, toman: int) -> "Rials":
        """The amount of a whole number of tomans."""
        return cls(cls(toman) * TOMAN)

    @classmethod
    def total(cls, amounts: Iterable[int]) -> "Rials":
        """The sum; of nothing, nought."""
        return cls(sum(amounts))

    def __add__(self, other: int) -> "Rials":
        return Rials(int(self) + _whole(other))

    __radd__ = __add__

    def __sub__(self, other: int) -> "Rials":
        return Rials(int(self) - _whole(other))

    def __rsub__(self, other: int) -> "Rials":
        return Rials(_whole(other) - int(self))

    def __mul__(self, times: int) -> "Rials":
        return Rials(int(self) * _whole(times))

    __rmul__ = __mul__

    def __neg__(self) -> "Rials":
        return Rials(-int(self))

    def __abs__(self) -> "Rials":
        return Rials(abs(int(self)))

    def _no_division(self, _other: object) -> NoReturn:
        raise TypeError("rials are not divided; take a share() or a discount()")

    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = _no_division

    def share(self, percent: int | Fraction) -> "Rials":
        """So many percent of the amount, to the nearest rial, a half away from nought."""
        exact = Fraction(int(self)) * _percentage(percent) / _WHOLE
        nearest = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)
        return Rials(nearest if exact >= 0 else -nearest)

    def discount(self, percent: int | Fraction) -> "Rials":
        """So many percent (0 to 100) off an amount: rounded up to whole tomans, in favour of the one
        who pays, but never more than the amount. A default of this software, not a rule of the city."""
        part = _percentage(percent)
        if self < 0 or not 0 <= part <= _WHOLE:
            raise ValueError("a discount is 0 to 100 percent of an amount that is not negative")
        exact = Fraction(int(self)) * part / (_WHOLE * TOMAN)
        return Rials(min(int(self), -(-exact.numerator // exact.denominator) * TOMAN))

    def __repr__(self) -> str:
        return f"Rials({int(self)})"

    def __str__(self) -> str:
        return int.__repr__(self)


def _whole(number: object) -> int:
    if not isinstance(number, int) or isinstance(number, bool):
        raise TypeError(f"rials count with whole numbers only, not {type(number).__name__}")
    return int(number)


def _percentage(percent: object) -> Fraction:
    if not isinstance(percent, int | Fraction) or isinstance(percent, bool):
        raise TypeError("a percentage is a whole number or a Fraction")
    return Fraction(percent)
