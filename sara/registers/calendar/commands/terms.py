from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.jalali import quarter_span
from sara.foundation.persian import clean, to_persian_digits
from sara.registers.calendar.errors import TermBackwards, TermNameless, TermOverlaps
from sara.registers.calendar.models import Term
from sara.registers.calendar.permissions import may_keep_calendar
from sara.registers.calendar.types import Season


@command
def open_season(*, jalali_year: int, season: Season, actor: Actor, now: datetime) -> Term:
    """Open the term of one quarter of a Jalali year: «پاییز ۱۴۰۵», from 1 Mehr to the end of Azar."""
    if not may_keep_calendar(actor):
        raise NotAllowed
    from_on, to_on = quarter_span(jalali_year, list(Season).index(season) + 1)
    persian_name = f"{_PERSIAN[season]} {to_persian_digits(str(jalali_year))}"
    term = Term(name=persian_name, season=season, jalali_year=jalali_year, term_from=from_on, term_to=to_on)
    return _kept(term)


@command
def open_term(*, name: str, term_from: date, term_to: date, actor: Actor, now: datetime) -> Term:
    """Open a term of its own days, half-open: `term_to` is the first day that is not of it."""
    if not may_keep_calendar(actor):
        raise NotAllowed
    return _kept(Term(name=clean(name), term_from=term_from, term_to=term_to))


@command
def change_term(
    *, term_id: int, term_from: date, term_to: date, reason: str, actor: Actor, now: datetime
) -> Term:
    """Give a term other days."""
    if not may_keep_calendar(actor):
        raise NotAllowed
    term = Term.objects.select_for_update().filter(pk=term_id).first()
    if term is None:
        raise Missing
    term.term_from, term.term_to = term_from, term_to
    return _kept(term)


_PERSIAN = {
    Season.SPRING: "بهار",
    Season.SUMMER: "تابستان",
    Season.AUTUMN: "پاییز",
    Season.WINTER: "زمستان",
}


def _kept(term: Term) -> Term:
    if not term.name:
        raise TermNameless
    with (
        constraint_as("term_ends_after_start", TermBackwards),
        constraint_as("term_alone_in_its_days", TermOverlaps),
    ):
        term.save()
    return term
