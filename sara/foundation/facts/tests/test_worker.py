"""The real worker, on connections of its own."""

import os
import signal
import subprocess
import sys
import time as stopwatch
from datetime import datetime, time, timedelta
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.db import connection
from django.db.models import QuerySet
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob, ProcrastinateWorker

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Missing
from sara.foundation.facts import NotDead, daily, dead_letters, every, redeliver, worker_seen_at
from sara.foundation.facts.jobs import RUNS
from sara.foundation.facts.models import Delivery, DeliveryState
from sara.foundation.facts.tests.conftest import Hearers
from sara.foundation.facts.tests.sounds import NOW, breaks, lights_the_lamp, opens_the_door, ring, titles
from sara.foundation.facts.working import KILLED, rescue_stalled_jobs

pytestmark = pytest.mark.django_db(transaction=True)

HANGS = """
import sys, time
import django
django.setup()
from procrastinate.contrib.django import app
from sara.foundation.facts import hears
from sara.foundation.facts.tests import sounds

def opens_the_door(fact, /, *, now):
    sounds.opens_the_door(fact, now=now)
    print("in hand", flush=True)
    time.sleep(60)

opens_the_door.__module__ = sounds.__name__
hears(sounds.Rung)(opens_the_door)
with app.replace_connector(app.connector.get_worker_connector()) as worker:
    worker.run_worker()
"""


def run_worker() -> None:
    """Let a worker come, do what is due, and go."""
    with app.replace_connector(app.connector.get_worker_connector()) as worker:  # type: ignore[attr-defined]
        worker.run_worker(wait=False, listen_notify=False, install_signal_handlers=False)


def sql(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def deliveries() -> QuerySet[ProcrastinateJob]:
    """The jobs of facts; the worker has others of its own."""
    return ProcrastinateJob.objects.filter(task_name="facts.deliver")


def make_due(*, attempts: int) -> None:
    sql("UPDATE procrastinate_jobs SET scheduled_at = NULL, attempts = %s WHERE status = 'todo'", attempts)


def test_a_worker_delivers_and_leaves_no_row_of_a_job_done(hearers: Hearers) -> None:
    hearers(opens_the_door, lights_the_lamp)
    ring()
    run_worker()
    assert set(titles()) == {"در زنگ", "چراغ زنگ"}
    assert not deliveries().exists()


def test_a_delivery_that_fails_is_tried_again_later_and_noted(hearers: Hearers) -> None:
    hearers(breaks)
    ring()
    run_worker()
    delivery, waiting = Delivery.objects.get(), deliveries().get()
    assert titles() == []
    assert (delivery.state, delivery.runs, delivery.error) == (
        DeliveryState.WAITING,
        1,
        "RuntimeError: شکست زنگ",
    )
    assert (waiting.status, waiting.attempts) == ("todo", 1)
    assert waiting.scheduled_at
    assert waiting.scheduled_at > clock.now() + timedelta(seconds=2)


def test_the_last_failure_makes_a_dead_letter(hearers: Hearers) -> None:
    hearers(breaks)
    ring()
    make_due(attempts=RUNS - 2)
    run_worker()
    assert dead_letters() == []
    make_due(attempts=RUNS - 1)
    run_worker()
    (letter,) = dead_letters()
    assert (letter.fact, letter.error) == ("sounds.Rung", "RuntimeError: شکست زنگ")
    assert (letter.announced_at, letter.runs) == (NOW, 2)
    assert deliveries().get().status == "failed"


def test_a_dead_letter_is_redelivered_once_its_hearer_is_mended(hearers: Hearers) -> None:
    hearers(opens_the_door)
    ring()
    delivery = Delivery.objects.get()
    sql("DELETE FROM procrastinate_jobs")
    Delivery.objects.update(state=DeliveryState.DEAD, settled_at=NOW, runs=RUNS)

    redeliver(delivery_id=delivery.pk, actor=SYSTEM, now=NOW, reason="درست شد")
    run_worker()
    assert titles() == ["در زنگ"]
    assert dead_letters() == []
    with pytest.raises(NotDead):
        redeliver(delivery_id=delivery.pk, actor=SYSTEM, now=NOW)
    with pytest.raises(Missing):
        redeliver(delivery_id=delivery.pk + 1, actor=SYSTEM, now=NOW)


def test_dead_letters_come_newest_first_and_in_pages(hearers: Hearers) -> None:
    hearers(breaks)
    for bell in ("یک", "دو", "سه"):
        ring(bell)
    for hour, delivery in enumerate(Delivery.objects.order_by("id")):
        Delivery.objects.filter(pk=delivery.pk).update(
            state=DeliveryState.DEAD, settled_at=NOW + timedelta(hours=hour // 2)
        )
    first, second = dead_letters(limit=2)
    assert first.given_up_at > second.given_up_at
    (third,) = dead_letters(before=(second.given_up_at, second.delivery_id))
    assert third.delivery_id < second.delivery_id < first.delivery_id


def take_away(*, silent_for: timedelta) -> None:
    """A worker takes the next job into its hands and is not heard of again."""
    sql("INSERT INTO procrastinate_workers DEFAULT VALUES")
    worker = ProcrastinateWorker.objects.latest("id")
    sql("SELECT procrastinate_fetch_job_v2(NULL, %s)", worker.pk)
    sql("UPDATE procrastinate_workers SET last_heartbeat = now() - %s", silent_for)


def test_a_job_of_a_silent_worker_is_given_back_and_done(hearers: Hearers) -> None:
    hearers(opens_the_door)
    ring()
    take_away(silent_for=timedelta(seconds=31))
    assert rescue_stalled_jobs(now=NOW) == 1
    assert Delivery.objects.get().error == KILLED
    run_worker()
    assert titles() == ["در زنگ"]


def test_a_job_of_a_worker_that_gives_signs_of_life_is_left_alone(hearers: Hearers) -> None:
    hearers(opens_the_door)
    ring()
    take_away(silent_for=timedelta(seconds=9))
    assert rescue_stalled_jobs(now=NOW) == 0
    assert deliveries().get().status == "doing"


def test_a_job_that_kills_every_worker_is_given_up(hearers: Hearers) -> None:
    hearers(opens_the_door)
    ring()
    make_due(attempts=RUNS - 1)
    take_away(silent_for=timedelta(minutes=5))
    assert rescue_stalled_jobs(now=NOW) == 1
    assert [letter.error for letter in dead_letters()] == [KILLED]
    assert deliveries().get().status == "failed"


def database_url() -> str:
    one = connection.settings_dict
    query = urlencode({"host": one["HOST"], **({"port": one["PORT"]} if one["PORT"] else {})})
    return f"postgresql://{quote(one['USER'])}:{quote(one['PASSWORD'])}@/{one['NAME']}?{query}"


def test_a_worker_killed_in_the_middle_of_an_answer_loses_nothing_and_doubles_nothing(
    hearers: Hearers,
) -> None:
    hearers(opens_the_door)
    ring()
    environment = {
        **os.environ,
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"],
    }
    with subprocess.Popen(
        [sys.executable, "-c", HANGS], env=environment, stdout=subprocess.PIPE, text=True
    ) as worker:
        assert worker.stdout
        assert worker.stdout.readline() == "in hand\n"
        worker.send_signal(signal.SIGKILL)
        worker.wait()
    assert titles() == []
    assert deliveries().get().status == "doing"

    run_worker()
    assert titles() == []  # nobody knows yet that the other one is dead
    sql("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '31 seconds'")
    rescue_stalled_jobs(now=NOW)
    run_worker()
    assert titles() == ["در زنگ"]


def test_a_worker_was_seen_when_it_last_gave_a_sign_and_never_in_the_future() -> None:
    assert worker_seen_at(clock.now()) is None
    sql("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (%s)", NOW)
    assert worker_seen_at(NOW + timedelta(hours=1)) == NOW
    assert worker_seen_at(NOW - timedelta(hours=1)) == NOW - timedelta(hours=1)


def test_periodic_work_is_told_the_instant_and_runs_at_its_hour_in_tehran() -> None:
    told: list[datetime] = []

    def sweep(*, now: datetime) -> None:
        told.append(now)

    def count(*, now: datetime) -> None:
        told.append(now)

    every(minutes=5)(sweep)
    daily(at=time(3, 20))(count)
    crons = {name: one.cron for (name, _), one in app.periodic_registry.periodic_tasks.items()}
    try:
        assert [cron for name, cron in crons.items() if name.endswith("sweep")] == ["*/5 * * * *"]
        assert [cron for name, cron in crons.items() if name.endswith("<locals>.count")] == ["50 23 * * *"]
        (task,) = [task for name, task in app.tasks.items() if name.endswith("sweep")]
        with clock.frozen_at(NOW):
            task.func(timestamp=int(stopwatch.time()))
        assert told == [NOW]
    finally:
        for name in [name for name in app.tasks if "<locals>" in name]:
            del app.tasks[name]
            del app.periodic_registry.periodic_tasks[name, ""]


def test_periodic_work_needs_a_divisor_of_the_hour() -> None:
    with pytest.raises(ValueError, match="divide"):
        every(minutes=7)
