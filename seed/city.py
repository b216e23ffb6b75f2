"""The demonstration city as a whole: places, people and what happened there until today."""

from datetime import date, datetime, timedelta
from functools import partial

from django.db import transaction

from sara.foundation.actors import SYSTEM
from sara.foundation.clock import frozen_at
from sara.foundation.facts import run_waiting
from sara.foundation.jalali import jalali_year
from sara.foundation.money import Rials
from sara.registers.calendar.api import (
    add_holiday,
    load_holidays,
    open_season,
    published_holidays,
    terms_of_year,
)
from sara.registers.calendar.types import Season
from sara.registers.people.models import Account
from sara.services.programmes.models import Session
from sara.services.programmes.types import SessionStatus
from seed.days import Days
from seed.desks import Desks, offer_discounts
from seed.diary import Diary
from seed.enrolments import Enroller
from seed.keeping import keep_houses, note_request
from seed.messages import note_messages
from seed.news import send_news_of
from seed.people import Known, holder, told
from seed.programmes import Planner
from seed.residents import register_residents
from seed.staff import SINCE, appoint_staff
from seed.territory import build_territory


def is_built() -> bool:
    """Whether the city has its people."""
    return Account.objects.filter(username="headquarters").exists()


@transaction.atomic
def build_city(*, now: datetime) -> None:
    """Build it whole or not at all; days are counted from `now`."""
    city = build_territory(now=now - timedelta(days=-SINCE + 1))
    _load_calendar(now)
    days = Days.around(now)
    staff = appoint_staff(city, days)
    offer_discounts(staff["headquarters"], days.at(SINCE + 20))
    residents = register_residents(city, staff, days)
    with frozen_at(days.at(-119)):
        run_waiting()
    diary = Diary(now)
    planner = Planner(city, staff, days, diary)
    desks = Desks(city.houses, staff, days, diary)
    enroller = Enroller(residents, desks, days, diary)
    for house in ("baharestan", "iran", "emamzadeh-yahya"):
        desks.keep_cash(house, misses=Rials(200_000) if house == "baharestan" else None)
    desks.keep_cash("kowsar", forgets_last=True)
    for number, one in enumerate(told("programmes")["programmes"]):
        enroller.fill(planner.plan(one), number)
    diary.note(days.at(-1, "13:00"), partial(_close_a_day, staff["headquarters"], _busy_day(days)))
    keep_houses(city.houses["baharestan"], staff["manager-baharestan"], days, diary)
    note_request(residents["maryam"], days, diary)
    note_messages(residents, days, diary)
    send_news_of(city.houses["baharestan"], staff["manager-baharestan"], residents, days, diary)
    diary.live_through()


def _busy_day(days: Days) -> date:
    """A day to come on which the desks work and at least two classes of Baharestan meet."""
    meet = Session.objects.filter(house__slug="baharestan", status=SessionStatus.PLANNED)
    for ahead in range(5, 40):
        day, midnight = days.day(ahead), days.at(ahead, "00:00")
        if days.is_open(day) and meet.between(midnight, midnight + timedelta(days=1)).count() > 1:
            return day
    return days.day(5)


def _close_a_day(headquarters: Known, day: date, now: datetime) -> None:
    """Headquarters close the houses on a day for which classes are planned already."""
    add_holiday(
        holiday_on=day,
        name="تعطیلی نمونه برای آلودگی هوا",
        name_en="Invented closure for polluted air",
        reason="اعلام نمونه",
        actor=holder(headquarters.person_id, now=now),
        now=now,
    )


def _load_calendar(now: datetime) -> None:
    this_year = jalali_year(now.date())
    for year in (this_year - 1, this_year, this_year + 1):
        load_holidays(published=published_holidays(year), actor=SYSTEM, now=now)
        there = {term.season for term in terms_of_year(year)}
        for season in Season:
            if season.value not in there:
                open_season(jalali_year=year, season=season, actor=SYSTEM, now=now)
