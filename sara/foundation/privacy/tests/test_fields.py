import pytest
from django.db import IntegrityError, models

from sara.foundation.audit import history_of
from sara.foundation.audit.tests.sample.models import Note
from sara.foundation.privacy import SealBroken, SealedText
from sara.foundation.privacy.tests.dump import found_in_database

pytestmark = pytest.mark.django_db

TOKEN = "0012345679"


def note_with(token: str | None) -> Note:
    note = Note(title="نوشته")
    note.token = token
    note.save()
    return note


def test_a_sealed_text_reads_as_it_was_written() -> None:
    note = note_with(TOKEN)
    assert Note.objects.get(pk=note.pk).token == TOKEN


def test_no_table_of_the_database_shows_a_sealed_text() -> None:
    note = note_with(TOKEN)
    note.token = "1234567891"
    note.save()
    note.delete()
    assert history_of(Note)
    assert found_in_database([TOKEN, "1234567891"]) == []


def test_the_search_of_the_whole_database_would_find_a_text_that_is_not_sealed() -> None:
    Note.objects.create(title=f"کد ملی {TOKEN}")
    Note.objects.create(title="کد ملی ۱۲۳۴۵۶۷۸۹۱")
    assert found_in_database([TOKEN, "1234567891", "9876543210"]) == [TOKEN, "1234567891"]


def test_a_sealed_text_is_found_by_its_blind_index() -> None:
    note_with("1234567891")
    note = note_with(TOKEN)
    assert Note.objects.get(Note.token.equals(TOKEN)) == note
    assert not Note.objects.filter(Note.token.equals("0012345680")).exists()


def test_the_same_text_twice_is_refused_by_the_blind_index() -> None:
    note_with(TOKEN)
    with pytest.raises(IntegrityError, match="token_index"):
        note_with(TOKEN)


def test_no_text_at_all_may_stand_twice() -> None:
    assert note_with(None).token is None
    assert note_with(None).token is None


def test_emptying_a_sealed_text_empties_its_index() -> None:
    note = note_with(TOKEN)
    note.token = None
    note.save()
    assert Note.objects.get(token_sealed__isnull=True, token_index__isnull=True) == note


def test_sealed_bytes_copied_to_another_row_do_not_open() -> None:
    one, other = note_with(TOKEN), note_with(None)
    Note.objects.filter(pk=other.pk).update(token_sealed=one.token_sealed)
    other.refresh_from_db()
    with pytest.raises(SealBroken):
        _ = other.token


def test_setting_the_same_text_again_is_no_change() -> None:
    note = note_with(TOKEN)
    before = note.token_sealed
    note.token = TOKEN
    note.save()
    assert note.token_sealed == before
    assert models.QuerySet(history_of(Note)).count() == 1


def test_a_text_that_does_not_open_can_be_replaced() -> None:
    one, other = note_with(TOKEN), note_with(None)
    Note.objects.filter(pk=other.pk).update(token_sealed=one.token_sealed)
    other.refresh_from_db()
    other.token = "1234567891"
    other.save()
    assert Note.objects.get(pk=other.pk).token == "1234567891"


@pytest.mark.parametrize("bare", [b"0012345679", b"", b"S1 but too short"])
def test_bytes_that_are_not_sealed_never_reach_the_database(bare: bytes) -> None:
    with pytest.raises(TypeError, match="sealed bytes only"):
        Note.objects.update(token_sealed=bare)
    with pytest.raises(TypeError, match="blind index only"):
        Note.objects.update(token_index=bare)


def test_a_sealed_text_cannot_be_set_before_there_is_a_row_to_bind_it_to() -> None:
    with pytest.raises(TypeError):
        Note(token=TOKEN)  # type: ignore[misc]


def test_a_sealed_text_without_an_index_cannot_be_searched() -> None:
    with pytest.raises(TypeError, match="no blind index"):
        SealedText("token_sealed").equals(TOKEN)
