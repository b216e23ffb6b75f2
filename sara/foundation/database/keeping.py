"""What one session of the database keeps ready, spoken to it without a cursor between.

A cursor of psycopg is made for anything that may be asked: for a statement that is known already it costs
the application more than the answer, and gives up the interpreter's lock four times for each.
"""

import re
from collections import OrderedDict
from collections.abc import Sequence
from functools import cache
from typing import Any, Final

import psycopg
from psycopg import adapt, pq

__all__ = ["Kept", "commit", "numbered"]

KEPT: Final = 200  # statements that a session keeps ready at most; those asked last
_AUTO: Final = adapt.PyFormat.AUTO
_PLACE: Final = re.compile(r"%(?:\((\w+)\)s|%)")
_IDLE, _LOST = pq.TransactionStatus.IDLE, pq.ConnStatus.BAD
_ROWS, _DONE = pq.ExecStatus.TUPLES_OK, pq.ExecStatus.COMMAND_OK


class Kept:
    """The statements of one session, and how their values are written and their rows read."""

    def __init__(self, session: psycopg.Connection[Any]) -> None:
        self.session, self.server = session, session.pgconn
        self.transformer = adapt.Transformer(session)
        self.keeps = session.prepare_threshold is not None
        self.names: OrderedDict[object, bytes] = OrderedDict()
        self.made = 0

    def rows(self, text: bytes, values: Sequence[object]) -> list[tuple[Any, ...]]:
        """All rows of a statement with numbered places; it begins the transaction that there is to be."""
        made = self.transformer
        written: Any = made.dump_sequence(values, [_AUTO] * len(values))
        types, formats = made.types, made.formats
        if self.server.transaction_status == _IDLE and not self.session.autocommit:
            _carry_out(self.server, self.session._get_tx_start_command())  # noqa: SLF001 as its own cursors do
        if self.keeps:
            answer = self.server.exec_prepared(self._name(text, types), written, formats)
        else:
            answer = self.server.exec_params(text, written, types, formats)
        if answer.status != _ROWS:
            _refuse_unless_done(self.server, answer)
            return []
        made.set_pgresult(answer)
        try:
            found: list[tuple[Any, ...]] = made.load_rows(0, answer.ntuples, tuple)
        finally:
            made.set_pgresult(None)
        return found

    def _name(self, text: bytes, types: Any) -> bytes:  # noqa: ANN401 as psycopg
        """Under which name the session has it: a text is one statement for each kind of values."""
        known = self.names.get((text, types))
        if known is not None:
            self.names.move_to_end((text, types))
            return known
        while len(self.names) >= KEPT:
            _, oldest = self.names.popitem(last=False)
            _carry_out(self.server, b"DEALLOCATE " + oldest)
        self.made += 1
        name = f"sara_{self.made}".encode()
        _refuse_unless_done(self.server, self.server.prepare(name, text, types))
        self.names[text, types] = name
        return name


def commit(session: psycopg.Connection[Any]) -> None:
    """End the transaction, if there is one, as `session.commit()` does; the lock is given up once."""
    if session.pgconn.transaction_status != _IDLE:
        _carry_out(session.pgconn, b"COMMIT")


def _carry_out(server: pq.abc.PGconn, told: bytes) -> None:
    _refuse_unless_done(server, server.exec_(told))


def _refuse_unless_done(server: pq.abc.PGconn, answer: pq.abc.PGresult) -> None:
    if answer.status == _DONE:
        return
    if server.status == _LOST:
        raise psycopg.OperationalError(answer.get_error_message())
    raise psycopg.errors.error_from_result(answer, encoding="utf-8")


@cache
def numbered(statement: str) -> tuple[bytes, tuple[str, ...]]:
    """The text as the server takes it, and which values its numbers stand for, in their order."""
    order: dict[str, int] = {}

    def number(place: re.Match[str]) -> str:
        return f"${order.setdefault(place[1], len(order) + 1)}" if place[1] else "%"

    return _PLACE.sub(number, statement).encode(), tuple(order)
