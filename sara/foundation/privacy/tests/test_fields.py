import pytest
from django.db import IntegrityError, models

from sara.foundation.audit import history_of, trail
from sara.foundation.privacy import SealBroken, SealedText
from sara.foundation.privacy.tests.dump import found_in_database
from sara.foundation.privacy.tests.vault.models import Paper

pytestmark = pytest.mark.django_db

TOKEN = "0012345679"


def paper_with(token: str | None) -> Paper:
    paper = Paper(title="برگه")
    paper.token = token
    paper.save()
    return paper


def test_a_sealed_text_reads_as_it_was_written() -> None:
    paper = paper_with(TOKEN)
    assert Paper.objects.get(pk=paper.pk).token == TOKEN


def test_no_table_of_the_database_shows_a_sealed_text() -> None:
    paper = paper_with(TOKEN)
    paper.token = "1234567891"
    paper.save()
    paper.delete()
    assert found_in_database([TOKEN, "1234567891"]) == []


def test_the_search_of_the_whole_database_would_find_a_text_that_is_not_sealed() -> None:
    Paper.objects.create(title=f"کد ملی {TOKEN}")
    Paper.objects.create(title="کد ملی ۱۲۳۴۵۶۷۸۹۱")
    assert found_in_database([TOKEN, "1234567891", "9876543210"]) == [TOKEN, "1234567891"]


def test_a_sealed_text_is_found_by_its_blind_index() -> None:
    paper_with("1234567891")
    paper = paper_with(TOKEN)
    assert Paper.objects.get(Paper.token.equals(TOKEN)) == paper
    assert not Paper.objects.filter(Paper.token.equals("0012345680")).exists()


def test_the_same_text_twice_is_refused_by_the_blind_index() -> None:
    paper_with(TOKEN)
    with pytest.raises(IntegrityError, match="token_index"):
        paper_with(TOKEN)


def test_no_text_at_all_may_stand_twice() -> None:
    assert paper_with(None).token is None
    assert paper_with(None).token is None


def test_emptying_a_sealed_text_empties_its_index() -> None:
    paper = paper_with(TOKEN)
    paper.token = None
    paper.save()
    assert Paper.objects.get(token_sealed__isnull=True, token_index__isnull=True) == paper


def test_sealed_bytes_copied_to_another_row_do_not_open() -> None:
    one, other = paper_with(TOKEN), paper_with(None)
    Paper.objects.filter(pk=other.pk).update(token_sealed=one.token_sealed)
    other.refresh_from_db()
    with pytest.raises(SealBroken):
        _ = other.token


def test_setting_the_same_text_again_is_no_change() -> None:
    paper = paper_with(TOKEN)
    before = paper.token_sealed
    paper.token = TOKEN
    paper.save()
    assert paper.token_sealed == before
    assert models.QuerySet(history_of(Paper)).count() == 1


def test_history_keeps_a_sealed_text_sealed_and_drops_its_index() -> None:
    names = {field.name for field in history_of(Paper)._meta.get_fields()}
    assert "token_sealed" in names
    assert "token_index" not in names


def test_a_trail_says_that_a_sealed_text_changed_and_shows_neither_text() -> None:
    paper = paper_with(TOKEN)
    paper.token = "1234567891"
    paper.save()
    (change,) = trail(paper)[0].changes
    assert (change.field, change.label, change.sealed) == ("token_sealed", "رمز", True)
    assert change.before is change.after is None


def test_a_text_that_does_not_open_can_be_replaced() -> None:
    one, other = paper_with(TOKEN), paper_with(None)
    Paper.objects.filter(pk=other.pk).update(token_sealed=one.token_sealed)
    other.refresh_from_db()
    other.token = "1234567891"
    other.save()
    assert Paper.objects.get(pk=other.pk).token == "1234567891"


@pytest.mark.parametrize("bare", [b"0012345679", b"", b"S1 but too short"])
def test_bytes_that_are_not_sealed_never_reach_the_database(bare: bytes) -> None:
    with pytest.raises(TypeError, match="sealed bytes only"):
        Paper.objects.update(token_sealed=bare)
    with pytest.raises(TypeError, match="blind index only"):
        Paper.objects.update(token_index=bare)


def test_a_sealed_text_cannot_be_set_before_there_is_a_row_to_bind_it_to() -> None:
    with pytest.raises(TypeError):
        Paper(token=TOKEN)  # type: ignore[misc]


def test_a_sealed_text_without_an_index_cannot_be_searched() -> None:
    with pytest.raises(TypeError, match="no blind index"):
        SealedText("token_sealed").equals(TOKEN)
