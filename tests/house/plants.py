"""Things that belong to one house and one person, with words that stand nowhere else.

A plant is made through the commands; each of its secrets says by whom it may be read. Whoever else
finds one of its words, or sees that something is there, has found a leak.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from allauth.usersessions.models import UserSession
from django.db import transaction
from django.test import Client

from sara.foundation.actors import Actor
from sara.foundation.ids import new_code
from sara.foundation.money import Rials
from sara.registers.people import api as people
from sara.registers.people.models import Person
from sara.services.programmes import api as programmes
from sara.services.programmes.models import Run
from sara.services.programmes.tests import factories as made
from sara.services.treasury import api as treasury
from sara.services.voice import api as voice
from tests.house.world import NOW, ROLES, World


@dataclass(frozen=True)
class Secret:
    """Words that only these roles may read."""

    about: str
    words: tuple[str, ...]
    seen_by: frozenset[str]


@dataclass(frozen=True)
class Plant:
    """What was put into a house: its secrets, its codes in addresses, and the words that find exactly it."""

    name: str
    secrets: tuple[Secret, ...]
    codes: Mapping[str, object]
    exact: tuple[str, ...] = ()
    person_id: int = 0

    @property
    def hidden_from(self) -> tuple[str, ...]:
        """The roles to whom nothing of it may show."""
        seen: frozenset[str] = frozenset().union(*(secret.seen_by for secret in self.secrets))
        return tuple(role for role in ROLES if role not in seen)


@dataclass(frozen=True)
class Ground:
    """A house in which something is to be planted, and all that stands there before."""

    name: str
    house: made.House
    neighbourhood_id: int
    desk: Actor
    staff: frozenset[str]
    run: Run
    stand_in: Actor
    seat: str
    surname: str
    digits: str
    amount: int


def grounds(world: World) -> tuple[Ground, Ground]:
    """The house of the world and the other one, each with an open class in which somebody holds a seat."""
    city, here = world.house.city, world.house
    other = city.other_house
    there = replace(
        here,
        id=other.pk,
        slug=other.slug,
        space_id=made.make_space(other, "کلاس ۹").pk,
        manager=here.other_manager,
        desk=here.other_manager,
    )
    return (
        _ground("here", here, city.baharestan.pk, {"desk", "manager"}, ("ناپیدازاده", "73", 7_654_310)),
        _ground("elsewhere", there, city.harandi.pk, {"elsewhere"}, ("پنهانگاهی", "84", 8_765_430)),
    )


def _ground(name: str, house: made.House, area: int, staff: set[str], marks: tuple[str, str, int]) -> Ground:
    surname, digits, amount = marks
    run = made.open_a_run(house, programme=made.make_programme(house, f"کلاس {digits}"), capacity=9)
    stand_in = made.make_person("جانشین", f"شمارهٔ {digits}")
    return Ground(
        name=name,
        house=house,
        neighbourhood_id=area,
        desk=house.manager,
        staff=frozenset(staff),
        run=run,
        stand_in=made.resident(stand_in),
        seat=made.place(run, stand_in).enrolment_code,
        surname=surname,
        digits=digits,
        amount=amount,
    )


def plant(ground: Ground) -> Plant:
    """Put a person with all that may be his into the house; its public pages stay as they were."""
    person = _person(ground)
    return _with(
        _people(ground, person),
        _money(ground, person),
        _seat(ground, person),
        _draft(ground),
        _message(ground),
        _session(ground, person),
    )


def _with(*plants: Plant) -> Plant:
    codes: dict[str, object] = {}
    for one in plants:
        codes |= one.codes
    return Plant(
        name=plants[0].name,
        secrets=tuple(secret for one in plants for secret in one.secrets),
        codes=codes,
        exact=tuple(text for one in plants for text in one.exact),
        person_id=plants[0].person_id,
    )


def _person(ground: Ground) -> Person:
    details = people.PersonDetails(
        given_name="پری‌سیما",
        surname=ground.surname,
        father_name=f"گردآفرید {ground.surname}",
        birth_on=date(1983, 7, 9),
        gender=people.Gender.FEMALE,
        national_id=national_id(f"4860{ground.digits}317"),
    )
    street = people.AddressDetails(
        neighbourhood_id=ground.neighbourhood_id,
        street=f"کوچهٔ رازپوش {ground.surname}",
        postal_code=f"13667{ground.digits}419",
    )
    person = people.register_person(
        details=details,
        house_id=ground.house.id,
        mobile=f"0935{ground.digits}46198",
        address=street,
        actor=ground.desk,
        now=NOW,
    )
    _family(ground, person)
    return person


def _family(ground: Ground, person: Person) -> None:
    """A child in the same household, for whom the person answers."""
    child = made.make_person("خردک", f"{ground.surname}‌زاد", birth_on=date(2016, 4, 4))
    people.form_household(head_id=person.pk, actor=ground.desk, now=NOW)
    people.open_house_file(
        person_id=child.pk, house_id=ground.house.id, reason="فرزند", actor=ground.desk, now=NOW
    )
    made.make_guardianship(person, child)


def national_id(first: str) -> str:
    """Nine digits with the tenth that they ask for."""
    rest = sum(int(digit) * (10 - at) for at, digit in enumerate(first)) % 11
    return f"{first}{rest if rest < 2 else 11 - rest}"


def _people(ground: Ground, person: Person) -> Plant:
    mobile, number = f"0935{ground.digits}46198", str(person.national_id)
    named = (ground.surname, person.code, f"گردآفرید{ground.surname}")
    private = (mobile, number, "رازپوش", f"13667{ground.digits}419", "خردک")
    return Plant(
        name=f"a person of the house {ground.name}",
        secrets=(
            Secret("who she is", named, ground.staff | {"headquarters"}),
            Secret("what is hers", _own(private, ground), ground.staff),
        ),
        codes={"people": person.code},
        exact=(mobile, number, person.code),
        person_id=person.pk,
    )


def _own(words: tuple[str, ...], ground: Ground) -> tuple[str, ...]:
    """Only what stands in this plant alone: both persons have a father of one name, and so on."""
    numbers = tuple(word for word in words if word.isdecimal())
    return (*numbers, f"رازپوش{ground.surname}", f"{ground.surname}زاد")


def _money(ground: Ground, person: Person) -> Plant:
    house = ground.house
    with suppress(treasury.CashBoxAlreadyOpen), transaction.atomic():
        treasury.open_cash_box(house_id=house.id, opening=Rials(0), actor=ground.desk, now=NOW)
    owed = treasury.charge(
        house_id=house.id,
        person_id=person.pk,
        amount=Rials(ground.amount * 10),
        about=f"thing:{new_code()}",
        title=f"بابت {ground.surname}",
        actor=ground.desk,
        now=NOW,
    )
    paid = treasury.receive(charge_code=owed, method=treasury.PayMethod.CASH, actor=ground.desk, now=NOW)
    row = house.city.house if house.id == house.city.house.pk else house.city.other_house
    (box, *_rest) = treasury.cash_box_days(row, actor=ground.desk)
    return Plant(
        name="money",
        secrets=(Secret("money", (str(ground.amount), paid, owed), ground.staff | {"headquarters"}),),
        codes={"receipts": paid, "charges": owed, "cash": box.id},
    )


def _seat(ground: Ground, person: Person) -> Plant:
    """She takes the seat of the one who stood in for her, so that as many are free as before."""
    programmes.withdraw(enrolment_code=ground.seat, actor=ground.stand_in, now=NOW)
    placed = programmes.enrol(run_code=ground.run.code, person_id=person.pk, actor=ground.desk, now=NOW)
    code = placed.enrolment_code
    return Plant(
        name="seat",
        secrets=(Secret("a seat", (code,), ground.staff),),
        codes={"enrolments": code},
    )


def _draft(ground: Ground) -> Plant:
    title = f"ناگشوده {ground.surname}"
    planned = made.make_run(
        ground.house, programme=made.make_programme(ground.house, title), fee=Rials(ground.amount * 20)
    )
    run = Run.objects.select_related("programme").get(code=planned.code)
    return Plant(
        name="draft",
        secrets=(Secret("a class not opened", (title, run.code), ground.staff | {"headquarters"}),),
        codes={"runs": run.code, "programmes": run.programme.code, "sessions": 1},
    )


def _message(ground: Ground) -> Plant:
    text = f"گلایهٔ نهفتهٔ {ground.surname}"
    code = voice.send_message(
        house_slug=ground.house.slug,
        kind=voice.MessageKind.COMPLAINT,
        text=text,
        writer_name=f"نویسنده {ground.surname}",
        writer_mobile=f"0936{ground.digits}77123",
        actor=made.resident(made.make_person("بی‌نام", "کسی")),
        now=NOW,
    )
    words = (text, f"نویسنده {ground.surname}", f"0936{ground.digits}77123", code)
    return Plant(
        name="message",
        secrets=(Secret("a message", words, ground.staff),),
        codes={"voice": code},
    )


def _session(ground: Ground, person: Person) -> Plant:
    """She has signed in somewhere."""
    account = made.make_account(person, mobile=f"0935{ground.digits}46198")
    client = Client()
    client.force_login(account)
    address = f"203.0.113.{ground.digits}"
    UserSession.objects.create(
        user=account, session_key=client.session.session_key, ip=address, user_agent="OPR Windows"
    )
    return Plant("session", (Secret("a session", (address,), frozenset()),), {})
