from datetime import date, timedelta

import pytest

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.people.api import (
    MobileAlreadyHis,
    NotANeighbourhood,
    add_mobile,
    drop_mobile,
    set_address,
)
from sara.registers.people.models import Account, Person, PersonAddress
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    make_account,
    make_address,
    make_guardianship,
    make_mobile,
    make_person,
    open_file_for,
    resident,
)
from sara.registers.people.types import AddressDetails

pytestmark = pytest.mark.django_db


@pytest.fixture
def person(city: SmallCity) -> Person:
    known: Person = make_person()
    open_file_for(known, city.house.pk)
    return known


def live(person: Person) -> list[tuple[str, bool]]:
    rows = person.mobiles.filter(valid_to=None).order_by("-is_main", "id")
    return list(rows.values_list("mobile", "is_main"))


def test_a_new_mobile_becomes_the_main_one(person: Person, desk: Actor) -> None:
    make_mobile(person, "09121111111")

    add_mobile(person_id=person.pk, mobile="09122222222", actor=desk, now=NOW)

    assert live(person) == [("09122222222", True), ("09121111111", False)]
    with pytest.raises(MobileAlreadyHis):
        add_mobile(person_id=person.pk, mobile="09121111111", actor=desk, now=NOW)


def test_a_dropped_mobile_stays_in_the_past_and_another_becomes_main(person: Person, desk: Actor) -> None:
    make_mobile(person, "09121111111", is_main=False)
    main = make_mobile(person, "09122222222")

    drop_mobile(person_id=person.pk, mobile=main.mobile, actor=desk, now=NOW, reason="واگذار شد")

    assert live(person) == [("09121111111", True)]
    assert person.mobiles.get(mobile="09122222222").valid_to == TODAY
    with pytest.raises(Missing):
        drop_mobile(person_id=person.pk, mobile=main.mobile, actor=desk, now=NOW, reason="")


def test_who_has_the_number_now_does_not_sign_in_as_who_had_it(person: Person, desk: Actor) -> None:
    make_mobile(person, "09122222222")
    resident_only = make_account(person, username=None, mobile="09122222222")

    drop_mobile(person_id=person.pk, mobile="09122222222", actor=desk, now=NOW, reason="واگذار شد")

    assert not Account.objects.filter(pk=resident_only.pk).exists()


def test_staff_who_lost_a_number_keep_the_way_in_by_password(person: Person, desk: Actor) -> None:
    make_mobile(person, "09122222222")
    account = make_account(person, username="zahra", mobile="09122222222")

    drop_mobile(person_id=person.pk, mobile="09122222222", actor=desk, now=NOW, reason="واگذار شد")

    account.refresh_from_db()
    assert (account.username, account.mobile) == ("zahra", None)


def test_a_mobile_written_down_by_mistake_today_is_gone(person: Person, desk: Actor) -> None:
    add_mobile(person_id=person.pk, mobile="09121111111", actor=desk, now=NOW)

    drop_mobile(person_id=person.pk, mobile="09121111111", actor=desk, now=NOW, reason="اشتباه")

    assert not person.mobiles.exists()


def test_a_new_address_ends_the_old_one_on_its_day(city: SmallCity, person: Person) -> None:
    old = make_address(person, city.baharestan.pk)
    to = AddressDetails(neighbourhood_id=city.harandi.pk, alley="کوچهٔ شهید")

    set_address(person_id=person.pk, address=to, actor=resident(person), now=NOW)

    old.refresh_from_db()
    new = PersonAddress.objects.get(person=person, valid_to=None)
    assert (old.valid_to, new.valid_from, new.details) == (TODAY, TODAY, to)


def test_an_address_given_twice_in_a_day_is_rewritten(city: SmallCity, person: Person) -> None:
    for area in (city.harandi, city.baharestan):
        set_address(
            person_id=person.pk,
            address=AddressDetails(neighbourhood_id=area.pk),
            actor=resident(person),
            now=NOW,
        )

    assert PersonAddress.objects.get(person=person).neighbourhood_id == city.baharestan.pk


def test_one_lives_in_a_neighbourhood_and_only_those_who_act_for_him_say_where(
    city: SmallCity, person: Person
) -> None:
    mother = make_person()
    child = make_person(birth_on=date(2015, 1, 1))
    make_guardianship(mother, child, valid_from=TODAY - timedelta(days=1))
    here = AddressDetails(neighbourhood_id=city.harandi.pk)

    set_address(person_id=child.pk, address=here, actor=resident(mother), now=NOW)
    with pytest.raises(NotAllowed):
        set_address(person_id=person.pk, address=here, actor=resident(mother), now=NOW)
    with pytest.raises(NotANeighbourhood):
        set_address(
            person_id=person.pk,
            address=AddressDetails(neighbourhood_id=city.region.pk),
            actor=resident(person),
            now=NOW,
        )
