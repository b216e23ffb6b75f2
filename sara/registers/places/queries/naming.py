"""Areas by the names people give them, for lists that come from elsewhere."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from sara.foundation.persian import joined_key
from sara.registers.places.models import Area
from sara.registers.places.queries.cards import AreaName
from sara.registers.places.types import AreaKind

_CALLED: Final[Mapping[AreaKind, tuple[str, ...]]] = {
    AreaKind.NEIGHBOURHOOD: ("محله", "محلهی"),
    AreaKind.REGION: ("منطقه", "منطقهی"),
    AreaKind.DISTRICT: ("ناحیه", "ناحیهی"),
}


def area_key(text: str, kind: AreaKind) -> str:
    """What an area is known by: the folded name without the word for its kind before it."""
    key = joined_key(text)
    for word in sorted(_CALLED.get(kind, ()), key=len, reverse=True):
        key = key.removeprefix(joined_key(word)) or key
    return key


def areas_by_key(path: str, *, kind: AreaKind, day: date) -> dict[str, tuple[AreaName, ...]]:
    """The areas of a kind in the area with this path, by each name and by the code; several may share one.

    One query.
    """
    found: dict[str, tuple[AreaName, ...]] = {}
    for area in Area.objects.under(path).in_force(day).of_kind(kind).by_name():
        name = AreaName(area.pk, area.code, area.name, area.path)
        told = [area.name, area.name_en, area.code, *area.other_names.replace(",", "،").split("،")]
        for key in {area_key(text, kind) for text in told if text.strip()}:
            found[key] = (*found.get(key, ()), name)
    return found
