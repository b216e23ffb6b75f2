"""What letters somebody must have whom a condition means, for the index that joins letters and places.

`people_search_keys` makes the keys of a search row, and of what is asked, in the database: for each place
where a person is known, every three letters that stand together in a word of his name, of its sound or in
a mobile; a space before or around them counts as a letter.
"""

from itertools import product
from typing import Final

from django.db.models import Q

MOST_READINGS: Final = 8
_TOGETHER: Final = 3
_HAS: Final = "__contains"


def parts_near(condition: Q | list[str]) -> list[str]:
    """The readings of a condition on search rows, each as the parts it needs with a bar between; whoever
    answers the condition has all parts of one. None where a reading has no three letters together.
    """
    if not isinstance(condition, Q):
        return ["|".join(pattern.strip("%") for pattern in condition)]
    readings = _readings(condition)
    told = ["|".join(part for part in reading if len(part) >= _TOGETHER) for reading in readings]
    return told if all(told) and len(told) <= MOST_READINGS else []


def _readings(condition: Q) -> list[list[str]]:
    """Every way to answer a condition, as what must then stand in the row; of other conditions nothing."""
    if condition.negated:
        return [[]]
    each = [_readings(part) if isinstance(part, Q) else _one(part) for part in condition.children]
    if condition.connector == Q.OR:
        return [reading for readings in each for reading in readings]
    return [[part for reading in way for part in reading] for way in product(*each)]


def _one(condition: object) -> list[list[str]]:
    match condition:
        case ("pk__in", []):
            return []
        case (str(lookup), str(part)) if lookup.endswith(_HAS):
            return [[part]]
    return [[]]
