from datetime import UTC, datetime
from threading import Thread
from typing import Any

import pytest
from django.db import connection, connections, models, transaction
from django.test import RequestFactory
from pytest_django import DjangoAssertNumQueries

from sara.foundation.actors import GUEST, SYSTEM, Actor, ActorKind, HeldPost
from sara.foundation.audit import all_commands, command, history_of, request_context
from sara.foundation.audit.tests.sample.models import Note

NoteEvent = history_of(Note)


def events() -> models.QuerySet[Any]:
    return models.QuerySet(NoteEvent)


NOW = datetime(2026, 9, 27, 8, 30, tzinfo=UTC)
DESK = Actor(
    kind=ActorKind.PERSON, account_id=3, person_id=7, posts=(HeldPost(post_id=11, kind="desk", path="1/"),)
)


@command
def write_note(*, title: str, actor: Actor, now: datetime, reason: str = "") -> Note:
    return Note.objects.create(title=title)


@command
def write_and_sign(*, title: str, actor: Actor, now: datetime) -> None:
    note = write_note(title=title, actor=SYSTEM, now=now, reason="دستور")
    note.title = f"{title} ✓"
    note.save()


@command
def write_and_fail(*, actor: Actor, now: datetime) -> None:
    Note.objects.create(title="هرگز")
    raise ValueError


def contexts() -> list[dict[str, object]]:
    return [event.pgh_context for event in events().order_by("pgh_id")]


@pytest.mark.django_db
def test_a_command_writes_who_what_why_and_when_beside_the_change() -> None:
    write_note(title="نوشته", actor=DESK, now=NOW, reason="به خواست شاکی")

    assert contexts() == [
        {
            "command": "write_note",
            "actor": "person",
            "account": 3,
            "person": 7,
            "posts": [11],
            "reason": "به خواست شاکی",
            "at": "2026-09-27T08:30:00+00:00",
        }
    ]


@pytest.mark.django_db
def test_a_command_within_a_request_keeps_its_number_and_path_but_not_its_query() -> None:
    request = RequestFactory().post("/desk/notes/?q=0012345679")
    with request_context(request) as number:
        write_note(title="نوشته", actor=GUEST, now=NOW)

    (context,) = contexts()
    assert (context["request"], context["path"]) == (number, "/desk/notes/")


@pytest.mark.django_db
def test_a_command_within_a_command_speaks_for_its_own_part_under_one_number() -> None:
    write_and_sign(title="نوشته", actor=DESK, now=NOW)

    assert [(one["command"], one["actor"], one["reason"]) for one in contexts()] == [
        ("write_note", "system", "دستور"),
        ("write_and_sign", "person", ""),
    ]
    assert events().values("pgh_context_id").distinct().count() == 1


@pytest.mark.django_db
def test_a_refused_inner_command_leaves_the_outer_one_its_own_name() -> None:
    @command
    def try_both(*, actor: Actor, now: datetime) -> None:
        with pytest.raises(ValueError):  # noqa: PT011
            write_and_fail(actor=SYSTEM, now=now)
        Note.objects.create(title="پس از آن")

    try_both(actor=DESK, now=NOW)
    assert [one["command"] for one in contexts()] == ["try_both"]


@pytest.mark.django_db(transaction=True)
def test_a_command_that_fails_leaves_neither_change_nor_history() -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        write_and_fail(actor=DESK, now=NOW)
    assert not Note.objects.exists()
    assert not events().exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_of_a_command_stays_on_its_connection() -> None:
    write_note(title="یکم", actor=DESK, now=NOW)
    Note.objects.create(title="دوم")
    with pytest.raises(ValueError):  # noqa: PT011
        write_and_fail(actor=DESK, now=NOW)
    with transaction.atomic():
        Note.objects.create(title="سوم")

    assert [one and one["command"] for one in contexts()] == ["write_note", None, None]


@pytest.mark.django_db(transaction=True)
def test_commands_at_once_on_pooled_connections_never_mix_their_actors() -> None:
    def work(number: int) -> None:
        actor = Actor(kind=ActorKind.PERSON, account_id=number, person_id=number)
        for turn in range(10):
            write_note(title=f"{number}-{turn}", actor=actor, now=NOW)
        connections.close_all()

    threads = [Thread(target=work, args=(number,)) for number in range(1, 6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    told = [(event.title.split("-")[0], str(event.pgh_context["person"])) for event in events().all()]
    assert len(told) == 50
    assert all(written == actor for written, actor in told)


@pytest.mark.django_db
def test_telling_the_history_costs_a_command_two_statements(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    with django_assert_num_queries(5):  # savepoint, told, insert, untold, release
        write_note(title="نوشته", actor=DESK, now=NOW)


def test_a_command_without_an_aware_now_is_a_bug() -> None:
    with pytest.raises(AssertionError):
        write_note(title="نوشته", actor=DESK, now=NOW.replace(tzinfo=None))


def test_every_command_is_listed_by_its_dotted_name() -> None:
    assert f"{__name__}.write_note" in all_commands()


@pytest.mark.django_db
def test_long_statements_of_many_rows_carry_the_context_too() -> None:
    @command
    def write_many(*, actor: Actor, now: datetime) -> None:
        Note.objects.bulk_create(Note(title=f"۱{number}") for number in range(50))
        with connection.cursor() as cursor:
            cursor.execute("UPDATE sample_note SET colour = 'brick'")

    write_many(actor=DESK, now=NOW)
    assert len(contexts()) == 100
    assert {one["command"] for one in contexts()} == {"write_many"}
