"""Names and hours written in the language in force."""

from collections.abc import Iterable
from functools import lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sara.foundation.persian import in_language
from sara.registers.places.models import House, Space
from sara.services.programmes.models import Run
from sara.services.programmes.models.wording import hour_words, weekday_words
from sara.services.programmes.types import WeeklySlot


def house_name(house: House) -> str:
    return in_language(house.name, house.name_en)


def place_name(run: Run, space: Space | None) -> str:
    """The space, or the place outside the house."""
    return in_language(space.name, space.name_en) if space else run.elsewhere


def pattern_words(slots: Iterable[WeeklySlot]) -> str:
    """«شنبه و دوشنبه، ۱۷:۰۰ تا ۱۸:۳۰»; days of different hours one after the other."""
    return _pattern(tuple(sorted(slots)), get_language())


@lru_cache(maxsize=5_000)
def _pattern(slots: tuple[WeeklySlot, ...], _language: str | None) -> str:
    """Most classes meet in one of a few hundred ways."""
    by_hours: dict[str, list[int]] = {}
    for slot in slots:
        hours = _("%(start)s تا %(end)s") % {
            "start": hour_words(slot.starts),
            "end": hour_words(slot.ends),
        }
        by_hours.setdefault(hours, []).append(slot.weekday)
    parts = [
        _("%(days)s، %(hours)s") % {"days": _listed(weekdays), "hours": hours}
        for hours, weekdays in by_hours.items()
    ]
    return _("؛ ").join(parts)


def _listed(weekdays: list[int]) -> str:
    names = [weekday_words(day) for day in weekdays]
    if len(names) == 1:
        return names[0]
    if len(names) == 7:
        return _("همهٔ روزهای هفته")
    return _("%(some)s و %(last)s") % {"some": _("، ").join(names[:-1]), "last": names[-1]}
