from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from sara.services.programmes.rules import (
    age_on,
    certificate_hours,
    earns_certificate,
    lives_near,
    offer_deadline,
    part_of_day,
    sessions_of_days,
    sessions_of_pattern,
    unsuited,
    weekday_of,
)
from sara.services.programmes.types import (
    Audience,
    Candidate,
    DayPart,
    GenderAudience,
    Mark,
    MeetingDay,
    Residence,
    Skipped,
    Unsuited,
    WeeklySlot,
)

SATURDAY = date(2026, 9, 26)  # 4 Mehr 1405
SATURDAYS_AND_MONDAYS = (
    WeeklySlot(0, time(17), time(18, 30)),
    WeeklySlot(2, time(17), time(18, 30)),
)
BAHARESTAN = "1/14/80/h3/"
WOMAN_OF_30 = Candidate(age=30, gender="female", home_path="1/14/80/")


@pytest.mark.parametrize("offset", range(7))
def test_the_week_begins_on_saturday(offset: int) -> None:
    assert weekday_of(SATURDAY + timedelta(days=offset)) == offset


def test_a_pattern_of_two_days_a_week_makes_sessions_until_the_last_day_inclusive() -> None:
    plan = sessions_of_pattern(
        SATURDAYS_AND_MONDAYS, starts_on=SATURDAY, ends_on=date(2026, 10, 5), holidays={}
    )
    assert [s.day for s in plan.sessions] == [
        date(2026, 9, 26),
        date(2026, 9, 28),
        date(2026, 10, 3),
        date(2026, 10, 5),
    ]
    assert [s.number for s in plan.sessions] == [1, 2, 3, 4]
    assert (plan.sessions[0].starts, plan.sessions[0].ends) == (time(17), time(18, 30))


def test_a_holiday_gives_no_session_and_is_listed_with_its_name() -> None:
    plan = sessions_of_pattern(
        SATURDAYS_AND_MONDAYS,
        starts_on=SATURDAY,
        ends_on=date(2026, 10, 3),
        holidays={date(2026, 9, 28): "تعطیل رسمی", date(2026, 9, 29): "روزی بی‌کلاس"},
    )
    assert [s.day for s in plan.sessions] == [date(2026, 9, 26), date(2026, 10, 3)]
    assert plan.skipped == (Skipped(date(2026, 9, 28), "تعطیل رسمی"),)


def test_a_number_of_sessions_is_reached_in_spite_of_holidays() -> None:
    plan = sessions_of_pattern(
        SATURDAYS_AND_MONDAYS,
        starts_on=SATURDAY,
        count=12,
        holidays={date(2026, 9, 28): "تعطیل رسمی"},
    )
    assert len(plan.sessions) == 12
    assert plan.sessions[-1].number == 12
    assert plan.sessions[-1].day == date(2026, 11, 7)


def test_a_count_in_the_middle_of_a_day_of_two_sessions_stops_there() -> None:
    twice_a_day = (WeeklySlot(0, time(9), time(10)), WeeklySlot(0, time(11), time(12)))
    plan = sessions_of_pattern(twice_a_day, starts_on=SATURDAY, count=3, holidays={})
    assert [s.starts for s in plan.sessions] == [time(9), time(11), time(9)]


def test_a_pattern_without_an_end_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="ends"):
        sessions_of_pattern(SATURDAYS_AND_MONDAYS, starts_on=SATURDAY, holidays={})


def test_a_pattern_without_days_makes_nothing_and_comes_to_an_end() -> None:
    assert sessions_of_pattern((), starts_on=SATURDAY, count=5, holidays={}).sessions == ()


def test_single_dates_are_put_in_order_and_said_once() -> None:
    day = MeetingDay(date(2026, 10, 1), time(10), time(12))
    earlier = MeetingDay(date(2026, 9, 27), time(10), time(12))
    plan = sessions_of_days([day, earlier, day])
    assert [(s.number, s.day) for s in plan.sessions] == [(1, earlier.day), (2, day.day)]


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        (date(2016, 9, 26), date(2026, 9, 26), 9),  # 5 Mehr 1395 .. 4 Mehr 1405
        (date(2016, 9, 26), date(2026, 9, 27), 10),
        (date(2016, 3, 20), date(2025, 3, 20), 8),  # 1 Farvardin 1395 .. 30 Esfand 1403
        (date(2016, 3, 20), date(2025, 3, 21), 9),
        (date(2017, 3, 20), date(2022, 3, 20), 4),  # born on 30 Esfand 1395
        (date(2017, 3, 20), date(2022, 3, 21), 5),
    ],
)
def test_age_is_counted_by_jalali_birthdays(birth: date, day: date, age: int) -> None:
    assert age_on(birth, day) == age


@pytest.mark.parametrize(
    ("audience", "candidate", "answer"),
    [
        (Audience(), Candidate(5, "male", ""), None),
        (Audience(age_from=7, age_to=10), Candidate(7, "male", ""), None),
        (Audience(age_from=7, age_to=10), Candidate(10, "male", ""), None),
        (Audience(age_from=7, age_to=10), Candidate(6, "male", ""), Unsuited.TOO_YOUNG),
        (Audience(age_from=7, age_to=10), Candidate(11, "male", ""), Unsuited.TOO_OLD),
        (Audience(gender=GenderAudience.WOMEN), WOMAN_OF_30, None),
        (Audience(gender=GenderAudience.MEN), WOMAN_OF_30, Unsuited.MEN_ONLY),
        (Audience(gender=GenderAudience.WOMEN), Candidate(30, "male", ""), Unsuited.WOMEN_ONLY),
        (Audience(residence=Residence.NEIGHBOURHOOD), WOMAN_OF_30, None),
        (
            Audience(residence=Residence.NEIGHBOURHOOD),
            Candidate(30, "female", "1/14/81/"),
            Unsuited.NOT_RESIDENT,
        ),
    ],
)
def test_an_audience_says_whom_it_is_for_and_why_not(
    audience: Audience, candidate: Candidate, answer: Unsuited | None
) -> None:
    assert unsuited(audience, candidate, house_path=BAHARESTAN) is answer


@pytest.mark.parametrize(
    ("residence", "home", "near"),
    [
        (Residence.ANY, "", True),
        (Residence.NEIGHBOURHOOD, "1/14/80/", True),
        (Residence.NEIGHBOURHOOD, "1/14/8/", False),
        (Residence.NEIGHBOURHOOD, "", False),
        (Residence.REGION, "1/14/81/", True),
        (Residence.REGION, "1/15/90/", False),
    ],
)
def test_residence_goes_by_the_neighbourhood_or_the_region(
    *, residence: Residence, home: str, near: bool
) -> None:
    assert lives_near(residence, home_path=home, house_path=BAHARESTAN) is near


def test_an_offer_is_kept_for_its_hours_but_not_past_the_end_of_offers() -> None:
    now = datetime(2026, 9, 25, 12, tzinfo=UTC)
    assert offer_deadline(now, hours=24, offers_end_at=now + timedelta(days=3)) == now + timedelta(hours=24)
    assert offer_deadline(now, hours=24, offers_end_at=now + timedelta(hours=2)) == now + timedelta(hours=2)
    assert offer_deadline(now, hours=24, offers_end_at=now) is None


@pytest.mark.parametrize(
    ("start", "part"),
    [
        (time(7), DayPart.MORNING),
        (time(12), DayPart.AFTERNOON),
        (time(16), DayPart.EVENING),
    ],
)
def test_the_parts_of_the_day_begin_at_noon_and_at_four(start: time, part: DayPart) -> None:
    assert part_of_day(start) is part


@pytest.mark.parametrize(
    ("marks", "held", "earned"),
    [
        ([Mark.PRESENT] * 9, 12, True),
        ([Mark.PRESENT] * 8, 12, False),
        ([Mark.PRESENT] * 8 + [Mark.EXCUSED] * 2, 12, True),
        ([Mark.EXCUSED] * 12, 12, False),
        ([], 0, False),
    ],
)
def test_a_certificate_is_earned_by_the_share_of_sessions(
    *, marks: list[Mark], held: int, earned: bool
) -> None:
    assert earns_certificate(marks, sessions_held=held, share_percent=75) is earned


def test_hours_on_a_certificate_are_rounded_down_to_the_half() -> None:
    assert certificate_hours(12 * 90) == Decimal(18)
    assert certificate_hours(100) == Decimal("1.5")
