"""The parts of an area beside each other, as charts."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sara.foundation.money import format_toman
from sara.foundation.persian import digits_of_reader
from sara.foundation.ui.components.figures import Bar
from sara.portal.city.queries import Overview
from sara.registers.places.api import AreaName


@dataclass(frozen=True, slots=True)
class Charts:
    """Houses that need somebody, seats taken, money taken: by part; empty where there is nothing to show."""

    needing: list[Bar]
    filled: list[Bar]
    taken: list[Bar]


def bars_of(view: Overview, address: Callable[[AreaName], str]) -> Charts | None:
    """The charts of the parts that have a house; None where there is one such part, or none."""
    parts = [(part.area, part.sums) for part in view.parts if part.houses]
    if len(parts) <= 1:
        return None
    of = _("%(needing)s از %(houses)s")
    alone = all(sums.houses == 1 for _area, sums in parts)
    return Charts(
        needing=[
            Bar(area.name, sums.needing, of % _counted(sums.needing, sums.houses), address(area), "warn")
            for area, sums in parts
            if not alone
        ],
        filled=[
            Bar(area.name, sums.filled, _percent(sums.filled), address(area))
            for area, sums in parts
            if sums.filled is not None
        ],
        taken=[
            Bar(area.name, int(sums.taken), format_toman(sums.taken, get_language() or "fa"), address(area))
            for area, sums in parts
            if sums.taken is not None
        ],
    )


def _counted(needing: int, houses: int) -> dict[str, str]:
    return {"needing": digits_of_reader(needing), "houses": digits_of_reader(houses)}


def _percent(number: int) -> str:
    return _("%(number)s٪") % {"number": digits_of_reader(number)}
