from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import uuid4

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import IntegrityError, transaction
from pytest_django.fixtures import DjangoCaptureOnCommitCallbacks

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Missing
from sara.foundation.files import FileKind, Prepared, drop_files, file_answer, keep_file
from sara.foundation.files.models import StoredFile
from sara.foundation.files.preparing import prepare
from sara.foundation.files.storing import FileLost, get, put
from sara.foundation.files.tasks import clear_strays
from sara.foundation.files.tests.made import PDF, photo, sent
from sara.foundation.files.types import PAPERS

pytestmark = pytest.mark.django_db
NOW: Final = datetime(2026, 11, 28, 8, 0, tzinfo=UTC)
PAPER: Final = Prepared(FileKind.PDF, "رسید.pdf", PDF)


def keep(prepared: Prepared = PAPER) -> StoredFile:
    return StoredFile.objects.get(pk=keep_file(prepared=prepared, actor=SYSTEM, now=NOW))


def lying(file: StoredFile) -> bytes:
    with storages["files"].open(f"{file.uid.hex[:2]}/{file.uid.hex}.whole") as stored:
        return bytes(stored.read())


def test_what_lies_in_the_storage_tells_nothing() -> None:
    file = keep()
    assert b"PDF" not in lying(file)
    assert file_answer(file).content == PDF


def test_a_file_laid_in_the_place_of_another_is_not_shown() -> None:
    one, other = keep(), keep(Prepared(FileKind.PDF, "دیگری.pdf", PDF + b"2"))
    swapped = lying(other)
    name = f"{one.uid.hex[:2]}/{one.uid.hex}.whole"
    storages["files"].delete(name)
    storages["files"].save(name, ContentFile(swapped))
    with pytest.raises(Missing):
        file_answer(one)


def test_a_paper_is_saved_and_a_picture_shown_and_nothing_in_them_runs() -> None:
    paper, picture = file_answer(keep()), file_answer(keep(prepare(sent(photo()), taken=PAPERS)), small=True)
    assert paper.headers["Content-Disposition"].startswith("attachment; ")
    assert picture.headers["Content-Disposition"].startswith("inline; ")
    assert (paper.headers["Content-Type"], picture.headers["Content-Type"]) == (
        "application/pdf",
        "image/jpeg",
    )
    for answer in (paper, picture):
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"].startswith("private")
        assert "\n" not in str(answer.headers)


def test_a_dropped_file_is_gone_from_row_and_storage(
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    file = keep()
    key = file.key or ""
    with django_capture_on_commit_callbacks(execute=True):
        assert drop_files(file_ids=[file.pk], actor=SYSTEM, now=NOW) == 1
    assert not StoredFile.objects.filter(pk=file.pk).exists()
    with pytest.raises(FileLost):
        get(file.uid, "whole", key=key)


def test_what_lies_there_without_a_row_is_cleared_away_after_a_day() -> None:
    file, stray = keep(), uuid4()
    put(stray, "whole", b"x", key=file.key or "")
    clear_strays(now=clock.now())
    assert get(stray, "whole", key=file.key or "") == b"x"
    clear_strays(now=clock.now() + timedelta(days=2))
    with pytest.raises(FileLost):
        get(stray, "whole", key=file.key or "")
    assert file_answer(file).content == PDF


@pytest.mark.parametrize(
    ("change", "name"),
    [({"kind": "exe"}, "file_kind_known"), ({"size": 0}, "file_is_not_empty")],
)
def test_the_database_knows_what_a_file_is(change: dict[str, object], name: str) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        StoredFile.objects.filter(pk=keep().pk).update(**change)


@pytest.mark.parametrize(("field", "name"), [("uid", "file_uid_unique"), ("code", "file_code_unique")])
def test_no_two_files_are_the_same(field: str, name: str) -> None:
    one, other = keep(), keep()
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        StoredFile.objects.filter(pk=one.pk).update(**{field: getattr(other, field)})
