from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client

from sara.foundation import clock

pytestmark = pytest.mark.django_db


def a_worker_gave_a_sign(ago: timedelta) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", [clock.now() - ago])


def test_the_house_is_well_when_database_migrations_and_worker_are(client: Client) -> None:
    a_worker_gave_a_sign(timedelta(seconds=5))
    answer = client.get("/-/health")
    assert answer.status_code == 200
    assert answer.json() == {"healthy": True, "database": True, "migrations": True, "worker": True}


@pytest.mark.parametrize("ago", [timedelta(seconds=61), timedelta(days=3)])
def test_a_worker_that_is_silent_for_a_minute_is_not_there(client: Client, ago: timedelta) -> None:
    a_worker_gave_a_sign(ago)
    answer = client.get("/-/health")
    assert answer.status_code == 503
    assert answer.json() == {"healthy": False, "database": True, "migrations": True, "worker": False}


@pytest.mark.owner
def test_a_migration_that_is_not_in_is_told(client: Client) -> None:
    a_worker_gave_a_sign(timedelta())
    MigrationRecorder(connection).record_unapplied("database", "0001_extensions")
    answer = client.get("/-/health")
    assert answer.status_code == 503
    assert answer.json()["migrations"] is False


def test_the_health_of_the_house_is_asked_for_and_never_kept(client: Client) -> None:
    assert client.post("/-/health").status_code == 405
    assert "no-store" in client.get("/-/health").headers["Cache-Control"]
