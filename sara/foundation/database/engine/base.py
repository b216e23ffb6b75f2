"""A session from the pool is looked at, and asked only when there is something to hear.

Django asks every session a question before each request. The server says by itself when it ends a
session: then there is something to read on a socket on which nothing was asked.
"""

import select
from typing import Any

import psycopg
from django.db.backends.base.base import NO_DB_ALIAS
from django.db.backends.postgresql import base
from django.db.backends.utils import debug_transaction
from psycopg_pool import ConnectionPool

from sara.foundation.database import keeping

__all__ = ["DatabaseWrapper"]


def still_there(session: psycopg.Connection[Any]) -> None:
    """Raise when the server has ended this session."""
    said, _, _ = select.select([session.fileno()], [], [], 0)
    if said:
        ConnectionPool.check_connection(session)


class DatabaseWrapper(base.DatabaseWrapper):
    @property
    def pool(self) -> Any:  # noqa: ANN401 as Django has it
        """The pool of this process, made at the first request; None where there is to be none."""
        options = self.settings_dict["OPTIONS"].get("pool")
        if self.alias == NO_DB_ALIAS or not options:
            return None
        pools: dict[str, ConnectionPool] = self._connection_pools  # type: ignore[attr-defined]  # untold types
        if self.alias not in pools:
            told = self.get_connection_params() | {"autocommit": True}
            begun = self._configure_connection  # type: ignore[attr-defined]  # untold types
            made = ConnectionPool(kwargs=told, open=False, configure=begun, check=still_there, **options)
            pools.setdefault(self.alias, made)
        return pools[self.alias]

    def _commit(self) -> None:
        if self.connection is not None:
            with debug_transaction(self, "COMMIT"), self.wrap_database_errors:
                keeping.commit(self.connection)
