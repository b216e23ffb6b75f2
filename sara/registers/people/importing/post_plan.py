"""What becomes of each row of a list of posts, and how it is carried out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.exchange import Outcome, Planned, Target, same_as_row
from sara.foundation.jalali import format_short
from sara.foundation.persian import digits_of_reader
from sara.registers.people import commands
from sara.registers.people.importing.doing import Doubles, doubles_of_rows
from sara.registers.people.importing.holders import Holder, Holders, ToldPerson
from sara.registers.people.importing.seats import Seat
from sara.registers.people.permissions import visible_to
from sara.registers.people.queries.known import KnownPeople, known_people
from sara.registers.posts import api as posts
from sara.registers.posts.api import EndReason, PlaceHasManager, Post, PostKind, may_appoint
from sara.registers.posts.types import MANAGING

REGISTERED: Final = _("ثبت شخص و سمت «%(kind)s» در %(place)s.")
APPOINTED: Final = _("سمت «%(kind)s» در %(place)s برای کسی که ثبت شده است.")
COMES_ABOVE: Final = _("سمت «%(kind)s» در %(place)s برای همان کسی که در ردیف بالاتر ثبت می‌شود.")
NOT_YOURS: Final = _("گماردن به سمت «%(kind)s» در %(place)s در اختیار شما نیست.")
IS_HELD: Final = _("همین سمت با شمارهٔ حکم %(letter)s از %(day)s ثبت است. سمت دوباره نوشته نمی‌شود.")


@dataclass(frozen=True, slots=True)
class ToldPost:
    """What a row says; with faults, nothing of it is to be used."""

    person: ToldPerson
    kind: PostKind
    seat: Seat | None
    letter: str
    held_from: datetime
    held_to: datetime | None
    end_reason: EndReason
    faults: tuple[str, ...]

    @property
    def number(self) -> int:
        return self.person.row.number

    @property
    def post(self) -> tuple[str, str]:
        return self.kind.value, self.seat.path if self.seat else ""


@dataclass(frozen=True, slots=True)
class _Held:
    """A post of the register, or of a row above (`number`): in one place, by one person, over a span."""

    holder: Holder
    kind: str
    path: str
    held_from: datetime
    held_to: datetime | None
    letter: str
    number: int | None = None

    def overlaps(self, row: ToldPost) -> bool:
        return (row.held_to is None or self.held_from < row.held_to) and (
            self.held_to is None or row.held_from < self.held_to
        )

    def is_told_by(self, row: ToldPost) -> bool:
        """Whether the row says just this: the same days and the same letter."""
        return (self.letter, *_days(self.held_from, self.held_to)) == (
            row.letter,
            *_days(row.held_from, row.held_to),
        )


@dataclass(slots=True)
class _Plan:
    holders: Holders
    by: dict[str, Any]
    held: list[_Held] = field(default_factory=list)


def planned_posts(
    rows: Sequence[ToldPost], target: Target, *, actor: Actor, now: datetime
) -> Iterator[Planned]:
    """What becomes of each row, in order; a fixed number of queries for however many."""
    sound = [row for row in rows if not row.faults]
    people = known_people(
        national_ids={row.person.row.details.national_id or "" for row in sound} - {""},
        foreign_ids=(),
        names={row.person.row.key for row in sound},
        house_id=None,
        actor=actor,
        now=now,
    )
    plan = _plan(people, target, {"actor": actor, "now": now})
    strangers = [row.person for row in sound if plan.holders.match(row.person, row.post) is None]
    doubles = doubles_of_rows([one.row for one in strangers if one.has_birth], now=now)
    for row in rows:
        yield _planned(row, plan, doubles.get(row.number, ()))


def _plan(people: KnownPeople, target: Target, by: dict[str, Any]) -> _Plan:
    """What is there already, of those who may be meant and of those who lead a place."""
    known = {one.person.pk: one.person for several in people.by_name.values() for one in several}
    standing = Post.objects.under(target.path).filter(
        Q(person__in=list(known)) | Q(kind__in=[kind.value for kind in MANAGING])
    )
    there = list(standing.with_place().order_by("id"))
    theirs = posts.visible_to(by["actor"]).filter(person__in=list(known)).order_by("id")
    seen = set(theirs.values_list("person_id", flat=True))
    mine = visible_to(**by).filter(pk__in=list(known)).order_by("pk")
    seen.update(mine.values_list("pk", flat=True))
    holding: dict[tuple[str, str, str], set[int]] = {}
    for post in there:
        if post.person_id in known:
            key = (known[post.person_id].name_key, post.kind, post.path)
            holding.setdefault(key, set()).add(post.person_id)
    plan = _Plan(Holders(people, seen, holding), by)
    for post in there:
        holder = plan.holders.known.setdefault(post.person_id, Holder(post.person_id))
        span = (post.held_from, post.held_to)
        plan.held.append(_Held(holder, post.kind, post.path, *span, post.letter_number))
    return plan


def _planned(row: ToldPost, plan: _Plan, doubles: Doubles) -> Planned:
    label, seat = row.person.row.label, row.seat
    if row.faults or seat is None:
        return Planned(row.number, Outcome.REFUSED, label, row.faults)
    told = {"kind": row.kind.label, "place": seat.name}
    holder = plan.holders.match(row.person, row.post)
    settled = _settled(row, holder, plan) if isinstance(holder, Holder) else None
    if settled is not None and settled.outcome == Outcome.SAME:
        return settled
    if not may_appoint(plan.by["actor"], row.kind, seat.path):
        return Planned(row.number, Outcome.REFUSED, label, (str(NOT_YOURS) % told,))
    words = APPOINTED
    if holder is None:
        coming = len(plan.holders.coming)
        holder = plan.holders.newcomer(row.person, doubles)
        words = REGISTERED if len(plan.holders.coming) > coming else COMES_ABOVE
    if isinstance(holder, str):
        return Planned(row.number, Outcome.REFUSED, label, (holder,))
    settled = settled or _settled(row, holder, plan)
    if settled is not None:
        return settled
    span = (row.held_from, row.held_to)
    plan.held.append(_Held(holder, *row.post, *span, row.letter, row.number))
    act = _act(row, seat, holder, plan.by)
    return Planned(row.number, Outcome.MADE, label, (str(words) % told,), act=act)


def _settled(row: ToldPost, holder: Holder, plan: _Plan) -> Planned | None:
    """What is to be said where the post, or another that excludes it, is held in this time."""
    label = row.person.row.label
    near = [one for one in plan.held if one.path == row.post[1] and one.overlaps(row)]
    for one in near:
        if one.holder is not holder or one.kind != row.kind.value:
            continue
        if one.number is not None:
            return Planned(row.number, Outcome.REFUSED, label, (same_as_row(one.number),))
        if one.is_told_by(row):
            return Planned(row.number, Outcome.SAME, label)
        day = format_short(day_of(one.held_from))
        words = str(IS_HELD) % {"letter": digits_of_reader(one.letter), "day": day}
        return Planned(row.number, Outcome.REFUSED, label, (words,))
    if row.kind in MANAGING and any(one.kind in MANAGING for one in near):
        return Planned(row.number, Outcome.REFUSED, label, (str(PlaceHasManager.message),))
    return None


def _days(held_from: datetime, held_to: datetime | None) -> tuple[object, ...]:
    span = Post(held_from=held_from, held_to=held_to)
    return day_of(held_from), span.last_on


def _act(row: ToldPost, seat: Seat, holder: Holder, by: dict[str, Any]) -> Callable[[], object]:
    """Register the person, unless he is there or a row above brought him; then put him in his post."""

    def act() -> object:
        if holder.person_id is None:
            person = commands.register_appointee(
                details=row.person.row.details,
                kind=row.kind,
                path=seat.path,
                house_id=seat.house_id,
                mobile=row.person.row.mobile,
                **by,
            )
            holder.person_id = person.pk
        return posts.appoint(
            person_id=holder.person_id,
            kind=row.kind,
            place=seat.place,
            letter_number=row.letter,
            held_from=row.held_from,
            held_to=row.held_to,
            end_reason=row.end_reason,
            **by,
        )

    return act
