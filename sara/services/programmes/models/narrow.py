"""Of a run's house, space and people a card says little; the rest need not be fetched."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from django.apps import apps

_SAID: Final[Mapping[str, tuple[str, frozenset[str]]]] = {
    "house": ("places.House", frozenset({"id", "slug", "path", "name", "name_en"})),
    "space": ("places.Space", frozenset({"id", "name", "name_en"})),
    "instructor": ("people.Person", frozenset({"id", "given_name", "surname"})),
}


@cache
def unsaid(prefix: str = "", relations: tuple[str, ...] = tuple(_SAID)) -> tuple[str, ...]:
    """The fields that no card says, to be deferred; `prefix` leads to the run ("run__")."""
    left_out = [f"{prefix}search_text", f"{prefix}search"] if relations == tuple(_SAID) else []
    for relation in relations:
        label, said = _SAID[relation]
        fields = apps.get_model(label)._meta.concrete_fields
        left_out += [f"{prefix}{relation}__{field.name}" for field in fields if field.name not in said]
    return tuple(left_out)


@cache
def unnamed(relation: str) -> tuple[str, ...]:
    """The fields of a person that do not make his name, to be deferred."""
    _, said = _SAID["instructor"]
    fields = apps.get_model("people.Person")._meta.concrete_fields
    return tuple(f"{relation}__{field.name}" for field in fields if field.name not in said)
