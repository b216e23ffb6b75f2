from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

import psycopg.errors
from django.db import IntegrityError, transaction

from sara.foundation.errors import Refusal


@contextmanager
def constraint_as(
    name: str, refusal: type[Refusal], *, goes_on: bool = True, **values: object
) -> Iterator[None]:
    """Turn the breach of the one constraint called `name` into a refusal.

    The block runs in a savepoint, so that the transaction around it can go on; where the refusal ends
    the command anyway (`goes_on=False`) there is none, which saves two questions to the database. A
    breach of any other constraint is a bug and passes through.
    """
    try:
        with transaction.atomic() if goes_on else nullcontext():
            yield
    except IntegrityError as error:
        if _constraint_of(error) != name:
            raise
        raise refusal(**values) from error


def _constraint_of(error: IntegrityError) -> str | None:
    cause = error.__cause__
    return cause.diag.constraint_name if isinstance(cause, psycopg.errors.Error) else None
