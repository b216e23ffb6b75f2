"""The keys of a text, kept by the database: expressions and ready-made generated columns."""

from collections.abc import Sequence

from django.contrib.postgres.indexes import GinIndex
from django.db.models import Func, GeneratedField, TextField, Value
from django.db.models.expressions import Combinable, Expression
from django.db.models.functions import Concat


class _TextKey(Func):
    """A key of one text, or of several with a space between (an absent one counts as empty).

    A migration writes it down as plain Django, so that it imports nothing of ours.
    """

    def __init__(self, *texts: str | Combinable) -> None:
        super().__init__(_one_text(texts), output_field=TextField())
        self._texts = texts

    def deconstruct(self) -> tuple[str, tuple[object, ...], dict[str, object]]:
        return (
            "django.db.models.Func",
            (_one_text(self._texts),),
            {"function": self.function, "output_field": TextField()},
        )


class SearchKey(_TextKey):
    function = "sara_search_key"


class SortKey(_TextKey):
    """Its column must have the collation "C"; `sort_key_of` sees to it."""

    function = "sara_sort_key"


class JoinedKey(_TextKey):
    function = "sara_joined_key"


def _one_text(texts: Sequence[str | Combinable]) -> str | Combinable:
    if len(texts) == 1:
        return texts[0]
    parts: list[str | Combinable] = []
    for text in texts:
        parts += [Value(" "), text] if parts else [text]
    return Concat(*parts, output_field=TextField())


def sort_key_of(*texts: str | Combinable) -> GeneratedField:
    """The column to order by, in any database alike."""
    return _kept(SortKey(*texts), collation="C")


def search_key_of(*texts: str | Combinable) -> GeneratedField:
    """The column to find by with `matches`; it wants a `search_index`."""
    return _kept(SearchKey(*texts))


def search_index(column: str, *, name: str) -> GinIndex:
    """The trigram index that makes `matches` and `resembles` quick on a search key."""
    return GinIndex(fields=[column], opclasses=["gin_trgm_ops"], name=name)


def _kept(expression: Expression, collation: str | None = None) -> GeneratedField:
    return GeneratedField(
        expression=expression, output_field=TextField(db_collation=collation), db_persist=True
    )
