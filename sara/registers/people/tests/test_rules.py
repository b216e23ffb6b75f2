from datetime import UTC, datetime, timedelta

import pytest

from sara.foundation.jalali import date_of
from sara.registers.people.rules import (
    device_of,
    grown_if_born_by,
    is_child,
    is_code_alive,
    name_key,
    split_title,
    without_titles,
)

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)


def test_one_comes_of_age_on_the_eighteenth_birthday_of_the_jalali_calendar() -> None:
    born = date_of(1387, 7, 5)

    assert is_child(born, date_of(1405, 7, 4))
    assert not is_child(born, date_of(1405, 7, 5))


def test_one_born_on_the_last_day_of_a_leap_year_comes_of_age_the_day_after_29_esfand() -> None:
    born = date_of(1387, 12, 30)

    assert is_child(born, date_of(1405, 12, 29))
    assert not is_child(born, date_of(1406, 1, 1))
    assert grown_if_born_by(date_of(1408, 12, 30)) == date_of(1390, 12, 29)


@pytest.mark.parametrize(
    ("typed", "title", "name"),
    [
        ("سید علی", "سید", "علی"),
        ("حاج سید علی", "حاج سید", "علی"),
        ("حاجيه  زهرا", "حاجیه", "زهرا"),
        ("سید", "", "سید"),
        ("امیرعلی", "", "امیرعلی"),
    ],
)
def test_a_title_is_parted_from_the_name(typed: str, title: str, name: str) -> None:
    assert split_title(typed) == (title, name)


def test_titles_are_dropped_from_a_search_unless_nothing_is_left() -> None:
    assert without_titles("خانم دکتر زهرا کریمی") == "زهرا کریمی"
    assert without_titles("سید") == "سید"


def test_every_spelling_of_a_name_has_one_key() -> None:
    assert name_key("علی‌رضا", "كريمي") == name_key("علی رضا", "کریمی") == name_key("علیرضا", "کریمی")
    assert name_key("رضا", "کریمی") != name_key("رضا", "رحیمی")


def test_a_code_lives_for_five_minutes() -> None:
    assert is_code_alive(NOON, NOON + timedelta(minutes=5) - timedelta(microseconds=1))
    assert not is_code_alive(NOON, NOON + timedelta(minutes=5))


@pytest.mark.parametrize(
    ("user_agent", "device"),
    [
        (
            "Mozilla/5.0 (Linux; Android 14) Chrome/126.0 Mobile Safari/537.36",
            "Chrome · Android",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU like Mac OS X) Version/17.0 Safari/604.1",
            "Safari · iPhone",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36 Edg/126.0", "Edge · Windows"),
        ("curl/8", ""),
    ],
)
def test_a_device_is_told_by_its_browser_and_system(user_agent: str, device: str) -> None:
    assert device_of(user_agent) == device
