"""How likely it is that two records are one person.

What each ground is worth is ours (docs/sources/doubles.md). A score of `LIKELY` is worth a look.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from rapidfuzz import fuzz

from sara.registers.people.types import Gender, SameBy

LIKELY: Final = 60
SURE: Final = 100
ALIKE: Final = 86  # of a hundred: one letter in a name of ordinary length
UNLIKE_NAMES_AT_MOST: Final = 85  # names that are only alike may be those of a sister or a brother
UNLIKE: Final = 60

_SAME_NAME: Final = 40
_ALIKE_NAME: Final = 28
_SAME_BIRTH: Final = 35
_NEAR_BIRTH: Final = 10
_OTHER_BIRTH: Final = -15
_SAME_MOBILE: Final = 25
_SAME_FATHER: Final = 20
_OTHER_FATHER: Final = -20
_SAME_ADDRESS: Final = 20
_OTHER_GENDER: Final = -30
_OTHER_IDENTITY: Final = -60


@dataclass(frozen=True, slots=True)
class Traits:
    """What is compared of a person: folded names, a fingerprint of his identity, numbers; "" for unknown."""

    given_name: str
    surname: str
    father_name: str
    birth_on: date
    gender: Gender
    identity: str = ""
    mobiles: frozenset[str] = frozenset()
    address: str = ""


def likeness(one: Traits, other: Traits) -> tuple[int, tuple[SameBy, ...]]:
    """A score of nought to a hundred, and what speaks for it, the surest first (docs/sources/doubles.md)."""
    surely = (SameBy.NATIONAL_ID,) if one.identity and one.identity == other.identity else ()
    names = _names(one, other)
    if names < ALIKE:
        return (SURE if surely else 0), surely
    same = names == SURE
    father = _fathers(one, other)
    mobile, birth = bool(one.mobiles & other.mobiles), one.birth_on == other.birth_on
    address = bool(one.address) and one.address == other.address
    score = _SAME_NAME if same else _ALIKE_NAME
    score += _birth(one.birth_on, other.birth_on) + father
    score += _SAME_MOBILE * mobile + _SAME_ADDRESS * address
    score += _OTHER_GENDER * (one.gender != other.gender)
    score += _OTHER_IDENTITY * bool(one.identity and other.identity)
    grounds = {
        SameBy.MOBILE_AND_NAME: same and mobile,
        SameBy.NAME_AND_BIRTH: same and birth,
        SameBy.NAME_AND_FATHER: same and father > 0,
        SameBy.NAME_AND_ADDRESS: same and address,
        SameBy.LIKE_NAME_AND_BIRTH: not same and birth,
        SameBy.LIKE_NAME_AND_MOBILE: not same and mobile,
    }
    besides = tuple(ground for ground, holds in grounds.items() if holds)
    if surely:
        return SURE, surely + besides
    return max(0, min(score, SURE if same else UNLIKE_NAMES_AT_MOST)), besides


def may_be_one(one: Traits, other: Traits) -> bool:
    """Whether name or identity let two be one person; if not, `likeness` finds nothing in the rest."""
    return bool(one.identity and one.identity == other.identity) or _names(one, other) >= ALIKE


def _names(one: Traits, other: Traits) -> float:
    """How like the names are, of a hundred; given name and surname may have changed places."""
    mine, his = f"{one.given_name}{one.surname}", f"{other.given_name}{other.surname}"
    turned = f"{other.surname}{other.given_name}"
    return max(fuzz.ratio(mine, his), fuzz.ratio(mine, turned))


def _fathers(one: Traits, other: Traits) -> int:
    if not one.father_name or not other.father_name:
        return 0
    if one.father_name == other.father_name:
        return _SAME_FATHER
    return _OTHER_FATHER if fuzz.ratio(one.father_name, other.father_name) < UNLIKE else 0


def _birth(one: date, other: date) -> int:
    """The same day, or one that a slip of the pen makes of it: two of year, month and day agree."""
    if one == other:
        return _SAME_BIRTH
    agree = (one.year == other.year) + (one.month == other.month) + (one.day == other.day)
    turned = one.year == other.year and (one.month, one.day) == (other.day, other.month)
    return _NEAR_BIRTH if agree == 2 or turned else _OTHER_BIRTH
