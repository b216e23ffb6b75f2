"""A household changes at the desk: somebody leaves, another heads it, a guardianship ends."""

from datetime import date

import pytest

from sara.portal.desk.tests.factories import Desk, neighbour
from sara.registers.people.models import Guardianship, Membership, Person
from sara.registers.people.tests.factories import TODAY, make_guardianship, make_household

pytestmark = pytest.mark.django_db


@pytest.fixture
def spouse(desk: Desk) -> Person:
    other = neighbour(desk.house, "حسین")
    make_household(desk.person, other)
    return other


def end(desk: Desk, person: Person, **sent: str) -> int:
    answer = desk.browser.post(desk.at(f"people/{person.code}/household/"), {"reason": "جدا شدند"} | sent)
    return answer.status_code


def test_somebody_leaves_his_household_from_today_on(desk: Desk, spouse: Person) -> None:
    assert end(desk, spouse, what="leaves") == 302
    assert Membership.objects.get(person=spouse).valid_to == TODAY


def test_a_head_does_not_leave_before_another_heads_the_household(desk: Desk, spouse: Person) -> None:
    assert end(desk, desk.person, what="leaves") == 422
    assert end(desk, spouse, what="heads", role="spouse") == 302
    assert Membership.objects.get(person=spouse, valid_to=None).role == "head"
    assert Membership.objects.get(person=desk.person, valid_to=None).role == "spouse"
    assert end(desk, desk.person, what="leaves") == 302


def test_a_guardianship_ends_with_a_reason(desk: Desk) -> None:
    child = neighbour(desk.house, "سینا", birth_on=date(2018, 1, 1))
    tie = make_guardianship(desk.person, child)
    page = desk.browser.get(desk.at(f"people/{child.code}/household/")).content.decode()
    assert "سرپرستی فاطمه کریمی بر سینا کریمی" in page
    assert end(desk, child, what=str(tie.pk), reason="") == 422
    assert end(desk, child, what=str(tie.pk)) == 302
    assert Guardianship.objects.get(pk=tie.pk).valid_to == TODAY


def test_only_what_there_is_can_end(desk: Desk, spouse: Person) -> None:
    alone = neighbour(desk.house, "تنها")
    page = desk.browser.get(desk.at(f"people/{alone.code}/household/")).content.decode()
    assert "چیزی برای پایان دادن نیست" in page
    assert end(desk, alone, what="leaves") == 422
    assert end(desk, desk.person, what="heads") == 422
