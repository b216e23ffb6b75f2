"""Questions that are composed once in a process and asked many times.

Django takes one to three milliseconds to make SQL of a queryset, and the next reader's differs by
a few values only. A function marked `composed` is called once, with places instead of values; what
it returns is kept as a text, and each later call sends that text with its own values:

    @composed
    def in_house(*, house_id: int, now: datetime) -> QuerySet[Run]:
        return Run.objects.filter(house=house_id, enrol_to__gt=now).with_words().by_start()

    in_house(house_id=3, now=now)        # a list of runs

`in_house.queryset(…)` is the plain queryset, for tests and for narrowing further.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import update_wrapper
from inspect import signature
from threading import Lock
from typing import Any, Final, Generic, ParamSpec, TypeVar, get_args

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Expression, QuerySet
from django.utils.translation import override

from sara.foundation.database import prepared

__all__ = ["Composed", "composed"]

P = ParamSpec("P")
Row = TypeVar("Row")

_PLACES: Final = re.compile("%[%s]")
_IN: Final = re.compile(r" IN \((%\(\w+\)s(?:::bigint\[\])?)\)")
_LARGEST: Final = 2**63 - 1


class Place(Expression):
    """Where a value will stand. It can be compared with, and nothing else: Python cannot reckon with it."""

    def __init__(self, name: str, annotation: object) -> None:
        super().__init__()
        self.written = f"%({name})s{_cast(annotation)}"

    def as_sql(self, _compiler: object, _connection: object) -> tuple[str, list[Any]]:  # type: ignore[override]
        return "%s", [self]


def _cast(annotation: object) -> str:
    """A whole number is compared as the largest kind, so that a small column just does not have it."""
    if annotation is int:
        return "::bigint"
    return "::bigint[]" if int in get_args(annotation) else ""


@dataclass(frozen=True, slots=True)
class _Text:
    """What composing left: the text, and what of the compiler tells how rows become what was asked for."""

    queryset: Any
    iterable: Any
    statement: str
    compiler: Any
    converters: tuple[tuple[int, Any, Any], ...]


class Composed(Generic[P, Row]):
    """A function that returns a queryset, asked as a statement that is composed only once.

    The function takes keywords only, looks at none of its values (not their truth, not their
    length), and is never given None. `__in` takes a list. What stands in it besides becomes part
    of the text, so the database plans with it and uses partial indexes.
    """

    def __init__(self, build: Callable[P, QuerySet[Any, Row]]) -> None:
        self.queryset = build
        self._name = build.__qualname__
        self._takes = {name: one.annotation for name, one in signature(build).parameters.items()}
        self._text: _Text | None = None
        self._lock = Lock()
        update_wrapper(self, build)

    @property
    def ordered(self) -> bool:
        """Whether its rows come in an order; known once it was asked."""
        return self._text is not None and self._text.queryset.ordered

    def __call__(self, *args: P.args, **values: P.kwargs) -> list[Row]:
        """The rows for these values; one query."""
        if args or None in values.values() or values.keys() != self._takes.keys():
            raise TypeError(f"{self._name} takes {', '.join(self._takes)} by name, and none is None")
        text = self._text or self._composed()
        if not text.statement:
            return []
        return list(text.iterable(_Asked(text, {name: _held(value) for name, value in values.items()})))

    def _composed(self) -> _Text:
        with self._lock:
            if self._text is None:
                build: Any = self.queryset
                places = {name: Place(name, kind) for name, kind in self._takes.items()}
                said = []
                for language, _name in settings.LANGUAGES:
                    with override(language):
                        said.append(_compose(build(**places)))
                if len({one.statement for one in said}) > 1:
                    raise TypeError(f"{self._name} depends on the language in force")
                self._text = said[0]
        return self._text


composed = Composed


def _compose(queryset: Any) -> _Text:  # noqa: ANN401 Django's types do not tell what is asked of it
    if queryset._prefetch_related_lookups:  # noqa: SLF001 Django tells it nowhere else
        raise TypeError("a composed question is one question: it prefetches nothing")
    iterable = queryset._iterable_class  # noqa: SLF001 nor this
    compiler = queryset.query.get_compiler(connection=connection)
    try:
        statement = _written(*compiler.as_sql())
    except EmptyResultSet:
        return _Text(queryset, iterable, "", compiler, ())
    columns = [column[0] for column in compiler.select[: compiler.col_count]]
    found = compiler.get_converters(columns).items()
    converters = tuple((at, convert, column) for at, (convert, column) in found)
    return _Text(queryset, iterable, statement, compiler, converters)


def _written(statement: str, params: tuple[Any, ...]) -> str:
    """The text with named places, and everything that is no place written out."""
    left = iter(params)
    operations: Any = connection.ops

    def write(found: re.Match[str]) -> str:
        if found[0] == "%%":
            return "%%"
        value = next(left)
        if isinstance(value, Place):
            return value.written
        return str(operations.compose_sql("%s", [value])).replace("%", "%%")

    return _IN.sub(r" = ANY(\1)", _PLACES.sub(write, statement))


def _held(value: object) -> object:
    """An address may hold a longer number than the database has; the largest is asked for instead."""
    return max(-_LARGEST, min(value, _LARGEST)) if type(value) is int else value


class _Asked:
    """In place of a queryset, its query and its compiler: what Django's own iterables read rows through."""

    def __init__(self, text: _Text, values: Mapping[str, object]) -> None:
        self._text, self._values = text, values
        self.db, self.model = text.queryset.db, text.queryset.model
        self._fields = text.queryset._fields
        self._known_related_objects: dict[Any, Any] = {}

    @property
    def query(self) -> Any:  # noqa: ANN401 as Django has it
        return _Query(self, self._text.queryset.query)

    def execute_sql(self, **_: object) -> None:
        """Nothing yet: rows are asked for by `results_iter`."""

    def results_iter(self, *_: object, **__: object) -> Iterator[Any]:
        found = prepared.rows(self._text.statement, self._values)
        return self._converted(found) if self._text.converters else iter(found)

    def _converted(self, found: list[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        for row in found:
            cells = list(row)
            for at, converters, column in self._text.converters:
                for convert in converters:
                    cells[at] = convert(cells[at], column, connection)
            yield tuple(cells)

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 select, klass_info, annotation_col_map
        return getattr(self._text.compiler, name)


class _Query:
    def __init__(self, asked: _Asked, query: Any) -> None:  # noqa: ANN401
        self._asked, self._query = asked, query

    def get_compiler(self, *_: object, **__: object) -> _Asked:
        return self._asked

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        return getattr(self._query, name)
