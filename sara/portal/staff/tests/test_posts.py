"""Posts of a house and an area are given and ended on screens, each within its scope."""

from collections.abc import Iterator
from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sara.foundation import clock
from sara.foundation.clock import instant_of
from sara.foundation.exchange.models import ListImport
from sara.foundation.facts import run_waiting
from sara.foundation.sheets import SheetFormat, write_sheet
from sara.portal.city.tests.factories import Town, make_town
from sara.portal.desk.tests.factories import NOW, browser_of, neighbour
from sara.registers.people.models import Person
from sara.registers.posts.models import Post
from sara.registers.posts.types import EndReason, PostKind, PostPlace
from sara.services.programmes.tests import factories as made

pytestmark = pytest.mark.django_db
TODAY = "۱۴۰۵/۰۹/۰۳"


@pytest.fixture(autouse=True)
def moment() -> Iterator[None]:
    with clock.frozen_at(NOW):
        yield


@pytest.fixture
def town() -> Town:
    return make_town()


@pytest.fixture
def manager(town: Town) -> Client:
    return made.staff_client(town.house.manager)


def posts_at(town: Town, path: str = "") -> str:
    return f"/desk/{town.house.slug}/posts/{path}"


def appointment(person: Person, kind: PostKind, **more: str) -> dict[str, str]:
    return {"person": person.code, "kind": kind.value, "letter_number": "۱۲/۴۵", "from_on": TODAY, **more}


def test_a_manager_appoints_his_staff_and_ends_their_posts(town: Town, manager: Client) -> None:
    person = neighbour(town.house)
    answer = manager.post(posts_at(town, "new/?q=فاطمه"), appointment(person, PostKind.DESK))
    post = Post.objects.get(person=person)
    assert answer["Location"] == f"/posts/{post.pk}/"
    assert (post.kind, post.house_id, post.held_from) == (PostKind.DESK, town.house.id, NOW)
    assert "فاطمه" in manager.get(posts_at(town)).content.decode()
    said = {"end_reason": EndReason.RESIGNED.value, "last_on": "", "reason": "نامهٔ ۱۲"}
    assert manager.post(f"/posts/{post.pk}/", said | {"reason": ""}).status_code == 422
    assert manager.post(f"/posts/{post.pk}/", said).status_code == 302
    post.refresh_from_db()
    assert (post.held_to, post.end_reason) == (NOW, EndReason.RESIGNED)
    page = manager.get(f"/posts/{post.pk}/").content.decode()
    assert "نامهٔ ۱۲" in page
    assert "فاطمه" not in manager.get(posts_at(town)).content.decode()
    assert "فاطمه" in manager.get(posts_at(town, "?when=over")).content.decode()


def test_a_post_to_come_is_listed_as_such(town: Town, manager: Client) -> None:
    person = neighbour(town.house)
    manager.post(posts_at(town, "new/?q=فاطمه"), appointment(person, PostKind.DESK, from_on="۱۴۰۵/۱۰/۰۱"))
    assert "فاطمه" not in manager.get(posts_at(town)).content.decode()
    assert "فاطمه" in manager.get(posts_at(town, "?when=ahead")).content.decode()


def test_a_manager_is_not_offered_what_he_may_not_appoint(town: Town, manager: Client) -> None:
    person = neighbour(town.house)
    page = manager.get(posts_at(town, "new/?q=فاطمه")).content.decode()
    assert 'value="desk"' in page
    assert 'value="inspector"' not in page
    answer = manager.post(posts_at(town, "new/?q=فاطمه"), appointment(person, PostKind.INSPECTOR))
    assert answer.status_code == 422
    assert not Post.objects.filter(person=person).exists()


def test_a_manager_does_not_end_the_post_of_his_inspector(town: Town, manager: Client) -> None:
    inspector = made.make_person("بازرس", "نمونه")
    post = made.make_post(inspector, PostKind.INSPECTOR, PostPlace.house(town.house.id))
    assert "سمت را پایان می‌دهم" not in manager.get(f"/posts/{post.pk}/").content.decode()
    said = {"end_reason": EndReason.DISMISSED.value, "reason": "نامه"}
    assert manager.post(f"/posts/{post.pk}/", said).status_code == 403
    post.refresh_from_db()
    assert post.held_to is None


def test_a_house_with_a_manager_takes_no_acting_one_and_says_so(town: Town) -> None:
    person = neighbour(town.house)
    answer = town.region_officer.post(
        posts_at(town, f"new/?q={person.code}"), appointment(person, PostKind.ACTING_MANAGER)
    )
    assert answer.status_code == 422
    assert "نخست سمت او را پایان دهید" in answer.content.decode()


def test_headquarters_appoint_the_officer_of_a_region(town: Town) -> None:
    person = made.make_person("نسیم", "تازه")
    at = f"/city/areas/14/posts/new/?q={person.code}"
    assert "نسیم" in town.headquarters.get(at).content.decode()
    assert town.headquarters.post(at, appointment(person, PostKind.REGION_OFFICER)).status_code == 302
    assert Post.objects.get(person=person).area_id == town.region14.pk
    assert "نسیم" in town.headquarters.get("/city/areas/14/posts/").content.decode()
    assert "نسیم" in town.officer14.get("/city/areas/14/posts/?here=1").content.decode()


def test_a_region_officer_appoints_in_his_region_but_no_officer(town: Town) -> None:
    page = town.region_officer.get("/city/areas/12/posts/new/?q=ABCD2345").content.decode()
    assert "سمت تازه" in page
    person = neighbour(town.house)
    answer = town.region_officer.post(
        f"/city/areas/12/posts/new/?q={person.code}", appointment(person, PostKind.REGION_OFFICER)
    )
    assert answer.status_code == 422
    assert town.region_officer.get("/city/areas/14/posts/").status_code == 404


def test_others_find_no_posts_here(town: Town) -> None:
    post = Post.objects.get(person_id=town.house.manager.person_id or 0, kind=PostKind.MANAGER)
    for browser in (browser_of(town.house, PostKind.DESK), town.officer14):
        assert browser.get(posts_at(town)).status_code == 404
        assert browser.get(posts_at(town, "file/")).status_code == 404
        assert browser.get(posts_at(town, "new/")).status_code == 404
        assert browser.get(f"/posts/{post.pk}/").status_code == 404
        assert browser.post(f"/posts/{post.pk}/", {}).status_code == 404


def test_who_sees_posts_but_appoints_nobody_is_refused(town: Town) -> None:
    inspector = browser_of(town.house, PostKind.INSPECTOR)
    assert inspector.get(posts_at(town)).status_code == 200
    assert inspector.get(posts_at(town, "new/")).status_code == 403


def test_the_list_is_a_file_too(town: Town, manager: Client) -> None:
    answer = manager.get(posts_at(town, "file/?as=csv"))
    assert answer.status_code == 200
    assert "مریم" in answer.content.decode("utf-8-sig")


def sent_list(town: Town, manager: Client, content: bytes) -> ListImport:
    """A file of posts for the house, sent and checked."""
    form = {"target": str(-town.house.id), "file": SimpleUploadedFile("posts.xlsx", content)}
    assert manager.post("/imports/new/posts/", form).status_code == 302
    record = ListImport.objects.get(kind="posts")
    run_waiting()
    record.refresh_from_db()
    return record


def test_the_file_of_posts_is_read_again_as_a_list_that_is_held(town: Town, manager: Client) -> None:
    record = sent_list(town, manager, manager.get(posts_at(town, "file/?as=xlsx")).content)

    assert record.rows.count() == Post.objects.under(town.house.city.house.path).count()
    assert set(record.rows.values_list("outcome", flat=True).order_by("number")) == {"same"}


def test_a_list_of_posts_is_seen_and_then_carried_out(town: Town, manager: Client) -> None:
    headings = ("نام", "نام خانوادگی", "سمت", "شمارهٔ حکم", "از", "تا", "تاریخ تولد")
    rows = (
        ("زهرا", "نمونه‌وند", "متصدی پذیرش", "۱/۲", "1405/01/01", "", "1370/01/01"),
        ("زهرا", "نمونه‌وند", "کتابدار", "۱/۳", "1403/01/01", "1404/12/29", "1370/01/01"),
    )
    record = sent_list(town, manager, write_sheet(SheetFormat.XLSX, headings, rows))
    page = manager.get(f"/imports/{record.code}/").content.decode()
    assert "ثبت شخص و سمت «متصدی پذیرش»" in page
    assert not Person.objects.filter(surname="نمونه‌وند").exists()

    manager.post(f"/imports/{record.code}/", {"do": "start"})
    run_waiting()

    record.refresh_from_db()
    assert (record.state, record.error) == ("done", "")
    desk, librarian = Post.objects.filter(person__surname="نمونه‌وند").order_by("kind")
    assert desk.person_id == librarian.person_id
    assert (desk.last_on, librarian.last_on) == (None, date(2026, 3, 20))


def test_the_last_day_of_a_post_is_shown_and_not_the_day_after(town: Town, manager: Client) -> None:
    ends = instant_of(date(2026, 12, 22), time())
    Post.objects.filter(kind=PostKind.DESK).update(held_to=ends, end_reason=EndReason.RESIGNED)

    page = manager.get(posts_at(town)).content.decode()

    assert "۱۴۰۵/۰۹/۳۰" in page or "۱۴۰۵/۹/۳۰" in page
