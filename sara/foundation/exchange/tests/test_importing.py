"""A list that is sent in: what is refused at once, before its rows are written, and while they are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest

from sara.foundation.actors import Actor, ActorKind, HeldPost
from sara.foundation.errors import Missing, Refusal
from sara.foundation.exchange import Importer, Outcome, Planned, RowRefused, Target, working
from sara.foundation.exchange.commands import check_again, drop_import, send_file, start_import
from sara.foundation.exchange.errors import ChangedSince, FileGone, NothingToImport, NotReady
from sara.foundation.exchange.importing import _registry
from sara.foundation.exchange.models import ImportRow, ListExport, ListImport
from sara.foundation.exchange.permissions import MAY_SEE_EXPORTS
from sara.foundation.exchange.queries import all_taken_lists, made_list, refused_rows, taken_lists
from sara.foundation.sheets import Column, Headed

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
HOUSE = Target(7, "سرا", "1/7/")
CLERK = Actor(ActorKind.PERSON, account_id=1, person_id=11, posts=(HeldPost(1, "headquarters", "1/"),))
OTHER = Actor(ActorKind.PERSON, account_id=2, person_id=12, posts=(HeldPost(2, "headquarters", "1/"),))
RESIDENT = Actor(ActorKind.PERSON, account_id=3, person_id=13)
NOTHING = "AAAAAAAA"


@dataclass
class Shelf(Importer):
    """Books of a shelf, one in each row."""

    name, title, lead, noun = "shelf", "کتاب‌ها", "کتاب‌ها را بیاورید.", "کتاب"
    permission = MAY_SEE_EXPORTS
    columns = (Column("book", "نام کتاب", required=True),)
    houses: list[Target] = field(default_factory=lambda: [HOUSE])
    outcome: Outcome = Outcome.MADE
    refuses: Refusal | None = None

    def targets(self, actor: Actor, *, now: datetime) -> Sequence[Target]:  # noqa: ARG002
        return self.houses

    def plan(self, table: Headed, target: Target, *, actor: Actor, now: datetime) -> Iterator[Planned]:  # noqa: ARG002
        for row in table.rows:
            yield Planned(row.number, self.outcome, table.values(row)["book"], act=self._put)

    def _put(self) -> None:
        if self.refuses:
            raise self.refuses


@pytest.fixture
def shelf(monkeypatch: pytest.MonkeyPatch) -> Shelf:
    importer = Shelf()
    monkeypatch.setitem(_registry, "shelf", importer)
    monkeypatch.setattr(working, "actor_again", lambda *_args, **_values: CLERK)
    return importer


def sent(content: str = "نام کتاب\nگلستان\n", **values: Any) -> ListImport:
    told: dict[str, Any] = {"kind": "shelf", "target_id": 7, "file_name": "کتاب.csv", "language": "fa"}
    told |= {"content": content.encode(), "actor": CLERK, "now": NOW}
    return ListImport.objects.get(code=send_file(**(told | values)))


def checked(outcome: Outcome = Outcome.MADE, **values: Any) -> ListImport:
    """A list of one row that was looked at."""
    record = sent()
    ImportRow.objects.create(list_import=record, number=2, outcome=outcome, label="گلستان")
    for name, value in ({"state": "ready", "counts": {str(outcome): 1}} | values).items():
        setattr(record, name, value)
    record.save()
    return record


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"kind": "nothing"}, Missing),
        ({"target_id": 8}, Missing),
        ({"actor": RESIDENT}, Missing),
        ({"actor": Actor(ActorKind.PERSON, person_id=11, posts=CLERK.posts)}, Missing),
        ({"content": "نام کتاب\n"}, NothingToImport),
    ],
)
def test_a_list_is_sent_by_who_may_and_holds_a_row(
    shelf: Shelf, values: dict[str, Any], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        sent(**values)
    assert not ListImport.objects.exists()


@pytest.mark.parametrize("asked", [check_again, start_import, drop_import])
def test_a_list_is_there_for_who_sent_it_only(shelf: Shelf, asked: Any) -> None:  # noqa: ANN401
    with pytest.raises(Missing):
        asked(code=checked().code, actor=OTHER, now=NOW)


def test_a_list_that_is_looked_at_waits(shelf: Shelf) -> None:
    record = sent()
    for asked in (check_again, start_import, drop_import):
        with pytest.raises(NotReady):
            asked(code=record.code, actor=CLERK, now=NOW)


def test_a_list_without_a_good_row_is_not_started(shelf: Shelf) -> None:
    with pytest.raises(NothingToImport):
        start_import(code=checked(Outcome.REFUSED).code, actor=CLERK, now=NOW)


def test_a_list_that_was_put_aside_is_not_looked_at_again(shelf: Shelf) -> None:
    record = checked(Outcome.REFUSED)
    assert refused_rows(record.code, actor=CLERK)[2] == [["", "گلستان"]]
    drop_import(code=record.code, actor=CLERK, now=NOW)
    with pytest.raises(NotReady):
        check_again(code=record.code, actor=CLERK, now=NOW)
    with pytest.raises(FileGone):
        refused_rows(record.code, actor=CLERK)
    with pytest.raises(Missing):
        refused_rows(record.code, actor=OTHER)


def written(record: ListImport) -> None:
    working.write_rows(record=record, actor=CLERK, now=NOW)


def test_a_row_that_is_good_no_more_stops_the_whole_list(shelf: Shelf) -> None:
    record = checked(state="running")
    shelf.outcome = Outcome.REFUSED
    with pytest.raises(ChangedSince):
        written(record)


def test_a_row_that_its_app_refuses_stops_the_whole_list_and_says_which(shelf: Shelf) -> None:
    record = checked(state="running")
    shelf.refuses = Missing()
    with pytest.raises(RowRefused) as refused:
        written(record)
    assert "۲" in refused.value.words()


def test_a_place_or_a_file_that_is_there_no_more_stops_the_whole_list(shelf: Shelf) -> None:
    record = checked(state="running")
    shelf.houses = []
    with pytest.raises(Missing):
        written(record)
    shelf.houses, record.content = [HOUSE], None
    record.save()
    with pytest.raises(FileGone):
        written(record)


def test_a_made_list_is_its_askers_while_its_file_is_kept() -> None:
    known: dict[str, Any] = {"code": "ABCD2345", "name": "receipts", "title": "رسیدها", "address": "/x/"}
    ListExport.objects.create(
        **known, account_id=1, person_id=11, form="csv", state="gone", row_count=1, asked_at=NOW
    )
    with pytest.raises(FileGone):
        made_list("ABCD2345", actor=CLERK)
    for code, actor in (("ABCD2345", OTHER), (NOTHING, CLERK)):
        with pytest.raises(Missing):
            made_list(code, actor=actor)


def test_the_account_of_lists_is_not_there_for_a_resident() -> None:
    with pytest.raises(Missing):
        taken_lists({}, words="", actor=RESIDENT)
    with pytest.raises(Missing):
        all_taken_lists(words="", actor=RESIDENT)
