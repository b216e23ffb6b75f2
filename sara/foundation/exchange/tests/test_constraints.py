from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from sara.foundation.exchange.models import ImportRow, ListExport, ListImport

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
UID = uuid4()


def an_import(**values: Any) -> ListImport:
    known = {"code": "ABCD2345", "kind": "people", "target_id": 1, "target_name": "سرا", "path": "1/",
             "account_id": 1, "file_name": "a.csv", "state": "ready", "sent_at": NOW}  # fmt: skip
    return ListImport.objects.create(**(known | values))


def an_export(**values: Any) -> ListExport:
    known = {"code": "ABCD2345", "name": "receipts", "title": "رسیدها", "address": "/x/", "account_id": 1,
             "form": "csv", "state": "given", "row_count": 1, "asked_at": NOW}  # fmt: skip
    return ListExport.objects.create(**(known | values))


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"uid": UID, "code": "ZZZZ2345"}, "list_import_uid_unique"),
        ({"code": "ABCD2345"}, "list_import_code_unique"),
        ({"code": "ZZZZ2345", "state": "lost"}, "list_import_state_is_known"),
        ({"code": "ZZZZ2345", "state": "done"}, "list_import_done_has_its_time"),
    ],
)
def test_the_truths_of_an_import(values: dict[str, object], name: str) -> None:
    an_import(uid=UID)
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        an_import(**values)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"number": 2}, "import_row_number_once"),
        ({"number": 3, "outcome": "lost"}, "import_row_outcome_is_known"),
    ],
)
def test_the_truths_of_a_row(values: dict[str, Any], name: str) -> None:
    record = an_import()
    known: dict[str, Any] = {"list_import": record, "number": 2, "outcome": "made", "label": "زهرا"}
    ImportRow.objects.create(**known)
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        ImportRow.objects.create(**(known | values))


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"uid": UID, "code": "ZZZZ2345"}, "list_export_uid_unique"),
        ({"code": "ABCD2345"}, "list_export_code_unique"),
        ({"code": "ZZZZ2345", "state": "lost"}, "list_export_state_is_known"),
        ({"code": "ZZZZ2345", "form": "pdf"}, "list_export_form_is_known"),
        ({"code": "ZZZZ2345", "row_count": None}, "list_export_given_has_a_count"),
    ],
)
def test_the_truths_of_an_export(values: dict[str, object], name: str) -> None:
    an_export(uid=UID)
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        an_export(**values)
