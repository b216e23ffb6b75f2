"""Half-open spans as PostgreSQL ranges, for constraints on overlap and for questions in time."""

from datetime import date

from django.contrib.postgres.fields import DateRangeField, IntegerRangeField
from django.db import models
from django.db.models import F, Q


def days_range(starts: str, ends: str) -> models.Func:
    """The civil days of a span; where the column `ends` is empty it has no end."""
    return models.Func(starts, ends, function="daterange", output_field=DateRangeField())


def minutes_range(starts: str, ends: str) -> models.Func:
    """The minutes of the day from one time of day to another, half-open."""
    return models.Func(_minute(starts), _minute(ends), function="int4range", output_field=IntegerRangeField())


def _minute(time_of_day: str) -> models.Func:
    return models.Func(
        time_of_day,
        template="(EXTRACT(EPOCH FROM %(expressions)s) / 60)::integer",
        output_field=models.IntegerField(),
    )


def in_force(day: date) -> Q:
    """The condition that a row with `valid_from` and `valid_to` is valid on a civil day."""
    return Q(valid_from__lte=day) & (Q(valid_to__isnull=True) | Q(valid_to__gt=day))


def ends_after_start(
    *, name: str, starts: str = "valid_from", ends: str = "valid_to"
) -> models.CheckConstraint:
    """The constraint that a span does not end before or when it starts."""
    return models.CheckConstraint(
        condition=Q(**{f"{ends}__isnull": True}) | Q(**{f"{ends}__gt": F(starts)}), name=name
    )
