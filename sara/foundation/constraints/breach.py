from collections.abc import Iterator
from contextlib import contextmanager

import psycopg.errors
from django.db import IntegrityError, transaction

from sara.foundation.errors import Refusal


@contextmanager
def constraint_as(name: str, refusal: type[Refusal], **values: object) -> Iterator[None]:
    """Turn the breach of the one constraint called `name` into a refusal.

    The block runs in a savepoint, so that the transaction around it can go on. A breach of any
    other constraint is a bug and passes through.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        if _constraint_of(error) != name:
            raise
        raise refusal(**values) from error


def _constraint_of(error: IntegrityError) -> str | None:
    cause = error.__cause__
    return cause.diag.constraint_name if isinstance(cause, psycopg.errors.Error) else None
