"""A notice and the job that carries it, in one statement, once for each key."""

from datetime import datetime
from functools import cache
from typing import Any, Final

from django.db import connection

from sara.foundation.database import prepared
from sara.foundation.notices.models import Notice
from sara.foundation.notices.sending import QUEUE, priority_of, send_notice
from sara.foundation.notices.types import NoticeState

_WRITE: Final = """
    WITH made AS (
        INSERT INTO notices_notice ({columns}) VALUES ({places}) ON CONFLICT (key) DO NOTHING RETURNING id
    )
    SELECT id, CASE WHEN %(carried)s::boolean THEN procrastinate_defer_jobs_v1(ARRAY[
        ROW(%(queue)s::varchar, %(task)s::varchar, %(priority)s::integer, NULL, NULL,
            jsonb_build_object('notice_id', id), %(at)s::timestamptz)::procrastinate_job_to_defer_v1
    ]) END FROM made
"""


def write_once(notice: Notice, *, at: datetime | None) -> int:
    """Its number, or that of the one that has its key already. What is queued is handed over, now or `at`."""
    values: dict[str, Any] = {
        field.column: field.get_db_prep_save(getattr(notice, field.attname), connection)
        for field in _fields()
    }
    values |= {
        "carried": notice.state == NoticeState.QUEUED,
        "queue": QUEUE,
        "task": send_notice.name,
        "priority": priority_of(notice),
        "at": at,
    }
    made = prepared.rows(_statement(), values)
    return int(made[0][0]) if made else Notice.objects.only("pk").get(key=notice.key).pk


def _fields() -> list[Any]:
    return [field for field in Notice._meta.concrete_fields if not field.primary_key]


@cache
def _statement() -> str:
    columns = [field.column for field in _fields()]
    quoted = ", ".join(connection.ops.quote_name(column) for column in columns)
    return _WRITE.format(columns=quoted, places=", ".join(f"%({column})s" for column in columns))
