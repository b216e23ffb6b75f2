from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils.translation import override

from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.calendar.api import (
    Season,
    Term,
    TermBackwards,
    TermNameless,
    TermOverlaps,
    change_term,
    open_season,
    open_term,
    term_at,
    terms_from,
    terms_of_year,
)
from sara.registers.calendar.tests.factories import MANAGER, NOW

pytestmark = pytest.mark.django_db
MEHR_1, DEY_1 = date(2026, 9, 23), date(2026, 12, 22)


def autumn() -> Term:
    return open_season(jalali_year=1405, season=Season.AUTUMN, actor=SYSTEM, now=NOW)


def test_a_season_is_a_quarter_of_the_jalali_year() -> None:
    term = autumn()
    assert (term.term_from, term.term_to, term.name) == (MEHR_1, DEY_1, "پاییز ۱۴۰۵")
    assert (term.title, str(term)) == ("پاییز ۱۴۰۵", "پاییز ۱۴۰۵")
    with override("en"):
        assert term.title.endswith(" 1405")


def test_the_four_terms_of_a_year_follow_each_other() -> None:
    for season in Season:
        open_season(jalali_year=1405, season=season, actor=SYSTEM, now=NOW)
    year = terms_of_year(1405)
    assert [term.season for term in year] == list(Season)
    assert [term.term_to for term in year[:-1]] == [term.term_from for term in year[1:]]
    assert terms_from(MEHR_1, limit=1) == [year[2]]
    assert (term_at(DEY_1), term_at(date(2027, 3, 21))) == (year[3], None)


def test_a_term_of_its_own_days_has_its_own_name() -> None:
    term = open_term(name=" ترم ويژهٔ تابستان ", term_from=MEHR_1, term_to=DEY_1, actor=SYSTEM, now=NOW)
    assert term.title == "ترم ویژهٔ تابستان"


def test_no_day_belongs_to_two_terms() -> None:
    term = autumn()
    with pytest.raises(TermOverlaps):
        open_term(name="ترم", term_from=date(2026, 12, 21), term_to=date(2027, 1, 1), actor=SYSTEM, now=NOW)
    with pytest.raises(TermOverlaps):
        autumn()
    other = open_term(name="ترم", term_from=DEY_1, term_to=date(2027, 1, 1), actor=SYSTEM, now=NOW)
    with pytest.raises(TermOverlaps):
        change_term(term_id=other.pk, term_from=MEHR_1, term_to=DEY_1, reason="", actor=SYSTEM, now=NOW)
    change_term(
        term_id=term.pk, term_from=MEHR_1, term_to=date(2026, 12, 1), reason="", actor=SYSTEM, now=NOW
    )
    term.refresh_from_db()
    assert term.term_to == date(2026, 12, 1)


def test_a_term_has_a_name_and_ends_after_it_begins() -> None:
    with pytest.raises(TermNameless):
        open_term(name=" ", term_from=MEHR_1, term_to=DEY_1, actor=SYSTEM, now=NOW)
    for term_to in (MEHR_1, date(2026, 1, 1)):
        with pytest.raises(TermBackwards):
            open_term(name="ترم", term_from=MEHR_1, term_to=term_to, actor=SYSTEM, now=NOW)


def test_only_who_keeps_the_calendar_opens_and_changes_terms() -> None:
    with pytest.raises(NotAllowed):
        open_season(jalali_year=1405, season=Season.SPRING, actor=MANAGER, now=NOW)
    with pytest.raises(NotAllowed):
        open_term(name="ترم", term_from=MEHR_1, term_to=DEY_1, actor=MANAGER, now=NOW)
    with pytest.raises(NotAllowed):
        change_term(term_id=1, term_from=MEHR_1, term_to=DEY_1, reason="", actor=MANAGER, now=NOW)
    with pytest.raises(Missing):
        change_term(term_id=0, term_from=MEHR_1, term_to=DEY_1, reason="", actor=SYSTEM, now=NOW)


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("term_ends_after_start", {"term_to": MEHR_1}),
        ("term_has_name", {"name": ""}),
        ("term_season_known_with_year", {"season": "rainy", "jalali_year": 1405}),
        ("term_season_known_with_year", {"season": "autumn", "jalali_year": None}),
        ("term_alone_in_its_days", {"term_from": date(2026, 10, 1)}),
    ],
)
def test_the_database_keeps_terms_true(constraint: str, values: dict[str, object]) -> None:
    term = autumn()
    if constraint != "term_alone_in_its_days":
        term.delete()
    known: dict[str, object] = {"name": "ترم", "term_from": MEHR_1, "term_to": DEY_1}
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Term.objects.create(**(known | values))
