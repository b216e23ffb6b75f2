"""What the keys of texts ask of a database and of a column, seen when the product starts."""

from collections.abc import Iterable, Iterator, Sequence

from django.apps import AppConfig, apps
from django.core import checks
from django.core.checks import CheckMessage, Error
from django.db import connections
from django.db.models import Func, GeneratedField

from sara.foundation.persian.expressions import SortKey


def sort_keys_have_the_collation(
    *, app_configs: Sequence[AppConfig] | None, **_kwargs: object
) -> list[CheckMessage]:
    """A sort key orders rightly only under the collation "C"."""
    asked = apps.get_app_configs() if app_configs is None else app_configs
    return [
        Error(
            f"{column} is ordered by the locale of the database",
            hint='make it with sort_key_of(), which gives it the collation "C"',
            obj=column,
            id="persian.E001",
        )
        for column in _sort_keys(asked)
        if getattr(column.output_field, "db_collation", None) != "C"
    ]


def database_knows_persian_letters(
    *, databases: Sequence[str] | None, **_kwargs: object
) -> list[CheckMessage]:
    """Under a locale that knows no Persian letters (plain "C"), a search finds the same, but slowly, and
    nothing that was mistyped."""
    found: list[CheckMessage] = []
    for alias in databases or ():
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT count(*) FROM pg_extension WHERE extname = 'pg_trgm'")
            if cursor.fetchone() == (0,):
                continue
            cursor.execute("SELECT cardinality(show_trgm('سرا'))")
            if cursor.fetchone() == (0,):
                hint = "make the database with a locale of UTF-8, such as C.UTF-8"
                found.append(
                    checks.Warning(f"{alias}: no index helps to find Persian", hint=hint, id="persian.W001")
                )
    return found


def _sort_keys(configs: Iterable[AppConfig]) -> Iterator[GeneratedField]:
    for config in configs:
        for model in config.get_models():
            for column in model._meta.local_fields:
                if isinstance(column, GeneratedField) and _is_sort_key(column):
                    yield column


def _is_sort_key(column: GeneratedField) -> bool:
    expression = column.deconstruct()[3]["expression"]
    return isinstance(expression, Func) and expression.function == SortKey.function
