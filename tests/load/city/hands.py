"""Hands that work for the builder at the same time, each job over a connection of its own."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Final

import psycopg

HANDS: Final = 3
MEMORY: Final = "-c maintenance_work_mem=512MB -c work_mem=128MB -c synchronous_commit=off"
Job = Callable[[psycopg.Connection], None]


class Hands:
    """Takes jobs in their order and does some at a time."""

    def __init__(self, url: str, pool: ThreadPoolExecutor) -> None:
        self._url, self._pool = url, pool
        self._begun: list[Future[None]] = []

    def begin(self, job: Job, *, after: Iterable[Future[None]] = ()) -> Future[None]:
        """Put a job at the end of the queue; it waits for those, which must stand before it."""
        begun = self._pool.submit(self._do, job, tuple(after))
        self._begun.append(begun)
        return begun

    def finish(self) -> None:
        """Wait until everything is done that was begun; what went wrong is raised here."""
        for begun in self._begun:
            begun.result()
        self._begun.clear()

    def _do(self, job: Job, after: tuple[Future[None], ...]) -> None:
        for one in after:
            one.result()
        with psycopg.connect(self._url, autocommit=True, options=MEMORY) as connection:
            job(connection)


@contextmanager
def hands(url: str) -> Iterator[Hands]:
    """Hands that have finished when the block ends; what is not begun when it breaks is left."""
    pool = ThreadPoolExecutor(HANDS)
    at_work = Hands(url, pool)
    try:
        yield at_work
        at_work.finish()
    finally:
        pool.shutdown(cancel_futures=True)
