from dataclasses import dataclass

from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine
from sara.foundation.persian import search_key
from sara.services.treasury.api import TariffLine, tariff, tariff_line, tariff_trail


@dataclass(frozen=True, slots=True)
class DiscountScreen:
    """One discount of the tariff and what happened to it."""

    line: TariffLine
    lines: tuple[TrailLine, ...]


def discount_list(words: str, *, only_offered: bool, actor: Actor) -> list[TariffLine]:
    """The tariff, narrowed by words of a name or a resolution. One query."""
    asked = search_key(words).split()
    return [
        line
        for line in tariff(actor=actor)
        if (line.is_offered or not only_offered)
        and all(word in search_key(f"{line.name} {line.name_en} {line.source}") for word in asked)
    ]


def discount_screen(number: int, *, actor: Actor) -> DiscountScreen:
    """One discount. Four queries."""
    line = tariff_line(number, actor=actor)
    return DiscountScreen(line, tuple(tariff_trail(number, actor=actor)))
