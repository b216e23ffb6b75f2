"""Work that is done after the transaction, by the worker: procrastinate on the same database."""

from collections.abc import Callable
from datetime import time
from functools import wraps
from typing import Concatenate, Final, ParamSpec, Protocol, TypeVar

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.tasks import Task

from sara.foundation import clock

P = ParamSpec("P")
R = TypeVar("R")

# Runs in all, the first included; what procrastinate calls max_attempts is the retries after it.
RUNS: Final = 6
# Waits 4, 16, 64, 256 and 1024 seconds: nearly 23 minutes from the first run to the last.
RETRY: Final = RetryStrategy(max_attempts=RUNS - 1, exponential_wait=4)


class Periodic(Protocol):
    """Work of a time of its own: it is told the instant at which it runs."""

    __module__: str
    __name__: str
    __qualname__: str

    def __call__(self, *, now: "clock.datetime") -> object: ...


def job(
    *, name: str, priority: int = 0
) -> Callable[
    [Callable[Concatenate[JobContext, P], R]], Task[Concatenate[JobContext, P], R, P]
]:
    """A piece of deferred work: `send_notice.defer(notice_id=7)` inside the transaction of a change.

    It is begun only if that transaction goes through, is run again when it fails (`RUNS` times in
    all), and may be run twice when a worker was killed. Arguments are plain values. `is_last_run`
    tells it that nobody will try again.
    """
    return app.task(name=name, priority=priority, pass_context=True, retry=RETRY)


def is_last_run(context: JobContext) -> bool:
    """Whether a failure now is final."""
    return context.job.attempts >= RUNS - 1


def every(*, minutes: int) -> Callable[[Periodic], Periodic]:
    """Do this every so many minutes (a divisor of 60). A run that fails waits for the next one."""
    if 60 % minutes:
        raise ValueError("the minutes must divide the hour")
    return _periodic("* * * * *" if minutes == 1 else f"*/{minutes} * * * *", retry=None)


def daily(*, at: time) -> Callable[[Periodic], Periodic]:
    """Do this once a day at a wall-clock time in Tehran, or when the worker next comes up that day."""
    utc = clock.instant_of(clock.today(), at)
    return _periodic(f"{utc.minute} {utc.hour} * * *", retry=RETRY)


def _periodic(cron: str, *, retry: RetryStrategy | None) -> Callable[[Periodic], Periodic]:
    def register(work: Periodic) -> Periodic:
        name = f"{work.__module__}.{work.__qualname__}"

        @wraps(work)
        def run(timestamp: int) -> None:  # noqa: ARG001 procrastinate hands it over
            work(now=clock.now())

        task = app.task(name=name, queueing_lock=name, retry=retry or False)(run)
        app.periodic(cron=cron)(task)
        return work

    return register
