from datetime import timedelta

import pytest
from django.db import connection

from sara.foundation.facts.models import Delivery, DeliveryState, FactRecord
from sara.foundation.facts.tasks import drop_old_facts, drop_old_jobs
from sara.foundation.facts.tests.sounds import NOW

pytestmark = pytest.mark.django_db


def fact(name: str, *, days_ago: int, state: DeliveryState | None = None) -> None:
    record = FactRecord.objects.create(
        name=name, values={}, actor="system", announced_at=NOW - timedelta(days=days_ago)
    )
    if state:
        settled = None if state == DeliveryState.WAITING else NOW
        Delivery.objects.create(fact=record, handler="one", state=state, settled_at=settled)


def test_old_facts_go_once_everybody_answered_and_dead_letters_stay() -> None:
    fact("young", days_ago=89, state=DeliveryState.DONE)
    fact("unheard", days_ago=91)
    fact("answered", days_ago=91, state=DeliveryState.DONE)
    fact("waiting", days_ago=91, state=DeliveryState.WAITING)
    fact("dead", days_ago=91, state=DeliveryState.DEAD)
    drop_old_facts(now=NOW)
    left = set(FactRecord.objects.values_list("name", flat=True))
    assert left == {"young", "waiting", "dead"}


def test_jobs_that_failed_long_ago_go_and_those_that_wait_stay() -> None:
    with connection.cursor() as cursor:
        for status, days in (("failed", 31), ("failed", 29), ("todo", 31)):
            cursor.execute(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, status) VALUES ('default', %s, %s)"
                " RETURNING id",
                [f"{status} {days}", status],
            )
            (job,) = cursor.fetchone() or (None,)
            cursor.execute("DELETE FROM procrastinate_events WHERE job_id = %s", [job])
            cursor.execute(
                "INSERT INTO procrastinate_events (job_id, type, at) VALUES (%s, 'failed', %s)",
                [job, NOW - timedelta(days=days)],
            )
        drop_old_jobs(now=NOW)
        cursor.execute("SELECT task_name FROM procrastinate_jobs ORDER BY id")
        assert cursor.fetchall() == [("failed 29",), ("todo 31",)]
