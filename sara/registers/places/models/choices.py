from django.db import models


def known(
    field: str, kinds: type[models.TextChoices | models.IntegerChoices], *, name: str
) -> models.CheckConstraint:
    """The constraint that `field` holds one of `kinds`."""
    return models.CheckConstraint(condition=models.Q(**{f"{field}__in": kinds.values}), name=name)
