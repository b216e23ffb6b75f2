"""Lists of people: as searched for, or all by name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from django.db.models import QuerySet

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.ui.paging import Page, page_by_key
from sara.registers.people.api import find_people, found_line, visible_to, with_contacts
from sara.registers.people.types import FoundPerson
from sara.services.programmes.api import age_on

PAGE_SIZE: Final = 30
FOUND: Final = 40
SHORT_LIST: Final = 150
AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One line of a list of people."""

    found: FoundPerson
    age: int


@dataclass(frozen=True, slots=True)
class PeopleList:
    """Those who were found by a text, or else one page of those whom the reader sees, by name."""

    lines: tuple[PersonLine, ...]
    page: Page[Any] | None


def people_list(text: str, asked: Mapping[str, str], *, actor: Actor, now: datetime) -> PeopleList:
    """People by a text, or all by name; at most two queries."""
    day = day_of(now)
    if text:
        found = find_people(text, actor=actor, now=now, limit=FOUND)
        return PeopleList(tuple(PersonLine(one, age_on(one.birth_on, day)) for one in found), None)
    rows: QuerySet[Any] = with_contacts(visible_to(actor, now=now), day=day)
    page = page_by_key(rows, asked, order=("name_sort", "id"), size=PAGE_SIZE)
    return PeopleList(tuple(PersonLine(found_line(row), age_on(row.birth_on, day)) for row in page), page)


def whole_people_list(text: str, *, actor: Actor, now: datetime) -> Iterator[FoundPerson]:
    """The same for a file: all whom the reader sees by name, or those of them whom a text finds."""
    if text:
        found = find_people(text, actor=actor, now=now, limit=SHORT_LIST)
        yield from (one for one in found if one.in_scope)
        return
    rows: QuerySet[Any] = with_contacts(visible_to(actor, now=now), day=day_of(now))
    for row in rows.order_by("name_sort", "id").iterator(AT_ONCE):
        yield found_line(row)
