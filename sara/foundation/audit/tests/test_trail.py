from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation
from pytest_django import DjangoAssertNumQueries

from sara.foundation.actors import GUEST, SYSTEM, Actor, ActorKind
from sara.foundation.audit import acting, actors_named_by, trail, verb_words
from sara.foundation.audit.tests.sample.models import Colour, Note
from sara.foundation.audit.trail import _namers

NOW = datetime(2026, 9, 27, 8, 30, tzinfo=UTC)
SARA = Actor(kind=ActorKind.PERSON, account_id=1, person_id=7)


@pytest.fixture(autouse=True)
def _names() -> Iterator[None]:
    kept = list(_namers)
    actors_named_by(lambda numbers: {7: "سارا کریمی"} if 7 in numbers else {})
    yield
    _namers[:] = kept


@pytest.fixture
def note() -> Note:
    with acting("write_note", actor=SARA, now=NOW, reason="به خواست شاکی"):
        return Note.objects.create(title="نخست")


@pytest.mark.django_db
def test_a_trail_says_who_did_what_when_and_why(note: Note) -> None:
    verb_words("write_note", "نوشت")
    (line,) = trail(note)
    assert (line.when, line.who, line.what, line.reason) == (NOW, "سارا کریمی", "نوشت", "به خواست شاکی")
    assert (line.command, line.person_id, line.changes) == ("write_note", 7, ())


@pytest.mark.django_db
def test_a_change_shows_each_field_before_and_after_in_words_newest_first(note: Note) -> None:
    with acting("repaint", actor=SARA, now=NOW + timedelta(hours=1)):
        note.title, note.colour = "دوم", Colour.BRICK
        note.save()
    line, first = trail(note)
    assert first.when < line.when
    assert [(one.label, one.before, one.after) for one in line.changes] == [
        ("عنوان", "نخست", "دوم"),
        ("رنگ", "کاشی", "آجر"),
    ]


@pytest.mark.django_db
def test_a_change_nobody_signed_is_the_systems_and_has_the_time_of_the_database() -> None:
    note = Note.objects.create(title="نخست")
    (line,) = trail(note)
    with translation.override("fa"):
        assert (line.who, line.what) == ("سامانه", "ثبت کرد")
    assert line.when.tzinfo is not None


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("actor", "words"),
    [
        (GUEST, "مهمان"),
        (SYSTEM, "سامانه"),
        (Actor(kind=ActorKind.PERSON, account_id=2, person_id=8), "شخص شمارهٔ 8"),
    ],
)
def test_an_actor_without_a_name_is_still_told_apart(actor: Actor, words: str) -> None:
    with acting("write_note", actor=actor, now=NOW):
        note = Note.objects.create(title="نخست")
    with translation.override("fa"):
        assert trail(note)[0].who == words


@pytest.mark.django_db
def test_a_long_trail_takes_one_query_and_one_for_all_the_names(
    note: Note,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    asked: list[Collection[int]] = []

    def names(numbers: Collection[int]) -> Mapping[int, str]:
        asked.append(numbers)
        return dict.fromkeys(numbers, "کسی")

    actors_named_by(names)
    for number in range(20):
        with acting("retitle", actor=Actor(kind=ActorKind.PERSON, person_id=number), now=NOW):
            Note.objects.filter(pk=note.pk).update(title=str(number))
    with django_assert_num_queries(1):
        assert len(trail(note)) == 21
    assert len(asked) == 1
