"""The worker looks after itself: jobs of killed workers, and old rows."""

from datetime import datetime, time, timedelta

from django.conf import settings
from django.db import connection

from sara.foundation.facts.jobs import daily, every
from sara.foundation.facts.models import FactRecord


@every(minutes=1)
def rescue_stalled_jobs(*, now: datetime) -> None:  # noqa: ARG001
    """Put back what a killed worker left in its hands."""


@daily(at=time(3, 20))
def forget_old_facts(*, now: datetime) -> None:
    """Drop facts that everybody answered long ago."""
