"""How far a long transaction has come, told to those outside of it."""

from types import TracebackType
from typing import Any, Final, Self

import psycopg
from django.db import connection

STEP: Final = 50


class Progress:
    """Writes the count of rows done by a connection of its own, so that it is seen before the commit.

    The row itself must not be locked by the transaction meanwhile. A count that cannot be written is
    let go: the work is not worth less for it.
    """

    def __init__(self, import_id: int) -> None:
        self.import_id = import_id
        self.count = 0
        self._line: psycopg.Connection[Any] | None = None

    def __enter__(self) -> Self:
        params = connection.get_connection_params()
        params.pop("cursor_factory", None)
        self._line = psycopg.connect(**params, autocommit=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._line is not None:
            self._line.close()

    def step(self, rows: int = 1) -> None:
        """So many rows more."""
        before, self.count = self.count, self.count + rows
        if self.count // STEP > before // STEP and self._line is not None:
            self._line.execute(
                "UPDATE exchange_listimport SET done_count = %s WHERE id = %s", [self.count, self.import_id]
            )
