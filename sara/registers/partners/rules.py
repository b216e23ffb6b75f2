"""The check digit of the national id of institutions (شناسهٔ ملی)."""

from typing import Final

_WEIGHTS: Final = (29, 27, 23, 19, 17, 29, 27, 23, 19, 17)


def is_institution_id(digits: str) -> bool:
    """Whether eleven ASCII digits are a national id of an institution.

    With d the tenth digit: sum of (digit + d + 2) · weight over the first ten, mod 11; a remainder
    of ten counts as zero. As the register of legal persons makes it (docs/sources/identifiers.md).
    """
    if len(digits) != 11 or not (digits.isascii() and digits.isdecimal()) or len(set(digits)) == 1:
        return False
    added = int(digits[9]) + 2
    summed = sum((int(digit) + added) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return summed % 11 % 10 == int(digits[10])
