"""What the worker does besides its jobs, and doing jobs without a worker."""

from datetime import datetime
from typing import Any, Final

from django.db import connection, transaction
from django.db.models import BigIntegerField, QuerySet
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from procrastinate.sql import queries

from sara.foundation import clock
from sara.foundation.facts.jobs import RUNS, Failure, note_of

# A worker gives a sign of life every ten seconds; one that was silent for this long is gone.
SILENT_SECONDS: Final = 30
KILLED: Final = "the worker that ran it was killed"


def rescue_stalled_jobs(*, now: datetime) -> int:
    """Give back the jobs of workers that were killed; how many there were.

    Such a job may have done its work already. One that outlived its last run is given up, so that
    work which kills its worker does not come back for ever.
    """
    silent = {"seconds_since_heartbeat": SILENT_SECONDS, "queue": None, "task_name": None}
    stalled = list(ProcrastinateJob.objects.raw(queries["select_stalled_jobs_by_heartbeat"], silent))
    for job in stalled:
        with transaction.atomic():
            _rescue(job, now=now)
    return len(stalled)


def _rescue(job: ProcrastinateJob, *, now: datetime) -> None:
    last = job.attempts >= RUNS - 1
    note_of(job.task_name)(job.args, Failure(error=KILLED, last=last, at=now))
    if last:
        _finish(job.pk, "failed", delete=False)
    else:
        app.job_manager.retry_job_by_id(job_id=job.pk, retry_at=now)


def waiting_numbers(name: str, argument: str) -> QuerySet[ProcrastinateJob, Any]:
    """The numbers that wait, or are at work, as `argument` of this kind of job; for an `IN` of a query."""
    number = Cast(KeyTextTransform(argument, "args"), BigIntegerField())
    jobs: QuerySet[Any, Any] = ProcrastinateJob.objects.filter(task_name=name, status__in=["todo", "doing"])
    numbers: QuerySet[Any, Any] = jobs.annotate(number=number).exclude(number=None).order_by()
    return numbers.values("number")


def run_waiting(*, at_most: int = 100_000) -> int:
    """Do here and now what waits in the queue, in its order; how many jobs it was.

    For tests and for building the demonstration city. Each job and all it does is one
    transaction; the first failure is raised and leaves its job waiting.
    """
    done = 0
    while done < at_most and _run_next():
        done += 1
    return done


def _run_next() -> bool:
    with transaction.atomic():
        (row,) = ProcrastinateJob.objects.raw("SELECT * FROM procrastinate_fetch_job_v2(NULL, NULL)")
        if row.pk is None:
            return False
        task = app.tasks[row.task_name]
        context = JobContext(
            app=app,
            job=row.procrastinate_job,
            start_timestamp=clock.now().timestamp(),
            abort_reason=lambda: None,
        )
        task.func(*([context] if task.pass_context else []), **row.args)
        _finish(row.pk, "succeeded", delete=True)
    return True


def _finish(job_id: int, status: str, *, delete: bool) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT procrastinate_finish_job_v1(%s, %s, %s)", [job_id, status, delete])
