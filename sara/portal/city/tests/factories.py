"""A city of two regions: two houses in region 12, one in region 14; and those who look after them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from django.test import Client

from sara.foundation.money import Rials
from sara.registers.people.models import Person
from sara.registers.places.tests.factories import make_boundary, make_neighbourhood, make_region
from sara.registers.places.tests.factories import make_house as found_house
from sara.registers.posts.types import PostKind, PostPlace
from sara.services.programmes import api as programmes
from sara.services.programmes.tests import factories as made
from sara.services.treasury import api as treasury

NOW: Final = made.NOW


@dataclass(frozen=True)
class Town:
    house: made.House
    region14: Any
    house14: Any
    headquarters: Client
    region_officer: Client
    district_officer: Client
    officer14: Client


def make_town() -> Town:
    house = made.make_house()
    city = house.city
    region14 = make_region(city.city, code="14", name="منطقهٔ ۱۴", name_en="Region 14")
    kan = make_neighbourhood(region14, code="1401", name="دولاب", name_en="Dulab")
    house14 = found_house(
        kan, slug="dulab", name="سرای محلهٔ دولاب", name_en="Dulab house", lat=35.67, lon=51.46
    )
    for at, area in enumerate((city.region, city.baharestan, region14, kan)):
        make_boundary(area, west=51.4 + at / 50, south=35.6)
    return Town(
        house=house,
        region14=region14,
        house14=house14,
        headquarters=officer(PostKind.HEADQUARTERS, city.city),
        region_officer=officer(PostKind.REGION_OFFICER, city.region),
        district_officer=officer(PostKind.DISTRICT_OFFICER, city.baharestan),
        officer14=officer(PostKind.REGION_OFFICER, region14),
    )


def officer(kind: PostKind, area: Any) -> Client:  # noqa: ANN401 a row of places
    """A browser in which somebody with a post over this area has signed in."""
    person = made.make_person("نگین", f"مسئول {kind.value} {area.pk}")
    made.make_post(person, kind, PostPlace.area(area.pk))
    return made.signed_in(person)


def in_the_house(house: made.House, kind: PostKind) -> Client:
    """A browser of somebody with a post in the house."""
    person = made.make_person("همکار", kind.value)
    made.make_post(person, kind, PostPlace.house(house.id))
    return made.signed_in(person)


def keep_waiting(house: made.House) -> made.Run:
    """A class for one, with two who wait."""
    run = made.open_a_run(house, capacity=1)
    for person in made.make_people(3):
        made.place(run, person)
    return run


def open_the_box(house: made.House, *, days_ago: int) -> None:
    opened = NOW - timedelta(days=days_ago)
    treasury.open_cash_box(house_id=house.id, opening=Rials(0), actor=house.desk, now=opened)


def take_money(house: made.House) -> None:
    """Four and a half million rials, by card."""
    owed = treasury.charge(
        house_id=house.id,
        person_id=made.make_person("پرداخت", "کننده").pk,
        amount=Rials(4_500_000),
        about=f"thing:{Person.objects.count()}",
        title="نقاشی",
        actor=house.desk,
        now=NOW,
    )
    treasury.receive(
        charge_code=owed,
        method=treasury.PayMethod.CARD,
        terminal_reference="123456",
        actor=house.desk,
        now=NOW,
    )


def forget_the_rolls(house: made.House) -> made.Run:
    """A class of two sessions, both over, of which nobody took the roll."""
    first = date(2026, 11, 14)
    begun = made.at(first, 8) - timedelta(days=10)
    planned = programmes.plan_run(
        programme_code=made.make_programme(house, "گره‌چینی"),
        house_id=house.id,
        days=made.weekly(count=2, starts_on=first, hour=9),
        terms=made.terms(enrol_from=begun, enrol_to=begun + timedelta(days=5)),
        actor=house.manager,
        now=begun,
    )
    programmes.open_run(run_code=planned.code, actor=house.manager, now=begun)
    run = made.Run.objects.get(code=planned.code)
    made.place(run, made.make_person("شاگرد", "نمونه"), now=begun)
    return run


def take_the_rolls(house: made.House, run: made.Run) -> None:
    """Everybody came to every session."""
    present = [programmes.Mark.PRESENT] * run.sessions.count()
    made.hold_all_sessions(house, run, {one.code: present for one in run.enrolments.order_by("id")})


def manager_of(house: made.House) -> Client:
    return made.signed_in(Person.objects.get(pk=house.manager.person_id or 0))
