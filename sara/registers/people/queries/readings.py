"""Who read whom, for him whose record it is and for those who watch over it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet
from django.db.models.functions import ExtractHour, TruncDate

from sara.foundation.actors import Actor
from sara.foundation.clock import TEHRAN, day_of
from sara.foundation.errors import Missing
from sara.foundation.persian import search_key
from sara.foundation.privacy import words_of_reading
from sara.foundation.privacy.models import Reading
from sara.foundation.ui.paging import Page, page_by_key
from sara.registers.people.models import PersonAddress
from sara.registers.people.permissions import MAY_SEE_READINGS
from sara.registers.people.queries.person import names_of
from sara.registers.people.types import ReadingLine, Unusual, UnusualLine
from sara.registers.places.models import Serving
from sara.registers.posts.models import Post

PAGE_SIZE: Final = 60
AT_ONCE: Final = timedelta(hours=1)
MOST: Final = 200
WATCHED_DAYS: Final = (7, 30, 90)
Rows = QuerySet[Any, Any]


def readings_of(person_id: int, asked: Mapping[str, str]) -> tuple[list[ReadingLine], Page[Reading]]:
    """Who opened this person's record, the newest first; three queries. The caller asked whose it is.

    What one reader opened in one request is one line, and so is the same opened again within an
    hour: who takes a roll opens it with each touch.
    """
    page = page_by_key(Reading.objects.of_person(person_id), asked, order=("-read_at", "-id"), size=PAGE_SIZE)
    names = names_of({row.reader_id for row in page})
    posts = _posts(row.post_id for row in page)
    lines: list[ReadingLine] = []
    for row in page:
        line = ReadingLine(
            when=row.read_at,
            reader=names.get(row.reader_id, ""),
            post=posts.get(row.post_id or 0, ""),
            what=(words_of_reading(row.what),),
            reason=row.reason,
        )
        lines.append(line)
    return _folded(_joined(lines)), page


def _joined(lines: list[ReadingLine]) -> list[ReadingLine]:
    """Lines of the same reader at the same instant as one, with all they opened."""
    joined: dict[tuple[datetime, str, str], ReadingLine] = {}
    for line in lines:
        before = joined.get((line.when, line.reader, line.reason))
        what = (*before.what, *line.what) if before else line.what
        joined[line.when, line.reader, line.reason] = ReadingLine(
            line.when, line.reader, line.post, tuple(dict.fromkeys(what)), line.reason
        )
    return list(joined.values())


def _folded(lines: list[ReadingLine]) -> list[ReadingLine]:
    """Lines that say the same within an hour as one, counted, where the newest of them stands."""
    folded: list[ReadingLine] = []
    newest: dict[tuple[object, ...], int] = {}
    for line in lines:
        same = (line.reader, line.post, line.what, line.reason)
        place = newest.get(same)
        if place is not None and folded[place].when - line.when < AT_ONCE:
            folded[place] = replace(folded[place], times=folded[place].times + 1)
        else:
            newest[same] = len(folded)
            folded.append(line)
    return folded


def unusual_readings(*, words: str = "", days: int, actor: Actor, now: datetime) -> list[UnusualLine]:
    """What is unusual in the last days among the readers of the actor's places; five queries.

    How much is unusual stands in the settings. The worst stand first.
    `words` narrows to readers by name or post.
    """
    scope = MAY_SEE_READINGS.scope(actor)
    if not scope:
        raise Missing
    rows = Reading.objects.since(now - timedelta(days=days)).filter(scope.where("path"))
    found = [
        *_found(Unusual.OUTSIDE, _outside(rows, now)),
        *_found(Unusual.SAME, _same(rows)),
        *_found(Unusual.NIGHT, _at_night(rows)),
    ]
    names = names_of({row[key] for _kind, row in found for key in ("reader_id", "person_id") if key in row})
    posts = _posts(row["post_id"] for _kind, row in found)
    lines = [_line(kind, row, names, posts) for kind, row in found]
    asked = search_key(words).split()
    lines = [line for line in lines if all(one in search_key(f"{line.reader} {line.post}") for one in asked)]
    return sorted(lines, key=lambda line: (-line.count, line.reader, line.last_at))


def _found(kind: Unusual, rows: Rows) -> list[tuple[Unusual, dict[str, Any]]]:
    return [(kind, row) for row in rows[:MOST]]


def _by_day(rows: Rows) -> Rows:
    """How many persons each reader opened on each day, the most first."""
    days: Rows = rows.annotate(day=TruncDate("read_at", tzinfo=TEHRAN)).values("reader_id", "post_id", "day")
    counted = days.annotate(count=Count("person_id", distinct=True), last_at=Max("read_at"))
    found: Rows = counted.order_by("-count", "reader_id", "day")
    return found


def _outside(rows: Rows, now: datetime) -> Rows:
    """Readings of those who live neither in the place of the post nor where its house serves."""
    homes = PersonAddress.objects.valid_on(day_of(now)).filter(person_id=OuterRef("person_id"))
    within = homes.filter(neighbourhood__path__startswith=OuterRef("path"))
    serving = Serving.objects.in_force(day_of(now)).filter(house__path=OuterRef(OuterRef("path")))
    served = homes.filter(neighbourhood_id__in=serving.values("area_id"))
    elsewhere = rows.filter(~Exists(within), ~Exists(served))
    return _by_day(elsewhere).filter(count__gt=settings.SARA_READING_OUTSIDE_A_DAY)


def _same(rows: Rows) -> Rows:
    """One person, opened again and again by one reader."""
    pairs: Rows = rows.values("reader_id", "post_id", "person_id")
    counted = pairs.annotate(count=Count("read_at", distinct=True), last_at=Max("read_at"))
    often = counted.filter(count__gt=settings.SARA_READING_SAME_PERSON)
    found: Rows = often.order_by("-count", "reader_id", "person_id")
    return found


def _at_night(rows: Rows) -> Rows:
    late, early = settings.SARA_READING_NIGHT
    asleep = Q(hour__gte=late) | Q(hour__lt=early)
    return _by_day(rows.annotate(hour=ExtractHour("read_at", tzinfo=TEHRAN)).filter(asleep))


def _line(
    kind: Unusual, row: Mapping[str, Any], names: Mapping[int, str], posts: Mapping[int, str]
) -> UnusualLine:
    return UnusualLine(
        kind=kind,
        reader=names.get(row["reader_id"], ""),
        post=posts.get(row["post_id"] or 0, ""),
        count=row["count"],
        day=row.get("day"),
        person=names.get(row.get("person_id", 0), ""),
        last_at=row["last_at"],
    )


def _posts(numbers: Iterable[int | None]) -> dict[int, str]:
    """«متصدی پذیرش، سرای محلهٔ بهارستان», by the numbers of posts; one query."""
    wanted = {number for number in numbers if number}
    rows = Post.objects.filter(pk__in=wanted).with_place().order_by("id")
    return {row.pk: f"{row.get_kind_display()} · {row.place_name}" for row in rows}
