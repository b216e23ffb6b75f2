from datetime import date, timedelta

import pytest

from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.registers.people.api import (
    BirthOutOfRange,
    IdentityDoesNotFit,
    LikelyDoubles,
    NameMissing,
    NationalIdTaken,
    correct_person,
    register_person,
    register_person_despite,
    visible_to,
)
from sara.registers.people.models import HouseFile, Person, PersonAddress, PersonMobile
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    details,
    make_actor,
    make_mobile,
    make_person,
)
from sara.registers.people.types import AddressDetails, Nationality, PersonDetails, SameBy
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
NATIONAL_ID = "0012345679"


def register(city: SmallCity, who: PersonDetails, **given: object) -> Person:
    known: dict[str, object] = {
        "actor": make_actor(PostKind.DESK, PostPlace.house(city.house.pk)),
        "house_id": city.house.pk,
        "now": NOW,
    }
    return register_person(details=who, **(known | given))  # type: ignore[arg-type]


def test_the_desk_registers_one_who_has_no_mobile_and_sees_him(city: SmallCity) -> None:
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))

    person = register(city, details(given_name="سيد علی", national_id=NATIONAL_ID), actor=desk)

    person.refresh_from_db()
    assert (person.title, person.given_name) == ("سید", "علی")
    assert person.national_id == NATIONAL_ID
    assert not person.mobiles.exists()
    assert HouseFile.objects.get(person=person).house_id == city.house.pk
    assert visible_to(desk, now=NOW).filter(pk=person.pk).exists()


def test_mobile_and_address_are_written_down_with_the_person(city: SmallCity) -> None:
    address = AddressDetails(neighbourhood_id=city.harandi.pk, street=" خیابان  مولوي", number="۱۲")

    person = register(city, details(), mobile="09121234567", address=address)

    mobile = PersonMobile.objects.get(person=person)
    assert (mobile.mobile, mobile.is_main, mobile.verified_at) == ("09121234567", True, None)
    lived = PersonAddress.objects.get(person=person)
    assert (lived.street, lived.neighbourhood_id, lived.valid_from) == (
        "خیابان مولوی",
        city.harandi.pk,
        TODAY,
    )


def test_the_national_id_stands_nowhere_in_clear(city: SmallCity) -> None:
    person = register(city, details(national_id=NATIONAL_ID, birth_certificate="4521"))

    row = Person.objects.filter(pk=person.pk).values().get()
    assert NATIONAL_ID not in str(row)
    assert NATIONAL_ID.encode() not in bytes(row["national_id_sealed"] or b"")
    assert b"4521" not in bytes(row["birth_certificate_sealed"] or b"")


def test_likely_doubles_are_shown_before_a_new_person_is_made(city: SmallCity) -> None:
    known = make_person("زهرا", "کریمی", father_name="حسین", birth_on=date(1980, 5, 1))
    make_mobile(known, "09121234567")

    with pytest.raises(LikelyDoubles) as refused:
        register(city, details(surname="كريمي", father_name="حسين"), mobile="09121234567")

    (double,) = refused.value.doubles
    assert double.code == known.code
    assert double.same_by == (
        SameBy.MOBILE_AND_NAME,
        SameBy.NAME_AND_BIRTH,
        SameBy.NAME_AND_FATHER,
    )


def test_one_who_only_shares_a_name_is_no_double(city: SmallCity) -> None:
    make_person("زهرا", "کریمی", father_name="حسن", birth_on=date(1975, 1, 1))

    assert register(city, details(father_name="حسین")).pk


def test_after_looking_the_desk_registers_despite_the_doubles_it_was_shown(
    city: SmallCity,
) -> None:
    known = make_person("زهرا", "کریمی", birth_on=date(1980, 5, 1))
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))
    given = {
        "details": details(),
        "house_id": city.house.pk,
        "actor": desk,
        "now": NOW,
        "reason": "دو دخترعمو",
    }

    with pytest.raises(LikelyDoubles):
        register_person_despite(doubles=["ABCDEFGH"], **given)
    person = register_person_despite(doubles=[known.code], **given)

    assert person.pk != known.pk


def test_the_same_national_id_is_refused_even_despite(city: SmallCity) -> None:
    known = register(city, details(national_id=NATIONAL_ID))

    with pytest.raises(NationalIdTaken):
        register_person_despite(
            doubles=[known.code],
            details=details(national_id=NATIONAL_ID),
            house_id=city.house.pk,
            actor=make_actor(PostKind.DESK, PostPlace.house(city.house.pk)),
            now=NOW,
            reason="",
        )


@pytest.mark.parametrize(
    ("wrong", "refusal"),
    [
        ({"surname": " \u200c"}, NameMissing),
        ({"birth_on": TODAY + timedelta(days=1)}, BirthOutOfRange),
        ({"birth_on": date(1870, 1, 1)}, BirthOutOfRange),
        ({"nationality": Nationality.AFGHAN, "national_id": NATIONAL_ID}, IdentityDoesNotFit),
        ({"foreign_id": "98765432"}, IdentityDoesNotFit),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    city: SmallCity, wrong: dict[str, object], refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal) as refused:
        register(city, details(**wrong))

    assert refused.value.words()


def test_the_desk_of_another_house_may_not_register_here(city: SmallCity) -> None:
    desk = make_actor(PostKind.DESK, PostPlace.house(city.other_house.pk))

    with pytest.raises(NotAllowed):
        register(city, details(), actor=desk)
    with pytest.raises(Missing):
        register(city, details(), house_id=0)


def test_a_correction_replaces_what_is_written_and_keeps_the_code(city: SmallCity) -> None:
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))
    person = register(city, details(national_id=NATIONAL_ID), actor=desk)

    corrected = correct_person(
        person_id=person.pk,
        details=details(surname="کریم‌پور"),
        actor=desk,
        now=NOW,
        reason="شناسنامه دیده شد",
    )

    corrected.refresh_from_db()
    assert (corrected.code, corrected.surname, corrected.national_id) == (
        person.code,
        "کریم‌پور",
        None,
    )


def test_another_desk_does_not_know_the_person_it_would_correct(city: SmallCity) -> None:
    person = register(city, details())
    desk = make_actor(PostKind.DESK, PostPlace.house(city.other_house.pk))

    with pytest.raises(Missing):
        correct_person(person_id=person.pk, details=details(), actor=desk, now=NOW, reason="")
