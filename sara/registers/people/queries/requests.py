"""What people asked about their records."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.persian import matches
from sara.foundation.ui.paging import Page, page_by_number
from sara.registers.people.models import RecordRequest, RecordRequestQuerySet
from sara.registers.people.permissions import correctable_by
from sara.registers.people.types import RecordRequestLine, RequestKind, RequestState


def requests_of(person_id: int) -> list[RecordRequestLine]:
    """What was asked about one record, the newest first; one query. The caller asked whose it is."""
    rows = RecordRequest.objects.filter(person_id=person_id).select_related("person", "decided_by")
    return [_line(row) for row in rows.newest_first()]


def requests_to_answer(
    asked: Mapping[str, str], *, words: str = "", open_only: bool = True, actor: Actor, now: datetime
) -> tuple[list[RecordRequestLine], Page[Any]]:
    """The requests of those whose records the actor keeps; those that wait longest first. Two queries."""
    page = page_by_number(_wanted(words, open_only, actor, now), asked, size=30)
    return [_line(row) for row in page], page


def all_requests_to_answer(
    *, words: str = "", open_only: bool = True, actor: Actor, now: datetime
) -> Iterator[RecordRequestLine]:
    """The same, all of them, for a file."""
    for row in _wanted(words, open_only, actor, now).iterator():
        yield _line(row)


def _wanted(words: str, open_only: bool, actor: Actor, now: datetime) -> RecordRequestQuerySet:  # noqa: FBT001
    rows = _seen_by(actor, now)
    if words:
        rows = rows.filter(matches("person__search", words))
    return rows.standing_open().order_by("asked_at", "id") if open_only else rows.newest_first()


def count_of_open_requests(*, actor: Actor, now: datetime) -> int:
    """How many wait for the actor; one query."""
    return _seen_by(actor, now).standing_open().count()


def request_to_answer(number: int, *, actor: Actor, now: datetime) -> RecordRequestLine:
    """One of them; one query."""
    row = _seen_by(actor, now).filter(pk=number).first()
    if row is None:
        raise Missing
    return _line(row)


def _seen_by(actor: Actor, now: datetime) -> RecordRequestQuerySet:
    """Not the whole city's: also the system sees those of people it may correct, which is everybody."""
    people = correctable_by(actor, now=now)
    rows = RecordRequest.objects.filter(person__in=people.values("pk"))
    return rows.select_related("person", "decided_by")


def _line(row: RecordRequest) -> RecordRequestLine:
    return RecordRequestLine(
        number=row.pk,
        person_id=row.person_id,
        kind=RequestKind(row.kind),
        state=RequestState(row.state),
        text=row.text,
        asked_at=row.asked_at,
        person_code=row.person.code,
        person_name=row.person.full_name,
        decided_at=row.decided_at,
        decided_by=row.decided_by.full_name if row.decided_by else "",
        answer=row.answer,
    )
