"""What the screens of other apps ask."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from typing import Any

import pytest
from django.utils import translation

from sara.foundation.errors import Missing
from sara.services.programmes.api import (
    EnrolmentStatus,
    GenderAudience,
    Mark,
    clashes_of,
    coming_count,
    enrolment_history,
    enrolment_page,
    my_enrolments,
    my_sessions,
    people_of_run,
    programme_page,
    programmes_of_house,
    run_page,
    suitable_runs,
    this_week,
    today_at,
)
from sara.services.programmes.models import Programme
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    at,
    hold_all_sessions,
    make_people,
    make_person,
    make_programme,
    make_run,
    one_day,
    open_a_run,
    place,
    resident,
)

CountQueries = Callable[..., AbstractContextManager[Any]]


def test_this_week_in_a_house_is_one_query(house: House, django_assert_num_queries: CountQueries) -> None:
    programme = make_programme(house)
    for days_on in range(8):
        day = NOW.date() + timedelta(days=days_on)
        open_a_run(house, programme=programme, days=one_day(day))
    make_run(house)
    with django_assert_num_queries(1):
        week = this_week(house.id, now=NOW)
    assert [card.starts_at.date() for card in week] == [
        NOW.date() + timedelta(days=days_on) for days_on in range(7)
    ]
    assert week[0].run.title == "خوش‌نویسی نستعلیق"
    assert this_week(house.city.other_house.pk, now=NOW) == ()


def test_today_counts_the_marks_that_were_made(house: House) -> None:
    run = open_a_run(house, days=one_day(NOW.date(), hour=14), instructor_id=house.teacher_id)
    codes = [place(run, person).enrolment_code for person in make_people(2)]
    hold_all_sessions(house, run, {code: [Mark.PRESENT] for code in codes})
    (card,) = today_at(house.id, now=NOW)
    assert (card.marked, card.run.seats_taken, card.status) == (2, 2, "held")
    assert today_at(house.id, now=NOW + timedelta(days=1)) == ()
    (his,) = my_sessions(house.teacher_id, now=NOW)
    assert his.number == 1


def test_the_desk_sees_the_classes_that_suit_a_person_and_that_he_is_not_in(house: House) -> None:
    for_all, _for_men, _for_children = (
        open_a_run(house, programme=make_programme(house, title, **audience))
        for title, audience in (
            ("نستعلیق", {}),
            ("کشتی", {"gender": GenderAudience.MEN}),
            ("قصه‌گویی", {"age_to": 10}),
        )
    )
    later = open_a_run(house, enrol_from=NOW + timedelta(days=1), enrol_to=NOW + timedelta(days=2))
    woman = make_person()
    found = suitable_runs(woman.pk, house.id, now=NOW)
    assert [card.code for card in found] == [for_all.code]
    assert later.code not in {card.code for card in found}
    place(for_all, woman)
    assert suitable_runs(woman.pk, house.id, now=NOW) == ()
    with pytest.raises(Missing):
        suitable_runs(10**9, house.id, now=NOW)


def test_my_enrolments_say_where_each_stands_in_three_queries(
    house: House, django_assert_num_queries: CountQueries
) -> None:
    first, second, third = make_people(3)
    full = open_a_run(house, capacity=1)
    for person in (first, second, third):
        place(full, person)
    held = open_a_run(house, days=one_day(NOW.date(), hour=14))
    code = place(held, third).enrolment_code
    hold_all_sessions(house, held, {code: [Mark.PRESENT]})
    with django_assert_num_queries(3):
        lines = my_enrolments([third.pk, second.pk], now=NOW)
    by_run = {(line.run.code, line.person_id): line for line in lines}
    waiting = by_run[full.code, third.pk]
    assert (waiting.status, waiting.turn, waiting.ahead) == (EnrolmentStatus.WAITING, 3, 1)
    assert by_run[full.code, second.pk].ahead == 0
    attended = by_run[held.code, third.pk]
    assert (attended.attended, attended.held) == (1, 1)
    assert len(lines) == 3


def test_an_enrolment_is_read_by_him_and_not_by_others(house: House) -> None:
    run = open_a_run(house)
    person, stranger = make_people(2)
    code = place(run, person).enrolment_code
    assert enrolment_page(code, actor=resident(person), now=NOW).person_id == person.pk
    assert enrolment_page(code, actor=house.desk, now=NOW).about == f"enrolment:{code}"
    assert [line.what for line in enrolment_history(code, actor=house.desk)] == ["ثبت‌نام کرد"]
    assert enrolment_history(code, actor=resident(person)) == []
    with pytest.raises(Missing):
        enrolment_page(code, actor=resident(stranger), now=NOW)


def test_a_run_page_says_how_one_stands_in_it_in_seven_queries(
    house: House, django_assert_max_num_queries: CountQueries
) -> None:
    run = open_a_run(house, capacity=1)
    first, second = make_people(2)
    place(run, first)
    place(run, second)
    with django_assert_max_num_queries(7):
        page = run_page(run.code, actor=resident(second), now=NOW, person_ids=[second.pk, first.pk])
    assert [(one.status, one.ahead) for one in page.mine] == [
        (EnrolmentStatus.PLACED, 0),
        (EnrolmentStatus.WAITING, 0),
    ]
    assert len(page.sessions) == 4
    assert page.is_joinable
    rights = [page.may_plan, page.may_see_roll, page.may_mark, page.may_issue]
    assert not any(rights)


def test_a_programme_shows_its_coming_and_its_past_runs(house: House) -> None:
    programme = make_programme(house)
    past = open_a_run(house, programme=programme, days=one_day(SATURDAY))
    coming = open_a_run(house, programme=programme, days=one_day(SATURDAY + timedelta(days=30)))
    make_run(house, programme=programme)
    page = programme_page(programme, actor=resident(make_person()), now=at(SATURDAY, 20))
    assert [card.code for card in page.coming] == [coming.code]
    assert [card.code for card in page.past] == [past.code]
    assert len(programme_page(programme, actor=house.manager, now=NOW).coming) == 3


def test_a_programme_without_an_opened_run_is_not_there(house: House) -> None:
    programme = make_programme(house)
    with pytest.raises(Missing):
        programme_page(programme, actor=resident(make_person()), now=NOW)
    assert programme_page(programme, actor=house.desk, now=NOW).may_plan is False


def test_programmes_of_a_house_come_with_their_runs_in_four_queries(
    house: House, django_assert_num_queries: CountQueries
) -> None:
    programme = make_programme(house)
    for number in range(3):
        make_run(house, programme=programme, days=one_day(SATURDAY + timedelta(days=number)))
    make_programme(house, "آب‌درمانی")
    with django_assert_num_queries(4):
        lines = programmes_of_house(house.id, now=NOW)
    assert [(line.title, len(line.runs)) for line in lines] == [
        ("آب‌درمانی", 0),
        ("خوش‌نویسی نستعلیق", 3),
    ]


def test_who_is_in_a_class_is_told_to_its_staff_only(house: House) -> None:
    run = open_a_run(house, capacity=1)
    for person in make_people(2):
        place(run, person)
    listed = people_of_run(run.code, actor=house.desk)
    assert [one.status for one in listed] == [EnrolmentStatus.PLACED, EnrolmentStatus.WAITING]
    assert people_of_run(run.code, actor=resident(make_person())) == ()
    assert coming_count(now=NOW) == 1


def test_two_classes_at_one_time_are_a_word_of_warning(house: House) -> None:
    (person,) = make_people(1)
    calligraphy = open_a_run(house)
    same_hour = open_a_run(house, programme=make_programme(house, "شطرنج"), days=one_day(SATURDAY, hour=16))
    after_it = open_a_run(house, programme=make_programme(house, "خیاطی"), days=one_day(SATURDAY, hour=20))
    for run in (calligraphy, same_hour, after_it):
        place(run, person)
    assert clashes_of(person.pk, calligraphy.code, now=NOW) == ("شطرنج",)
    assert clashes_of(person.pk, after_it.code, now=NOW) == ()
    assert clashes_of(person.pk, calligraphy.code, now=at(SATURDAY, 23)) == ()


def test_in_english_names_are_english_where_there_are_any(house: House) -> None:
    code = make_programme(house)
    Programme.objects.filter(code=code).update(title_en="Nastaliq calligraphy")
    open_a_run(house, programme=code)
    with translation.override("en"):
        page = programme_page(code, actor=house.manager, now=NOW)
    assert page.title == "Nastaliq calligraphy"
    assert page.coming[0].pattern.startswith("Saturday")
    assert page.house_name == "سرای محلهٔ بهارستان"
