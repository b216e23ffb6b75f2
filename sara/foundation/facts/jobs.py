"""Work that is done after the transaction, by the worker: procrastinate on the same database."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec, Protocol

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.tasks import Task

from sara.foundation import clock

P = ParamSpec("P")

# Runs in all, the first included; what procrastinate calls max_attempts is the retries after it.
RUNS: Final = 6
# Waits 4, 16, 64, 256 and 1024 seconds: nearly 23 minutes from the first run to the last.
RETRY: Final = RetryStrategy(max_attempts=RUNS - 1, exponential_wait=4)


@dataclass(frozen=True, slots=True)
class Failure:
    """How a run ended badly. After the `last` one nobody tries again."""

    error: str
    last: bool
    at: datetime


NoteFailure = Callable[[Mapping[str, Any], Failure], None]

_notes: Final[dict[str, NoteFailure]] = {}


class Periodic(Protocol):
    """Work with a time of its own; it is told the instant at which it runs."""

    __module__: str
    __qualname__: str

    def __call__(self, *, now: datetime) -> object: ...


def job(
    *, name: str, failed: NoteFailure, queue: str = "default"
) -> Callable[[Callable[P, None]], Task[Concatenate[JobContext, P], None, P]]:
    """A piece of deferred work: `send_notice.defer(notice_id=7)` inside the transaction of a change.

    It is begun only if that transaction goes through, is run again when it fails (`RUNS` times in
    all), and may run twice when a worker was killed: it must bear that. Arguments are plain
    values, by keyword. `failed` is told of each failure, outside the transaction that failed. Work
    that waits for the outside world has a `queue`, and so a worker, of its own.
    """
    _notes[name] = failed

    def register(work: Callable[P, None]) -> Task[Concatenate[JobContext, P], None, P]:
        @wraps(work)
        def run(context: JobContext, /, *args: P.args, **kwargs: P.kwargs) -> None:
            try:
                work(*args, **kwargs)
            except Exception as error:
                last = context.job.attempts >= RUNS - 1
                failed(kwargs, Failure(error=_words(error), last=last, at=clock.now()))
                raise

        return app.task(name=name, queue=queue, pass_context=True, retry=RETRY)(run)

    return register


def note_of(name: str) -> NoteFailure:
    """Who is told of the failures of a kind of job."""
    return _notes.get(name, lambda _arguments, _failure: None)


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

        def run(timestamp: int) -> None:  # noqa: ARG001 procrastinate hands it over
            work(now=clock.now())

        task = app.task(name=name, queueing_lock=name, retry=retry or False)(run)
        app.periodic(cron=cron)(task)
        return work

    return register


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:2000].replace("\x00", "")
