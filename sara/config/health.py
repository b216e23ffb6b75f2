"""/-/health: whether the house stands."""

from datetime import timedelta
from functools import cache

from django.db import DatabaseError, connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from sara.foundation import clock
from sara.foundation.facts import worker_seen_at

WORKER_SILENCE = timedelta(minutes=1)


@never_cache
@require_safe
def health(request: HttpRequest) -> JsonResponse:  # noqa: ARG001 Django's signature
    """200 when the database answers, migrations are in and a worker was seen lately; else 503."""
    parts = {"database": database_answers(), "migrations": False, "worker": False}
    if parts["database"]:
        parts["migrations"] = migrations_are_in()
        parts["worker"] = parts["migrations"] and worker_was_seen()
    well = all(parts.values())
    return JsonResponse({"healthy": well, **parts}, status=200 if well else 503)


def database_answers() -> bool:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
            return bool(cursor.fetchone() == (1,))
    except DatabaseError:
        return False


@cache
def _known_migrations() -> frozenset[tuple[str, str]]:
    return frozenset(MigrationLoader(None).disk_migrations)


def migrations_are_in() -> bool:
    return _known_migrations() <= MigrationRecorder(connection).applied_migrations().keys()


def worker_was_seen() -> bool:
    now = clock.now()
    seen = worker_seen_at(now)
    return seen is not None and now - seen < WORKER_SILENCE
