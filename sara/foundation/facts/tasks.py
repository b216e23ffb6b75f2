"""The worker looks after itself: jobs of killed workers, and old rows."""

from datetime import datetime, time, timedelta
from typing import Final

from django.conf import settings
from django.db import connection
from django.db.models import Exists, OuterRef

from sara.foundation.facts.delivering import deliver_fact
from sara.foundation.facts.jobs import daily, every
from sara.foundation.facts.models import Delivery, DeliveryState, FactRecord
from sara.foundation.facts.working import rescue_stalled_jobs

__all__ = ["deliver_fact", "drop_old_facts", "drop_old_jobs", "rescue"]

FAILED_JOBS_KEPT: Final = timedelta(days=30)


@every(minutes=1)
def rescue(*, now: datetime) -> None:
    """Put back what a killed worker left in its hands."""
    rescue_stalled_jobs(now=now)


@daily(at=time(3, 20))
def drop_old_facts(*, now: datetime) -> None:
    """Drop facts that everybody who hears them answered long ago. Dead letters stay until mended."""
    unanswered = Delivery.objects.filter(fact=OuterRef("pk")).exclude(state=DeliveryState.DONE)
    FactRecord.objects.filter(
        ~Exists(unanswered), announced_at__lt=now - timedelta(days=settings.SARA_FACTS_KEPT_DAYS)
    ).delete()


@daily(at=time(3, 40))
def drop_old_jobs(*, now: datetime) -> None:
    """Drop jobs that failed for good a while ago; those that went well leave no row anyway."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            DELETE FROM procrastinate_jobs job
            WHERE job.status NOT IN ('todo', 'doing')
              AND NOT EXISTS (
                SELECT 1 FROM procrastinate_events event WHERE event.job_id = job.id AND event.at >= %s
              )
            """,
            [now - FAILED_JOBS_KEPT],
        )
