"""Pages of a list, with links that keep the rest of the address."""

import base64
import binascii
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Generic, TypeVar

from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import Field, Model, Q, QuerySet

M = TypeVar("M", bound=Model)
T = TypeVar("T")
S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A part of a list. The links are the parameters to change in the address, or None."""

    items: Sequence[T]
    next_link: Mapping[str, str] | None = None
    previous_link: Mapping[str, str] | None = None
    total: int | None = None
    number: int | None = None
    pages: int | None = None

    def __iter__(self) -> Iterator[T]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def showing(self, items: Sequence[S]) -> "Page[S]":
        """The same part of the list, as what is shown of its rows."""
        return Page(items, self.next_link, self.previous_link, self.total, self.number, self.pages)


def page_by_number(rows: QuerySet[M], asked: Mapping[str, str], *, size: int = 20) -> Page[M]:
    """The page that `?page=` names, with the count; out of range gives the nearest page."""
    total = rows.count()
    pages = max(-(-total // size), 1)
    number = min(max(_whole(asked.get("page", "")), 1), pages)
    items = list(rows[(number - 1) * size : number * size])
    return Page(
        items=items,
        total=total,
        number=number,
        pages=pages,
        next_link={"page": str(number + 1)} if number < pages else None,
        previous_link={"page": str(number - 1)} if number > 1 else None,
    )


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 8 else 1


def page_by_key(
    rows: QuerySet[M], asked: Mapping[str, str], *, order: tuple[str, ...], size: int = 20
) -> Page[M]:
    """The rows after (or before) the row that `?after=` (`?before=`) names, in this order.

    `order` names columns of the model, `-` in front for descending; the last one is unique. Costs
    the same on the first page and on the last. A key that cannot be read gives the first page.
    """
    after = _key(rows.model, asked.get("after", ""), order)
    before = _key(rows.model, asked.get("before", ""), order)
    backwards = before is not None
    walked = tuple(_turned(column) for column in order) if backwards else order
    start = before if backwards else after
    found = rows.filter(_beyond(walked, start)) if start is not None else rows
    items = list(found.order_by(*walked)[: size + 1])
    further = len(items) > size
    items = items[:size]
    if backwards:
        items.reverse()
    on = further or backwards
    back = further if backwards else start is not None
    return Page(
        items=items,
        next_link={"after": _written(items[-1], order)} if items and on else None,
        previous_link={"before": _written(items[0], order)} if items and back else None,
    )


def _turned(column: str) -> str:
    return column[1:] if column.startswith("-") else f"-{column}"


def _beyond(order: tuple[str, ...], key: Sequence[object]) -> Q:
    """Rows behind `key` in lexical order, in a form an index can follow."""
    column, value = order[0], key[0]
    name, way = column.lstrip("-"), "lt" if column.startswith("-") else "gt"
    if len(order) == 1:
        return Q(**{f"{name}__{way}": value})
    rest = Q(**{f"{name}__{way}": value}) | _beyond(order[1:], key[1:])
    return Q(**{f"{name}__{way}e": value}) & rest


def _written(row: Model, order: tuple[str, ...]) -> str:
    values = [getattr(row, column.lstrip("-")) for column in order]
    plain = [value.isoformat() if isinstance(value, date | datetime) else value for value in values]
    text = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def _key(model: type[Model], text: str, order: tuple[str, ...]) -> list[Any] | None:
    """The key in the address, or None when it is not one of this list."""
    if not text or len(text) > 1000:
        return None
    try:
        values = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError, RecursionError):
        return None
    if not isinstance(values, list) or len(values) != len(order):
        return None
    try:
        return [_value(model, column, value) for column, value in zip(order, values, strict=True)]
    except ValidationError:
        return None


def _value(model: type[Model], column: str, value: object) -> object:
    if not isinstance(value, str | int) or "\0" in str(value):
        raise ValidationError("not a key")
    try:
        field = model._meta.get_field(column.lstrip("-"))
    except FieldDoesNotExist:
        return value
    plain = getattr(field, "output_field", field)
    return plain.to_python(value) if isinstance(plain, Field) else value


__all__ = ["Page", "page_by_key", "page_by_number"]
