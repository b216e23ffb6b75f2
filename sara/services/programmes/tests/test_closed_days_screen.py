"""The page on which a manager decides about sessions on closed days."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sara.foundation.actors import SYSTEM
from sara.foundation.clock import frozen_at
from sara.services.programmes.api import holiday_clashes, note_closing_days
from sara.services.programmes.models import HolidayClash
from sara.services.programmes.tests.factories import (
    NOW,
    SATURDAY,
    House,
    make_holiday,
    make_run,
    one_day,
    open_a_run,
    staff_client,
    weekly,
)

MONDAY = SATURDAY + timedelta(days=2)


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with frozen_at(NOW):
        yield


@pytest.fixture
def address(house: House) -> str:
    return f"/houses/{house.slug}/closed-days/"


def close() -> None:
    make_holiday(MONDAY, "سوگواری")
    note_closing_days(days=[MONDAY], actor=SYSTEM, now=NOW)


def test_one_press_moves_a_session_to_the_chosen_day(house: House, address: str) -> None:
    run = open_a_run(house)
    close()
    (line,) = holiday_clashes(house.id, now=NOW).lines
    browser = staff_client(house.manager)
    assert "سوگواری" in browser.get(address).content.decode()
    chosen = line.proposals[1]
    answer = browser.post(address, {"move": str(line.id), f"day_{line.id}": chosen.isoformat()})
    assert (answer.status_code, answer["Location"]) == (302, address)
    assert run.sessions.get(number=5).starts_at.date() == chosen
    assert "برخورد ندارد" in browser.get(address).content.decode()


def test_one_press_moves_all_of_them(house: House, address: str) -> None:
    open_a_run(house)
    make_run(house, days=one_day(MONDAY))
    close()
    lines = holiday_clashes(house.id, now=NOW).lines
    chosen = {f"day_{line.id}": line.proposals[0].isoformat() for line in lines}
    assert staff_client(house.manager).post(address, {"move": "all", **chosen}).status_code == 302
    assert set(HolidayClash.objects.order_by("pk").values_list("answer", flat=True)) == {"moved"}


@pytest.mark.parametrize(("press", "answer"), [("cancel", "cancelled"), ("leave", "left")])
def test_a_session_is_called_off_or_left_alone(house: House, address: str, press: str, answer: str) -> None:
    open_a_run(house)
    close()
    clash = HolidayClash.objects.get()
    assert staff_client(house.manager).post(address, {press: str(clash.pk)}).status_code == 302
    clash.refresh_from_db()
    assert clash.answer == answer


def test_a_freed_day_is_met_on_with_one_press(house: House, address: str) -> None:
    holiday = make_holiday(MONDAY, "سوگواری")
    run = open_a_run(house, days=weekly(count=3))
    holiday.delete()
    note_closing_days(days=[MONDAY], actor=SYSTEM, now=NOW)
    clash = HolidayClash.objects.get()
    assert staff_client(house.manager).post(address, {"meet": str(clash.pk)}).status_code == 302
    assert run.sessions.count() == 4


def test_what_cannot_be_done_is_refused_with_words(house: House, address: str) -> None:
    open_a_run(house)
    close()
    clash = HolidayClash.objects.get()
    browser = staff_client(house.manager)
    for wrong in ({}, {"move": "x"}, {"move": str(clash.pk), f"day_{clash.pk}": "2020-01-01"}):
        assert browser.post(address, wrong).status_code == 422
    assert browser.post(address, {"leave": "all"}).status_code == 404
    assert HolidayClash.objects.get().answer == ""


@pytest.mark.parametrize("who", ["desk", "other_manager"])
def test_the_page_is_the_managers_of_the_house(house: House, address: str, who: str) -> None:
    assert staff_client(getattr(house, who)).get(address).status_code == 403


def test_the_desk_of_today_says_that_something_waits(house: House, address: str) -> None:
    open_a_run(house)
    close()

    browser = staff_client(house.manager)
    assert address in browser.get(f"/desk/{house.slug}/").content.decode()
    assert address in browser.get(f"/houses/{house.slug}/programmes/").content.decode()
    assert address not in staff_client(house.desk).get(f"/desk/{house.slug}/").content.decode()
