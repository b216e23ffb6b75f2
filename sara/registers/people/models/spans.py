from datetime import date

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import F, Func, Q, Value


def valid_span() -> Func:
    """The half-open span of days of a row with `valid_from` and `valid_to`."""
    return Func(
        F("valid_from"),
        F("valid_to"),
        Value("[)"),
        function="daterange",
        output_field=DateRangeField(),
    )


def valid_on(day: date, *, of: str = "") -> Q:
    """The condition that a row, or the one that `of` leads to, is valid on a civil day."""
    lead = f"{of}__" if of else ""
    return Q(**{f"{lead}valid_from__lte": day}) & (
        Q(**{f"{lead}valid_to__isnull": True}) | Q(**{f"{lead}valid_to__gt": day})
    )


def ends_after_start(name: str) -> models.CheckConstraint:
    """A span ends after it starts, or not at all."""
    return models.CheckConstraint(
        condition=Q(valid_to__isnull=True) | Q(valid_to__gt=F("valid_from")), name=name
    )
