from django.db import models


def known(
    field: str, kinds: type[models.TextChoices | models.IntegerChoices], *, name: str
) -> models.CheckConstraint:
    """The constraint that `field` holds one of `kinds`."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": kinds.values}), name=name)


def on_earth() -> models.Q:
    """The condition that `lat` and `lon` are both unknown, or both degrees of a place on earth."""
    both = models.Q(lat__isnull=False, lon__isnull=False)
    within = models.Q(lat__gte=-90, lat__lte=90, lon__gte=-180, lon__lte=180)
    return models.Q(lat__isnull=True, lon__isnull=True) | (both & within)
