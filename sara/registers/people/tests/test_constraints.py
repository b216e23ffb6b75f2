"""Each truth of the tables, by its name, against what a command would never write."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import IntegrityError, models, transaction
from django.db.models import F

from sara.foundation.privacy import seal
from sara.registers.people.models import (
    Account,
    Guardianship,
    HouseFile,
    Household,
    LikelyDouble,
    Membership,
    MergedRow,
    Person,
    PersonAddress,
    PersonMerge,
    PersonMobile,
    SignInCode,
)
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    make_account,
    make_address,
    make_city,
    make_guardianship,
    make_household,
    make_mobile,
    make_person,
    open_file_for,
)

pytestmark = pytest.mark.django_db
SEALED = seal("1", table="people_person", column="national_id_sealed", row=UUID(int=1))
INDEX = bytes(32)


def breach(name: str, model: type[models.Model], **changes: object) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        model._default_manager.update(**changes)


def twice(name: str, row: models.Model, **changes: object) -> None:
    """The same row a second time, with these changes."""
    row.pk = None
    row._state.adding = True
    for field, value in changes.items():
        setattr(row, field, value)
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        row.save(force_insert=True)


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("person_has_a_name", {"surname": ""}),
        ("person_gender_known", {"gender": "x"}),
        ("person_nationality_known", {"nationality": "x"}),
        ("person_born_within_memory", {"birth_on": date(1879, 12, 31)}),
        ("person_identity_fits_nationality", {"foreign_id_sealed": SEALED, "foreign_id_index": INDEX}),
        ("person_sealed_with_its_index", {"national_id_sealed": SEALED}),
        ("person_sealed_with_its_index", {"national_id_index": INDEX}),
        ("person_merged_into_another", {"merged_into": F("id")}),
    ],
)
def test_a_person_is_possible(name: str, changes: dict[str, object]) -> None:
    make_person()

    breach(name, Person, **changes)


@pytest.mark.parametrize(
    ("name", "own"),
    [
        ("person_uid_unique", {"code": "ACDEFH23"}),
        ("person_code_unique", {"uid": "00000000-0000-4000-8000-000000000001"}),
    ],
)
def test_a_person_is_known_once_by_uid_and_code(name: str, own: dict[str, object]) -> None:
    twice(name, make_person(), **own)


def test_an_identity_belongs_to_one_person() -> None:
    fresh: dict[str, object] = {"code": "ACDEFH23", "uid": "00000000-0000-4000-8000-000000000001"}
    iranian = make_person()
    iranian.national_id = "0012345679"
    iranian.save()
    twice("person_national_id_unique", iranian, **fresh)

    foreigner = make_person(nationality="afghan")
    foreigner.foreign_id = "98765432"
    foreigner.save()
    twice("person_foreign_id_unique", foreigner, **fresh)


def test_an_account_has_a_plain_way_in_of_its_own() -> None:
    make_account(make_person(), username="user", mobile="09121234567")

    breach("account_has_a_way_in", Account, username=None, mobile=None)
    breach("account_mobile_is_iranian", Account, mobile="9121234567")
    breach("account_username_plain", Account, username="کاربر")
    one = {"person": make_person()}
    twice("account_username_unique", Account.objects.get(), **one, mobile="09120000000")
    twice("account_mobile_unique", Account.objects.get(), **one, username="other")


def test_a_mobile_is_real_once_and_one_is_main() -> None:
    make_mobile(make_person())

    breach("person_mobile_is_iranian", PersonMobile, mobile="12345")
    breach("person_mobile_ends_after_start", PersonMobile, valid_to=date(2000, 1, 1))
    twice("person_mobile_once", PersonMobile.objects.get(), is_main=False)
    twice("person_one_main_mobile", PersonMobile.objects.get(), mobile="09120000000")


def test_one_lives_in_one_place_at_a_time() -> None:
    make_address(make_person(), make_city().harandi.pk)

    breach("person_address_ends_after_start", PersonAddress, valid_to=date(2000, 1, 1))
    breach("person_address_postal_code_ten_digits", PersonAddress, postal_code="123")
    twice("person_one_address_at_a_time", PersonAddress.objects.get(), valid_from=TODAY)


def test_a_household_has_one_head_and_a_person_one_household() -> None:
    make_household(make_person())

    breach("membership_role_known", Membership, role="boss")
    breach("membership_ends_after_start", Membership, valid_to=date(2000, 1, 1))
    head = Membership.objects.get()
    twice("membership_one_head_at_a_time", head, person=make_person(), valid_from=TODAY)
    other = Household.objects.create(code="OTHER", formed_at=NOW)
    twice("membership_one_household_at_a_time", Membership.objects.get(), household=other, role="child")
    twice("household_code_unique", other)


def test_a_guardianship_is_of_another_by_a_known_relation_and_once() -> None:
    make_guardianship(make_person(), make_person())

    row = Guardianship.objects.get()
    breach("guardianship_of_another", Guardianship, guardian=row.child_id)
    breach("guardianship_relation_known", Guardianship, relation="uncle")
    breach("guardianship_by_order_has_a_document", Guardianship, relation="court")
    breach("guardianship_ends_after_start", Guardianship, valid_to=date(2000, 1, 1))
    twice("guardianship_once_at_a_time", row, valid_from=TODAY + timedelta(days=1))


def test_a_file_is_opened_once_in_a_house() -> None:
    twice("house_file_once", open_file_for(make_person(), make_city().house.pk))
    assert not HouseFile.objects.filter(opened_at=NOW).exists()


def test_a_code_goes_to_a_mobile_and_is_known_by_its_uid() -> None:
    row = SignInCode.objects.create(mobile="09121234567", digest="d", asked_from="a", sent_at=NOW)

    breach("sign_in_code_mobile_is_iranian", SignInCode, mobile="123")
    twice("sign_in_code_uid_unique", row)


def test_a_merge_is_possible() -> None:
    stays, goes = make_person(), make_person()
    merge = PersonMerge.objects.create(survivor=stays, merged=goes, reason="یکی‌اند", merged_at=NOW)

    breach("person_merge_of_two", PersonMerge, merged=stays)
    breach("person_merge_has_a_reason", PersonMerge, reason="")
    breach("person_merge_undone_after_it_was_made", PersonMerge, undone_at=NOW - timedelta(days=1))

    row = MergedRow.objects.create(merge=merge, column="people.Account.person", row_id=1, fate="moved")
    breach("merged_row_fate_known", MergedRow, fate="x")
    twice("merged_row_once_in_a_merge", row)

    twice("person_merge_uid_unique", merge, merged=make_person())
    twice("person_merge_once_until_undone", merge, merged=goes, uid=UUID(int=7))


def test_a_likely_double_is_a_pair_in_order_once() -> None:
    first, second = make_person(), make_person()
    pair = LikelyDouble.objects.create(first=first, second=second, score=80, found_at=NOW)

    breach("likely_double_in_order", LikelyDouble, second=first)
    breach("likely_double_score_within_hundred", LikelyDouble, score=101)
    breach("likely_double_grounds_known", LikelyDouble, grounds=["x"])
    twice("likely_double_once", pair)
