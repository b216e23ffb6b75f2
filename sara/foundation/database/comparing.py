"""Conditions on a column by an array of patterns, for a statement that is the same for any number of them."""

from django.db.models import BooleanField, F, Func

__all__ = ["like_all", "like_any"]


def like_all(column: str, patterns: list[str]) -> Func:
    """Like every one of the patterns."""
    return _like(column, "ALL", patterns)


def like_any(column: str, patterns: list[str]) -> Func:
    """Like one of the patterns at least; `Scope.patterns` gives those of a scope."""
    return _like(column, "ANY", patterns)


def _like(column: str, quantifier: str, patterns: list[str]) -> Func:
    joiner = f" LIKE {quantifier} ("
    return Func(
        F(column), patterns, template="(%(expressions)s))", arg_joiner=joiner, output_field=BooleanField()
    )
