"""The manager keeps the record of his house: hours, days that differ, spaces, contact, text."""

from datetime import date, time

import pytest
from django.test import Client

from sara.portal.desk.tests.factories import browser_of
from sara.registers.places.models import House, OpeningException, OpeningHours, Space, SpaceHours
from sara.registers.posts.types import PostKind
from sara.services.programmes.tests import factories as made

pytestmark = pytest.mark.django_db

TODAY = "۱۴۰۵/۰۹/۰۳"  # NOW in Tehran
DAY = date(2026, 12, 2)  # 11 Azar 1405


def at(house: made.House, path: str = "") -> str:
    return f"/houses/{house.slug}/keep/{path}"


def week(**lines: str) -> dict[str, str]:
    return {"valid_from": TODAY, **lines}


def test_the_manager_writes_the_week_in_his_own_words(house: made.House, manager: Client) -> None:
    lines = week(saturday="۸ تا ۱۲، ۱۶ تا ۲۰:۳۰", sunday="9-14", on_holidays="on")
    assert manager.post(at(house, "hours/"), lines).status_code == 302
    rows = OpeningHours.objects.filter(house=house.id).order_by("weekday", "open_from", "id")
    assert list(rows.values_list("weekday", "open_from", "open_to")) == [
        (0, time(8), time(12)),
        (0, time(16), time(20, 30)),
        (1, time(9), time(14)),
    ]
    assert House.objects.get(pk=house.id).opens_on_holidays
    page = manager.get(at(house)).content.decode()
    assert "۲۰:۳۰" in page


@pytest.mark.parametrize("typed", ["۱۲ تا ۸", "۸ تا ۱۲، ۱۱ تا ۱۴", "همیشه", "۸", "۲۵ تا ۲۶"])
def test_hours_that_cannot_be_are_refused_beside_their_day(
    house: made.House, manager: Client, typed: str
) -> None:
    answer = manager.post(at(house, "hours/"), week(saturday=typed))
    assert answer.status_code == 422
    assert typed in answer.content.decode()
    assert not OpeningHours.objects.filter(house=house.id).exists()


def test_hours_are_not_written_into_the_past(house: made.House, manager: Client) -> None:
    answer = manager.post(at(house, "hours/"), {"valid_from": "۱۴۰۵/۰۹/۰۲", "saturday": "۸ تا ۱۲"})
    assert answer.status_code == 422


def test_a_week_for_a_while_ends_with_the_day_that_is_named(house: made.House, manager: Client) -> None:
    manager.post(at(house, "hours/"), week(saturday="۹ تا ۱۴", last_on="۱۴۰۵/۰۹/۱۰"))
    (row,) = OpeningHours.objects.filter(house=house.id)
    assert row.valid_to == date(2026, 12, 2)


def test_a_day_that_differs_is_written_and_taken_back_with_a_reason(
    house: made.House, manager: Client
) -> None:
    said = {"day_on": "۱۴۰۵/۰۹/۱۱", "times": "", "reason": "تعمیر موتورخانه"}
    assert manager.post(at(house, "days/new/"), said).status_code == 302
    (day,) = OpeningException.objects.filter(house=house.id)
    assert (day.day_on, day.closed) == (DAY, True)
    assert "تعمیر موتورخانه" in manager.get(at(house)).content.decode()
    one = at(house, f"days/{day.pk}/")
    assert manager.post(one, {}).status_code == 422
    assert manager.post(one, {"reason": "زودتر تمام شد"}).status_code == 302
    assert not OpeningException.objects.exists()


def test_a_space_is_written_changed_and_withdrawn(house: made.House, manager: Client) -> None:
    said = {
        "name": "سالن اجتماعات", "name_en": "Hall", "kind": "hall", "capacity": "۸۰", "area_m2": "۱۲۰",
        "equipment": "پروژکتور\nصندلی", "valid_from": TODAY,
    }  # fmt: skip
    assert manager.post(at(house, "spaces/new/"), said).status_code == 302
    space = Space.objects.get(house=house.id, name="سالن اجتماعات")
    assert (space.capacity, space.equipment) == (80, ["پروژکتور", "صندلی"])
    one = at(house, f"spaces/{space.pk}/")
    assert manager.post(one, said | {"capacity": "۹۰"}).status_code == 302
    space.refresh_from_db()
    assert space.capacity == 90
    assert manager.post(f"{one}end/", {"last_on": "۱۴۰۵/۰۹/۱۰", "reason": "تخریب"}).status_code == 302
    space.refresh_from_db()
    assert space.valid_to == date(2026, 12, 2)
    again = manager.post(one, said)
    assert again.status_code == 422
    assert "از کار افتاده" in again.content.decode()


def test_hours_of_women_and_men_are_kept_apart(house: made.House, manager: Client) -> None:
    one = at(house, f"spaces/{house.space_id}/hours/")
    wrong = manager.post(one, week(saturday_women="۸ تا ۱۲", saturday_men="۱۱ تا ۱۴"))
    assert wrong.status_code == 422
    assert not SpaceHours.objects.exists()
    assert manager.post(one, week(saturday_women="۸ تا ۱۲", saturday_men="۱۲ تا ۱۴")).status_code == 302
    assert list(SpaceHours.objects.by_week().values_list("audience", flat=True)) == ["women", "men"]


def test_contact_and_text_are_written_in_both_languages(house: made.House, manager: Client) -> None:
    said = {
        "street": "خیابان ملت", "address_en": "12, Mellat St.", "telephones": "۰۲۱۳۳۹۵۰۰۰۰، 33950001",
        "postal_code": "", "sms_number": "۳۰۰۰۱۲", "email": "house@example.org",
        "lat": "۳۵٫۶۹", "lon": "51.43", "exact": "on",
    }  # fmt: skip
    assert manager.post(at(house, "contact/"), said).status_code == 302
    kept = House.objects.get(pk=house.id)
    assert kept.telephones == ["02133950000", "02133950001"]
    assert (kept.lat, kept.lon, kept.location_approximate) == (35.69, 51.43, False)
    assert manager.post(at(house, "contact/"), said | {"lon": ""}).status_code == 422
    told = {"about": "سرا در دل محله است.", "about_en": "The house stands in the heart of the quarter."}
    assert manager.post(at(house, "about/"), told).status_code == 302
    assert told["about_en"] in manager.get(f"/en/houses/{house.slug}/").content.decode()


def test_only_those_who_keep_the_house_know_of_these_screens(house: made.House) -> None:
    for browser in (
        browser_of(house, PostKind.DESK),
        browser_of(house, PostKind.INSPECTOR),
        made.staff_client(house.other_manager),
    ):
        assert browser.get(at(house)).status_code == 404
        assert browser.post(at(house, "about/"), {"about": "ما"}).status_code == 404
    assert Client().get(at(house)).status_code == 302


def test_a_space_of_another_house_is_not_there(house: made.House, manager: Client) -> None:
    theirs = made.make_space(house.city.other_house, "سالن")
    assert manager.get(at(house, f"spaces/{theirs.pk}/")).status_code == 404
    assert manager.post(at(house, f"spaces/{theirs.pk}/end/"), {}).status_code == 404
