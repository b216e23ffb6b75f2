"""What a fact is: something that happened, told in plain values."""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import Field
from datetime import date, datetime, time
from enum import Enum, StrEnum
from typing import Any, ClassVar, Final, Union
from uuid import UUID

from django.db.models import TextChoices

_registry: Final[dict[str, type["Fact"]]] = {}

_READ: Final[Mapping[type, Callable[[Any], object]]] = {
    bool: bool,
    int: int,
    str: str,
    date: date.fromisoformat,
    datetime: datetime.fromisoformat,
    time: time.fromisoformat,
    UUID: UUID,
}
_NEVER: Final = ("national_id", "birth_certificate", "sheba", "mobile")


class Fact:
    """Something that happened, in the past tense: a frozen dataclass of plain values and row numbers.

    Values are bool, int, str, date, datetime (aware), time, UUID, a choice, a tuple of one of these,
    or nothing (`int | None`). What a person keeps to himself (national ID, mobile, Sheba) never
    stands in a fact: tell his number and look the rest up.
    """

    __slots__ = ()
    name: ClassVar[str]
    told: ClassVar[Mapping[str, tuple[object, Callable[[Any], object]]]]
    """For each value its type and how it is read back: found out once, for every announcement asks it."""
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    def __init_subclass__(cls) -> None:
        cls.name, told = _name_of(cls), {}
        for field, kind in typing.get_type_hints(cls).items():
            if typing.get_origin(kind) is ClassVar:
                continue
            if field.startswith(_NEVER):
                raise TypeError(f"{cls.name} may not carry {field}")
            told[field] = kind, _reader(kind)
        cls.told = told
        other = _registry.get(cls.name)
        if other and (other.__module__, other.__qualname__) != (cls.__module__, cls.__qualname__):
            raise TypeError(f"two facts are called {cls.name}")
        _registry[cls.name] = cls


def all_facts() -> dict[str, type[Fact]]:
    """Every kind of fact of the running product, by name ("programmes.Enrolled")."""
    return dict(sorted(_registry.items()))


def values_of(fact: Fact) -> dict[str, object]:
    """The values of a fact as JSON can keep them. A value of another type than declared is a bug."""
    return {name: _plain(getattr(fact, name), *how) for name, how in fact.told.items()}


def fact_from(name: str, values: Mapping[str, object]) -> Fact:
    """The fact as it was announced. A kind of fact that is no longer known raises KeyError."""
    kind = _registry[name]
    return kind(**{key: kind.told[key][1](value) for key, value in values.items()})


def _name_of(cls: type) -> str:
    parts = [part for part in cls.__module__.split(".") if part not in {"facts", "types"}]
    return f"{parts[-1] if parts else cls.__module__}.{cls.__name__}"


def _reader(kind: object) -> Callable[[Any], object]:
    if isinstance(kind, type):
        if kind in _READ:
            return _READ[kind]
        if issubclass(kind, StrEnum | TextChoices):
            return kind
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        return _tuple_of(_reader(inner[0]))
    if origin in (Union, types.UnionType) and len(inner) == 2 and type(None) in inner:
        return _or_nothing(_reader(next(one for one in inner if one is not type(None))))
    raise TypeError(f"a fact carries plain values only, not {kind}")


def _tuple_of(read: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda values: tuple(read(value) for value in values)


def _or_nothing(read: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda value: None if value is None else read(value)


def _plain(value: object, kind: object, read: Callable[[Any], object]) -> object:
    if isinstance(value, datetime) and value.tzinfo is None:
        raise TypeError("an instant is aware")
    kept = _json(value)
    back = read(kept)
    if back != value or isinstance(back, bool) != isinstance(value, bool):
        raise TypeError(f"a fact says {kind} and holds {value!r}")
    return kept


def _json(value: object) -> object:
    match value:
        case Enum():
            return str(value.value)
        case None | bool() | int():
            return value
        case str():
            return str(value)
        case date() | time():
            return value.isoformat()
        case UUID():
            return str(value)
        case tuple():
            return [_json(one) for one in value]
    raise TypeError(f"a fact carries plain values only, not {value!r}")
