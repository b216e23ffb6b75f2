from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sara.foundation.freshness import counters_shown
from sara.foundation.money import Rials
from sara.foundation.ui.navigation import Standing
from sara.services.programmes.models import Run, RunSlot, Session
from sara.services.programmes.queries.words import house_name, pattern_words, place_name
from sara.services.programmes.types import (
    Audience,
    ProgrammeKind,
    RunStatus,
    SessionStatus,
    WeeklySlot,
)


@dataclass(frozen=True, slots=True)
class Meeting:
    """One session as a card says it."""

    number: int
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class RunCard:
    """A run in a few words, in the language in force.

    `pattern` is empty when it meets on single days; `next_session` is the one going on or to come.
    """

    code: str
    programme_code: str
    kind: ProgrammeKind
    title: str
    house_id: int
    house_name: str
    house_slug: str
    house_path: str
    place: str
    instructor_name: str
    audience: Audience
    status: RunStatus
    starts_on: date
    ends_on: date
    first_session_at: datetime
    pattern: str
    next_session: Meeting | None
    fee: Rials
    capacity: int
    seats_taken: int
    waiting: int
    quorum_to_form: int
    enrol_from: datetime
    enrol_to: datetime

    @property
    def standing(self) -> Standing:
        """Its house, as the frame of the staff's screens is told of it."""
        return Standing(self.house_slug, self.house_path, self.house_name)

    @property
    def is_free(self) -> bool:
        return self.fee == 0

    @property
    def is_full(self) -> bool:
        """Whether the next to come will have to wait."""
        return self.seats_taken >= self.capacity or self.waiting > 0

    @property
    def seats_left(self) -> int:
        return 0 if self.is_full else self.capacity - self.seats_taken


def cards_of(runs: Sequence[Run], *, now: datetime) -> tuple[RunCard, ...]:
    """The cards of runs read `with_words`; two queries, however many they are."""
    numbers = [run.pk for run in runs]
    counters_shown(Run, numbers)
    patterns = _patterns(numbers)
    meetings = _next_meetings(numbers, now)
    return tuple(card_of(run, pattern=patterns.get(run.pk, ""), meeting=meetings.get(run.pk)) for run in runs)


def card_of(run: Run, *, pattern: str, meeting: Meeting | None) -> RunCard:
    return RunCard(
        code=run.code,
        programme_code=run.programme.code,
        kind=ProgrammeKind(run.programme.kind),
        title=run.programme.titled(),
        house_id=run.house_id,
        house_name=house_name(run.house),
        house_slug=run.house.slug,
        house_path=run.house.path,
        place=place_name(run, run.space),
        instructor_name=run.instructor.full_name if run.instructor else "",
        audience=run.audience(),
        status=RunStatus(run.status),
        starts_on=run.starts_on,
        ends_on=run.ends_on,
        first_session_at=run.first_session_at,
        pattern=pattern,
        next_session=meeting,
        fee=Rials(run.fee_rials),
        capacity=run.capacity,
        seats_taken=run.seats_taken,
        waiting=run.waiting,
        quorum_to_form=run.quorum_to_form,
        enrol_from=run.enrol_from,
        enrol_to=run.enrol_to,
    )


def _patterns(run_ids: list[int]) -> dict[int, str]:
    slots: dict[int, list[WeeklySlot]] = {}
    rows = RunSlot.objects.filter(run__in=run_ids)
    for run_id, weekday, starts, ends in rows.values_list("run_id", "weekday", "starts", "ends"):
        slots.setdefault(run_id, []).append(WeeklySlot(weekday, starts, ends))
    return {run_id: pattern_words(ones) for run_id, ones in slots.items()}


def _next_meetings(run_ids: list[int], now: datetime) -> dict[int, Meeting]:
    coming = (
        Session.objects.filter(run__in=run_ids, ends_at__gt=now)
        .exclude(status=SessionStatus.CANCELLED)
        .order_by("run_id", "starts_at", "id")
        .distinct("run_id")
    )
    rows = coming.values_list("run_id", "number", "starts_at", "ends_at")
    return {run_id: Meeting(number, starts, ends) for run_id, number, starts, ends in rows}
