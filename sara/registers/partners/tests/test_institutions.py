from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import psycopg.errors
import pytest
from django.db import IntegrityError, transaction

from sara.foundation.actors import GUEST, SYSTEM
from sara.foundation.errors import Missing, NotAllowed
from sara.registers.partners.api import (
    InstitutionDetails,
    InstitutionKind,
    change_institution,
    institutions,
    part_with_institution,
    register_institution,
    take_up_institution,
)
from sara.registers.partners.errors import (
    EndsBeforeStart,
    InstitutionEnded,
    InstitutionKnown,
    InstitutionNotEnded,
    NationalIdWrong,
)
from sara.registers.partners.models import Institution
from sara.registers.partners.rules import is_institution_id
from sara.registers.places.models import Area
from sara.registers.places.tests.factories import (
    holder_of,
    make_neighbourhood,
    make_region,
)

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 9, 26, 8, 30, tzinfo=UTC)
SINCE, TODAY = date(2020, 3, 20), date(2026, 9, 26)
SCHOOL = InstitutionDetails("دبستان نمونه", InstitutionKind.SCHOOL, telephones=("02177636899",))
NATIONAL_ID = "10380284790"


def registered(area: Area, details: InstitutionDetails = SCHOOL, **values: Any) -> Institution:
    told: dict[str, Any] = {"known_from": SINCE, "actor": SYSTEM, "now": NOW}
    return register_institution(**{**told, "area_id": area.pk, "details": details, **values})


def test_the_check_digit_of_an_institution_decides() -> None:
    assert is_institution_id("10380284790")
    assert is_institution_id("14007650912")
    assert not is_institution_id("10380284791")
    assert not is_institution_id("1038028479")
    assert not is_institution_id("۱۰۳۸۰۲۸۴۷۹۰")
    assert not is_institution_id("11111111111")
    assert not is_institution_id("")


def test_a_wrong_national_id_and_one_that_is_known_are_refused() -> None:
    area = make_neighbourhood()
    known = InstitutionDetails("الف", InstitutionKind.COMPANY, national_id=NATIONAL_ID)
    registered(area, known)

    with pytest.raises(NationalIdWrong):
        registered(area, InstitutionDetails("ب", InstitutionKind.COMPANY, national_id="1"))
    with pytest.raises(InstitutionKnown):
        registered(area, known)
    other = registered(area)
    with pytest.raises(InstitutionKnown):
        change_institution(institution_id=other.pk, details=known, actor=SYSTEM, now=NOW)


def test_a_manager_keeps_the_institutions_of_his_neighbourhood_and_a_clerk_sees_them() -> None:
    area = make_neighbourhood()
    manager, desk = holder_of("manager", area.path), holder_of("desk", area.path)
    school = registered(area, actor=manager)

    assert list(institutions(actor=desk, now=NOW)) == [school]
    with pytest.raises(NotAllowed):
        change_institution(institution_id=school.pk, details=SCHOOL, actor=desk, now=NOW)
    with pytest.raises(NotAllowed):
        registered(area, actor=desk)


def test_what_one_does_not_see_is_missing() -> None:
    school = registered(make_neighbourhood())

    assert not institutions(actor=GUEST, now=NOW).exists()
    with pytest.raises(Missing):
        change_institution(institution_id=school.pk, details=SCHOOL, actor=GUEST, now=NOW)
    with pytest.raises(Missing):
        register_institution(area_id=0, details=SCHOOL, known_from=SINCE, actor=SYSTEM, now=NOW)


def test_an_institution_is_changed_parted_with_and_taken_up_again() -> None:
    school = registered(make_neighbourhood())
    act: dict[str, Any] = {"institution_id": school.pk, "actor": SYSTEM, "now": NOW}
    told = InstitutionDetails("هنرستان نمونه", InstitutionKind.SCHOOL, contact_name="مریم نمونه")

    assert change_institution(**act, details=told).contact_name == "مریم نمونه"
    with pytest.raises(InstitutionNotEnded):
        take_up_institution(**act, reason="")
    with pytest.raises(EndsBeforeStart):
        part_with_institution(**act, known_to=SINCE, reason="")
    part_with_institution(**act, known_to=TODAY, reason="پایان تفاهم‌نامه")
    assert not institutions(actor=SYSTEM, now=NOW).exists()
    with pytest.raises(InstitutionEnded):
        part_with_institution(**act, known_to=TODAY, reason="")
    take_up_institution(**act, reason="تفاهم‌نامهٔ تازه")
    assert institutions(actor=SYSTEM, now=NOW).get().name == "هنرستان نمونه"


def test_institutions_are_found_in_any_spelling_and_by_the_place_they_work_for() -> None:
    region = make_region()
    area, other = make_neighbourhood(region), make_neighbourhood(region, code="1203")
    mosque = registered(area, InstitutionDetails("مسجد امام حسن مجتبی", InstitutionKind.RELIGIOUS))
    office = registered(region, InstitutionDetails("شهرداری منطقه", InstitutionKind.MUNICIPAL))

    assert list(institutions(actor=SYSTEM, now=NOW, text="مجتبي")) == [mosque]
    assert list(institutions(actor=SYSTEM, now=NOW, path=area.path)) == [office, mosque]
    assert list(institutions(actor=SYSTEM, now=NOW, path=f"{other.path}h3/")) == [office]


def create(**values: Any) -> Institution:
    area = Area.objects.filter(kind="neighbourhood").first() or make_neighbourhood()
    told: dict[str, Any] = {"name": "الف", "kind": "school", "area": area, "known_from": SINCE}
    return Institution.objects.create(**{**told, **values})


BREACHES: dict[str, Callable[[], object]] = {
    "institution_uid_unique": lambda: create(uid=create().uid),
    "institution_kind_known": lambda: create(kind="club"),
    "institution_name_filled": lambda: create(name=""),
    "institution_national_id_eleven_digits": lambda: create(national_id="123"),
    "institution_ends_after_start": lambda: create(known_to=SINCE),
    "institution_national_id_unique": lambda: (
        create(national_id=NATIONAL_ID),
        create(national_id=NATIONAL_ID),
    ),
}


@pytest.mark.parametrize("name", BREACHES)
def test_the_database_refuses_what_is_not_true(name: str) -> None:
    with pytest.raises(IntegrityError) as breach, transaction.atomic():
        BREACHES[name]()

    cause = breach.value.__cause__
    assert isinstance(cause, psycopg.errors.Error)
    assert cause.diag.constraint_name == name
