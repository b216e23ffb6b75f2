import base64
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import models
from pytest_django import Settings

from sara.foundation.audit import history_of
from sara.foundation.audit.tests.sample.models import Note
from sara.foundation.privacy.keys import require_own_keys
from sara.foundation.privacy.rotation import reseal, sealed_columns
from sara.foundation.privacy.sealing import key_number

pytestmark = pytest.mark.django_db

FIRST = "1:" + base64.b64encode(b"1" * 32).decode()
SECOND = "2:" + base64.b64encode(b"2" * 32).decode()


@pytest.fixture
def notes(settings: Settings) -> list[Note]:
    """Seven notes sealed with the first key, when the second has just come."""
    settings.SARA_SEAL_KEYS = FIRST
    notes = []
    for number in range(7):
        note = Note(title=f"نوشتهٔ {number}")
        note.token = f"001234567{number}"
        note.save()
        notes.append(note)
    settings.SARA_SEAL_KEYS = f"{FIRST},{SECOND}"
    return notes


def numbers() -> list[int]:
    return [key_number(bytes(note.token_sealed or b"")) for note in Note.objects.order_by("id")]


def history() -> models.QuerySet[Any]:
    return models.QuerySet(history_of(Note))


def rotate(batch: int = 3) -> str:
    out = StringIO()
    call_command("rotate_keys", batch=batch, stdout=out, stderr=out)
    return out.getvalue()


def test_after_a_rotation_the_old_key_is_needed_by_nothing(notes: list[Note], settings: Settings) -> None:
    assert "sample_note.token_sealed: 7 sealed again" in rotate()
    settings.SARA_SEAL_KEYS = SECOND
    assert [note.token for note in Note.objects.order_by("id")] == [
        f"001234567{number}" for number in range(7)
    ]
    assert Note.objects.get(Note.token.equals("0012345675")).title == "نوشتهٔ 5"


def test_history_is_sealed_again_too(notes: list[Note]) -> None:
    rotate()
    kept = history().values_list("token_sealed", flat=True)
    assert {key_number(bytes(one)) for one in kept} == {2}


def test_a_rotation_writes_no_history_of_its_own_and_stops_none_that_follows(notes: list[Note]) -> None:
    rotate()
    events = history()
    assert events.count() == 7
    notes[0].refresh_from_db()
    notes[0].title = "پس از آن"
    notes[0].save()
    assert events.count() == 8


def test_a_rotation_that_was_stopped_goes_on_where_it_was(notes: list[Note]) -> None:
    (column,) = [one for one in sealed_columns() if one.model is Note]
    next(reseal(column, batch=3))
    assert numbers() == [2, 2, 2, 1, 1, 1, 1]
    assert [step.done for step in reseal(column, batch=3)] == [3, 1]
    assert [step.done for step in reseal(column, batch=3)] == []


def test_a_second_rotation_finds_nothing_to_do(notes: list[Note]) -> None:
    rotate()
    assert "sample_note.token_sealed: 0 sealed again" in rotate()


def test_what_does_not_open_is_told_and_left_and_the_rest_is_done(notes: list[Note]) -> None:
    Note.objects.filter(pk=notes[2].pk).update(token_sealed=notes[1].token_sealed)
    with pytest.raises(CommandError, match="do not open"):
        rotate()
    assert numbers() == [2, 2, 1, 2, 2, 2, 2]


def test_new_keys_are_fit_for_a_real_installation() -> None:
    out = StringIO()
    call_command("make_keys", number=3, stdout=out)
    values = dict(line.split("=", 1) for line in out.getvalue().splitlines())
    assert values["SARA_SEAL_KEYS"].startswith("3:")
    require_own_keys(values["SARA_SEAL_KEYS"], values["SARA_INDEX_KEY"])
