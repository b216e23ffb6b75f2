"""How an address is written: from large to small (docs/sources/identifiers.md)."""

from collections.abc import Sequence

from sara.registers.places.types import Address


def address_line(
    address: Address,
    *,
    number: str = "پلاک",
    floor: str = "طبقهٔ",
    unit: str = "واحد",
    comma: str = "، ",
) -> str:
    """The address in one line, from large to small, without its postal code.

    `number`, `floor` and `unit` are the words written before those parts.
    """
    marked = ((number, address.number), (floor, address.floor), (unit, address.unit))
    parts: Sequence[str] = (
        address.square,
        address.street,
        address.alley,
        *(f"{word} {value}" if value else "" for word, value in marked),
    )
    return comma.join(part for part in parts if part)
