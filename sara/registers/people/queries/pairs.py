"""Pairs that may be one person, and merges that were made, for the worklist of a desk."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import Q

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.persian import matches
from sara.foundation.ui.paging import Page, page_by_number
from sara.registers.people.models import LikelyDouble, Person, PersonMerge
from sara.registers.people.models.double import LikelyDoubleQuerySet
from sara.registers.people.permissions import mergeable_by
from sara.registers.people.queries.contacts import found_line, with_contacts
from sara.registers.people.rules import UNDO_WITHIN, can_be_undone
from sara.registers.people.types import FoundPerson, SameBy

PAGE_SIZE: Final = 20
MOST: Final = 5_000


@dataclass(frozen=True, slots=True)
class PairLine:
    """Two who may be one. One whom the reader does not see is there without what tells who he is."""

    number: int
    score: int
    grounds: tuple[SameBy, ...]
    first: FoundPerson
    second: FoundPerson

    @property
    def both_seen(self) -> bool:
        return self.first.in_scope and self.second.in_scope


@dataclass(frozen=True, slots=True)
class MergeLine:
    """A merge that was made, until when it can be undone, and whether it was."""

    number: int
    survivor_code: str
    survivor_name: str
    merged_code: str
    merged_name: str
    reason: str
    merged_at: datetime
    undone_at: datetime | None
    undo_until: datetime
    can_be_undone: bool


def likely_pairs(
    asked: Mapping[str, str], *, words: str = "", told_apart: bool = False, actor: Actor, now: datetime
) -> tuple[Page[Any], tuple[PairLine, ...]]:
    """One page of the pairs of which the actor sees one at least, the likeliest first; four queries."""
    page: Page[Any] = page_by_number(_pairs(words, told_apart, actor, now), asked, size=PAGE_SIZE)
    return page, _lines(list(page), actor, now)


def all_likely_pairs(
    *, words: str = "", told_apart: bool = False, actor: Actor, now: datetime
) -> tuple[PairLine, ...]:
    """The whole list, for its file; three queries."""
    return _lines(list(_pairs(words, told_apart, actor, now)[:MOST]), actor, now)


def pair_of(one_id: int, other_id: int) -> LikelyDouble | None:
    """What was written down of these two; one query. The caller asked whether they are seen."""
    low, high = sorted((one_id, other_id))
    return LikelyDouble.objects.filter(first=low, second=high).order_by("id").first()


def merges_seen_by(
    asked: Mapping[str, str], *, words: str = "", actor: Actor, now: datetime
) -> tuple[Page[Any], tuple[MergeLine, ...]]:
    """One page of the merges whose survivor the actor sees, the newest first; two queries."""
    page: Page[Any] = page_by_number(_merges(words, actor, now), asked, size=PAGE_SIZE)
    return page, tuple(_merge_line(row, now) for row in page)


def all_merges_seen_by(*, words: str = "", actor: Actor, now: datetime) -> tuple[MergeLine, ...]:
    """The whole list, for its file; one query."""
    return tuple(_merge_line(row, now) for row in _merges(words, actor, now)[:MOST])


def merge_with_number(number: int, *, actor: Actor, now: datetime) -> MergeLine | None:
    """One merge, if the actor sees whom it left; one query."""
    row = _merges("", actor, now).filter(pk=number).first()
    return _merge_line(row, now) if row else None


def _pairs(words: str, told_apart: bool, actor: Actor, now: datetime) -> LikelyDoubleQuerySet:  # noqa: FBT001 one of two lists
    seen = mergeable_by(actor, now=now).values("pk")
    first, second = Q(first__in=seen), Q(second__in=seen)
    if words:  # of one who is not seen the name must not be guessed
        first &= matches("first__search", words)
        second &= matches("second__search", words)
    rows = LikelyDouble.objects.filter(first | second)
    rows = rows.told_apart() if told_apart else rows.open()
    return rows.likeliest_first()


def _lines(rows: Collection[LikelyDouble], actor: Actor, now: datetime) -> tuple[PairLine, ...]:
    ids = {pk for row in rows for pk in (row.first_id, row.second_id)}
    seen = set(mergeable_by(actor, now=now).filter(pk__in=ids).values_list("pk", flat=True))
    people = with_contacts(Person.objects.filter(pk__in=ids).order_by("id"), day=day_of(now))
    sides = {}
    for person in people:
        person.in_scope = person.pk in seen
        sides[person.pk] = found_line(person)
    return tuple(
        PairLine(
            number=row.pk,
            score=row.score,
            grounds=tuple(map(SameBy, row.grounds)),
            first=sides[row.first_id],
            second=sides[row.second_id],
        )
        for row in rows
    )


def _merges(words: str, actor: Actor, now: datetime) -> Any:  # noqa: ANN401 merges with both persons
    seen = mergeable_by(actor, now=now).values("pk")
    rows = PersonMerge.objects.filter(survivor__in=seen).select_related("survivor", "merged")
    if words:
        rows = rows.filter(matches("survivor__search", words) | matches("merged__search", words))
    return rows.newest_first()


def _merge_line(row: PersonMerge, now: datetime) -> MergeLine:
    return MergeLine(
        number=row.pk,
        survivor_code=row.survivor.code,
        survivor_name=row.survivor.full_name,
        merged_code=row.merged.code,
        merged_name=row.merged.full_name,
        reason=row.reason,
        merged_at=row.merged_at,
        undone_at=row.undone_at,
        undo_until=row.merged_at + UNDO_WITHIN,
        can_be_undone=row.undone_at is None and can_be_undone(row.merged_at, now),
    )
