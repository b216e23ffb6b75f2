"""Refusals with their numbers and dates written for the reader."""

from datetime import datetime

from sara.foundation.errors import Refusal
from sara.foundation.persian import digits_of_reader
from sara.services.programmes.errors import (
    EnrolmentClosed,
    EnrolmentNotOpenYet,
    MenOnly,
    NotResident,
    RunNotOpen,
    RunWasCancelled,
    TooOld,
    TooYoung,
    WomenOnly,
)
from sara.services.programmes.models import Run
from sara.services.programmes.models.wording import clock_words, day_words
from sara.services.programmes.types import Audience, RunStatus, Unsuited


def refusal_for(unsuited: Unsuited, audience: Audience, *, name: str, age: int) -> Refusal:
    """The refusal that says why a person of this name and age is not in the audience."""
    match unsuited:
        case Unsuited.TOO_YOUNG:
            least = digits_of_reader(audience.age_from)
            return TooYoung(name=name, age=digits_of_reader(age), least=least)
        case Unsuited.TOO_OLD:
            most = digits_of_reader(audience.age_to)
            return TooOld(name=name, age=digits_of_reader(age), most=most)
        case Unsuited.WOMEN_ONLY:
            return WomenOnly()
        case Unsuited.MEN_ONLY:
            return MenOnly()
        case Unsuited.NOT_RESIDENT:
            return NotResident(name=name, residence=audience.residence.label)


def refuse_unless_enrolment_is_open(run: Run, *, now: datetime) -> None:
    if run.status == RunStatus.CANCELLED:
        raise RunWasCancelled
    if run.status != RunStatus.OPEN:
        raise RunNotOpen
    if now < run.enrol_from:
        raise EnrolmentNotOpenYet(day=day_words(run.enrol_from), hour=clock_words(run.enrol_from))
    closed_at = min(run.enrol_to, run.last_session_ends_at)
    if now >= closed_at:
        raise EnrolmentClosed(day=day_words(closed_at))
