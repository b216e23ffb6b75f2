"""Lists taken as files: accounted for, read by those who oversee, made by a job when they are long."""

from datetime import timedelta

import pytest
from pytest_django import Settings

from sara.foundation import clock
from sara.foundation.exchange.models import ListExport
from sara.foundation.exchange.models.exported import ListExportQuerySet
from sara.foundation.exchange.tasks import drop_old_files
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.notices.models import Notice
from sara.foundation.sheets import read_rows
from sara.registers.posts.api import Post, PostKind, PostPlace
from sara.services.programmes.tests import factories as made
from tests.house.world import NOW, World


def taken() -> ListExportQuerySet:
    """What was taken since the world was made."""
    return ListExport.objects.exclude(name="dues")


def receipts_at(world: World, asked: str) -> str:
    return f"/desk/{world.house.slug}/receipts/?{asked}"


def test_who_took_which_list_is_noted_with_its_filter_and_rows(world: World) -> None:
    answer = world.client("desk").get(receipts_at(world, "q=فاطمه&as=xlsx"))

    record = taken().get()
    assert len(read_rows(answer.content)) == 1 + (record.row_count or 0)
    assert (record.title, record.asked_words) == ("رسیدها", "q=فاطمه")
    assert (record.form, record.state) == ("xlsx", "given")
    assert record.person_id == world.accounts["desk"].person_id
    assert record.path == world.house.city.house.path


@pytest.mark.parametrize("role", ["guest", "resident"])
def test_of_what_is_everybodys_no_account_is_kept(world: World, role: str) -> None:
    assert world.client(role).get("/houses/?as=csv").status_code == 200
    assert not taken().exists()


def test_a_look_at_the_head_of_a_file_is_no_taking(world: World) -> None:
    world.client("desk").head(receipts_at(world, "as=csv"))

    assert not taken().exists()


def test_a_long_list_is_made_by_a_job_and_waits_for_who_asked(
    world: World, settings: Settings, deliver: Deliver
) -> None:
    settings.SARA_LIST_ROWS_AT_ONCE = 0
    client = world.client("desk")

    answer = client.get(receipts_at(world, "as=csv"))

    assert answer.status_code == 302
    assert "در حال ساختن" in client.get(answer["Location"]).content.decode()
    deliver()
    record = taken().get()
    assert (record.state, record.row_count) == ("ready", 1)
    file = client.get(f"/exports/{record.code}/")
    assert file["Content-Disposition"] == 'attachment; filename="receipts.csv"'
    assert len(read_rows(file.content)) == 2
    notice = Notice.objects.get(template="exchange.list_ready")
    assert (notice.person_id, notice.link) == (record.person_id, "/exports/")
    assert world.client("manager").get(f"/exports/{record.code}/").status_code == 404
    with clock.frozen_at(NOW + timedelta(days=8)):
        drop_old_files(now=clock.now())
    record.refresh_from_db()
    assert (record.state, record.content_sealed) == ("gone", None)


def test_whose_post_ended_meanwhile_gets_no_list(world: World, settings: Settings, deliver: Deliver) -> None:
    settings.SARA_LIST_ROWS_AT_ONCE = 0
    world.client("desk").get(receipts_at(world, "as=csv"))
    Post.objects.held_by(world.accounts["desk"].person_id or 0).update(held_to=NOW, end_reason="resigned")

    deliver()

    record = taken().get()
    assert (record.state, record.content_sealed) == ("failed", None)
    assert record.error


def test_a_list_longer_than_any_job_makes_is_refused_in_words(
    world: World, settings: Settings, deliver: Deliver
) -> None:
    settings.SARA_LIST_ROWS_AT_ONCE = settings.SARA_LIST_MOST_ROWS = 0
    world.client("desk").get(receipts_at(world, "as=csv"))

    deliver()

    assert "بیش از اندازه بلند" in taken().get().error


def test_the_account_is_read_by_headquarters_and_the_inspector_of_the_place(world: World) -> None:
    world.client("desk").get(receipts_at(world, "q=زرافه&as=csv"))
    inspector = made.make_person("بهروز", "بازرس")
    made.make_post(inspector, PostKind.INSPECTOR, PostPlace.house(world.house.id))
    stranger = made.make_person("کاوه", "دیگر")
    made.make_post(stranger, PostKind.INSPECTOR, PostPlace.house(world.house.city.other_house.pk))

    for browser, sees in (
        (world.client("headquarters"), True),
        (made.signed_in(inspector), True),
        (made.signed_in(stranger), False),
    ):
        page = browser.get("/exports/log/").content.decode()
        assert ("زرافه" in page) is sees
    assert world.client("manager").get("/exports/log/").status_code == 404
    file = world.client("headquarters").get("/exports/log/?as=csv&q=رسید")
    assert "زرافه" in file.content.decode("utf-8-sig")
