"""What a card says of a run, and how it is made of the columns that say it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import attrgetter
from typing import Any, Final

from sara.foundation.money import Rials
from sara.foundation.persian import in_language
from sara.foundation.ui.navigation import Standing
from sara.services.programmes.models import Run
from sara.services.programmes.types import (
    Audience,
    GenderAudience,
    ProgrammeKind,
    Residence,
    RunStatus,
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


# What a card says, as a question names it; the last four may be missing.
_SURE: Final = (
    "code", "programme__code", "programme__kind", "programme__title", "programme__title_en",
    "house_id", "house__name", "house__name_en", "house__slug", "house__path", "elsewhere",
    "age_from", "age_to", "gender", "residence", "status", "starts_on", "ends_on", "first_session_at",
    "fee_rials", "capacity", "seats_taken", "waiting", "quorum_to_form", "enrol_from", "enrol_to",
)  # fmt: skip
_UNSURE: Final = ("space__name", "space__name_en", "instructor__given_name", "instructor__surname")
_sure_of: Final = attrgetter(*(name.replace("__", ".") for name in _SURE))


def said(prefix: str = "") -> tuple[str, ...]:
    """The columns that `card_from` makes a card of; `prefix` leads to the run ("run__")."""
    return tuple(f"{prefix}{name}" for name in (*_SURE, *_UNSURE))


def card_of(run: Run, *, pattern: str, meeting: Meeting | None) -> RunCard:
    return card_from(cells_of(run), pattern=pattern, meeting=meeting)


def card_from(cells: Sequence[Any], *, pattern: str, meeting: Meeting | None) -> RunCard:
    """The card of the run that `said` this."""
    (
        code, programme_code, kind, title, title_en, house_id, house, house_en, slug, path, elsewhere,
        age_from, age_to, gender, residence, status, starts_on, ends_on, first_session_at,
        fee_rials, capacity, seats_taken, waiting, quorum_to_form, enrol_from, enrol_to,
        space, space_en, given_name, surname,
    ) = cells  # fmt: skip
    return RunCard(
        code=code, programme_code=programme_code, kind=ProgrammeKind(kind),
        title=in_language(title, title_en), house_id=house_id, house_name=in_language(house, house_en),
        house_slug=slug, house_path=path,
        place=elsewhere if space is None else in_language(space, space_en),
        instructor_name="" if given_name is None else f"{given_name} {surname}",
        audience=Audience(age_from, age_to, GenderAudience(gender), Residence(residence)),
        status=RunStatus(status), starts_on=starts_on, ends_on=ends_on, first_session_at=first_session_at,
        pattern=pattern, next_session=meeting, fee=Rials(fee_rials),
        capacity=capacity, seats_taken=seats_taken, waiting=waiting, quorum_to_form=quorum_to_form,
        enrol_from=enrol_from, enrol_to=enrol_to,
    )  # fmt: skip


def cells_of(run: Run) -> tuple[Any, ...]:
    space, instructor = run.space, run.instructor
    return (
        *_sure_of(run),
        *((space.name, space.name_en) if space else (None, None)),
        *((instructor.given_name, instructor.surname) if instructor else (None, None)),
    )
