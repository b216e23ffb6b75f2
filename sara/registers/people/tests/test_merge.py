"""Two records of one person become one, and two again."""

from datetime import timedelta

import pytest

from sara.foundation.actors import SYSTEM, Actor
from sara.foundation.audit import trail
from sara.registers.people.api import (
    TooLateToUndo,
    UndoLaterFirst,
    UndoneAlready,
    forget_old_merges,
    gather_latecomers,
    ids_of,
    merge_people,
    survivor_code,
    undo_merge,
)
from sara.registers.people.models import (
    Account,
    Guardianship,
    HouseFile,
    Membership,
    MergedRow,
    Person,
    PersonAddress,
    PersonMerge,
    PersonMobile,
)
from sara.registers.people.tests.factories import (
    NOW,
    TODAY,
    SmallCity,
    make_account,
    make_actor,
    make_address,
    make_guardianship,
    make_household,
    make_mobile,
    make_person,
    open_file_for,
)
from sara.registers.posts.api import PostKind, PostPlace

pytestmark = pytest.mark.django_db
NATIONAL_ID = "0012345679"
LATER = NOW + timedelta(days=2)


def merge(stays: Person, goes: Person, actor: Actor) -> PersonMerge:
    return merge_people(survivor_id=stays.pk, merged_id=goes.pk, actor=actor, now=NOW, reason="یک نفرند")


def everything(*people: Person) -> list[object]:
    """Every row of the register that points at these people, as it stands."""
    models = (Person, PersonMobile, PersonAddress, Membership, Guardianship, HouseFile, Account)
    ids = [one.pk for one in people]
    found: list[object] = []
    for model in models:
        rows = model._base_manager.order_by("pk")
        if model is Person:
            rows = rows.filter(pk__in=ids)
        found.append([model.__name__, *rows.values()])
    return found


def test_what_points_at_the_other_record_goes_to_the_survivor(
    city: SmallCity, desk: Actor, pair: tuple[Person, Person]
) -> None:
    stays, goes = pair
    make_mobile(stays, "09121111111")
    make_mobile(goes, "09122222222")
    make_address(goes, city.baharestan.pk)
    child = make_person("نوه", "رحمانی", birth_on=TODAY)
    make_guardianship(goes, child)
    open_file_for(goes, city.other_house.pk)

    merge(stays, goes, desk)

    goes.refresh_from_db()
    assert goes.merged_into == stays
    mobiles = PersonMobile.objects.filter(person=stays).order_by("mobile")
    assert [(one.mobile, one.is_main) for one in mobiles] == [("09121111111", True), ("09122222222", False)]
    assert PersonAddress.objects.get().person == stays
    assert Guardianship.objects.get().guardian == stays
    assert HouseFile.objects.filter(person=stays).count() == 2
    assert ids_of(stays.pk) == [stays.pk, goes.pk]


def test_the_survivor_takes_what_it_does_not_have(desk: Actor, pair: tuple[Person, Person]) -> None:
    stays, goes = pair
    goes.national_id = NATIONAL_ID
    goes.save()

    merge(stays, goes, desk)

    stays.refresh_from_db()
    goes.refresh_from_db()
    assert (stays.father_name, stays.national_id) == ("حسن", NATIONAL_ID)
    assert goes.national_id is None


def test_everything_goes_back_to_where_it_was(
    city: SmallCity, desk: Actor, pair: tuple[Person, Person]
) -> None:
    stays, goes = pair
    goes.national_id = NATIONAL_ID
    goes.save()
    make_mobile(stays, "09121111111")
    make_mobile(goes, "09121111111")
    make_mobile(goes, "09122222222", is_main=False)
    make_address(stays, city.baharestan.pk)
    make_address(goes, city.baharestan.pk, valid_from=TODAY)
    make_household(stays, goes)
    make_account(stays, mobile="09121111111")
    make_account(goes, mobile="09122222222")
    before = everything(stays, goes)

    done = merge(stays, goes, desk)
    assert everything(stays, goes) != before
    assert not Membership.objects.valid_on(TODAY).filter(person=goes).exists()
    undo_merge(merge_id=done.pk, actor=desk, now=LATER, reason="دو خواهرند")

    after = everything(stays, goes)
    for was, now in zip(before, after, strict=True):
        assert _opened(now) == _opened(was)
    goes.refresh_from_db()
    stays.refresh_from_db()
    assert (goes.national_id, stays.father_name) == (NATIONAL_ID, "")
    assert stays.national_id is None


def _opened(rows: object) -> object:
    """Rows without sealed bytes, which are sealed anew each time."""
    assert isinstance(rows, list)
    return [
        {key: value for key, value in row.items() if "sealed" not in key} if isinstance(row, dict) else row
        for row in rows
    ]


def test_what_came_after_the_merge_stays_with_the_survivor(desk: Actor, pair: tuple[Person, Person]) -> None:
    stays, goes = pair
    done = merge(stays, goes, desk)
    make_mobile(stays, "09123333333")

    undo_merge(merge_id=done.pk, actor=desk, now=LATER, reason="دو خواهرند")

    assert PersonMobile.objects.get().person == stays


def test_both_histories_are_kept_with_who_and_why(desk: Actor, pair: tuple[Person, Person]) -> None:
    stays, goes = pair

    merge(stays, goes, desk)

    goes.refresh_from_db()
    line = trail(goes)[0]
    assert (line.command, line.reason, line.person_id) == ("merge_people", "یک نفرند", desk.person_id)
    stays.refresh_from_db()
    assert trail(stays)[0].command == "merge_people"


def test_the_code_of_the_merged_record_leads_to_the_survivor(
    desk: Actor, pair: tuple[Person, Person], city: SmallCity
) -> None:
    stays, goes = pair
    merge(stays, goes, desk)

    assert survivor_code(goes.code, actor=desk, now=NOW) == stays.code
    assert survivor_code(stays.code, actor=desk, now=NOW) == ""
    elsewhere = make_actor(PostKind.DESK, PostPlace.house(city.other_house.pk))
    assert survivor_code(goes.code, actor=elsewhere, now=NOW) == ""


def test_a_merge_of_a_merge_is_undone_from_the_last(
    desk: Actor, pair: tuple[Person, Person], city: SmallCity
) -> None:
    stays, goes = pair
    third = make_person("پروین", "رحمانی")
    open_file_for(third, city.house.pk)
    first = merge(stays, goes, desk)
    second = merge(third, stays, desk)
    goes.refresh_from_db()
    assert goes.merged_into == third

    with pytest.raises(UndoLaterFirst):
        undo_merge(merge_id=first.pk, actor=desk, now=LATER, reason="نه")
    undo_merge(merge_id=second.pk, actor=desk, now=LATER, reason="نه")
    goes.refresh_from_db()
    assert goes.merged_into == stays
    undo_merge(merge_id=first.pk, actor=desk, now=LATER, reason="نه")
    with pytest.raises(UndoneAlready):
        undo_merge(merge_id=first.pk, actor=desk, now=LATER, reason="نه")


def test_a_merge_is_undone_within_thirty_days_and_then_forgotten(
    desk: Actor, pair: tuple[Person, Person]
) -> None:
    pair[1].national_id = NATIONAL_ID
    pair[1].save()
    make_mobile(pair[1])
    done = merge(*pair, desk)
    late = NOW + timedelta(days=30)

    with pytest.raises(TooLateToUndo):
        undo_merge(merge_id=done.pk, actor=desk, now=late, reason="دیر")
    forget_old_merges(actor=SYSTEM, now=late)
    assert MergedRow.objects.exists()
    forget_old_merges(actor=SYSTEM, now=late + timedelta(seconds=1))

    done.refresh_from_db()
    assert done.national_id is None
    assert not MergedRow.objects.exists()


def test_what_was_written_meanwhile_is_gathered(desk: Actor, pair: tuple[Person, Person]) -> None:
    stays, goes = pair
    done = merge(stays, goes, desk)
    make_mobile(goes, "09124444444")

    assert gather_latecomers(merge_id=done.pk, actor=SYSTEM, now=LATER) == 1
    assert gather_latecomers(merge_id=done.pk, actor=SYSTEM, now=LATER) == 0

    assert PersonMobile.objects.get().person == stays
