"""What left, how it stands and what it cost: to each what is his to see."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sara.foundation import clock
from sara.foundation.money import Rials
from sara.foundation.notices.models import Notice, ProviderState
from sara.portal.sms.queries.cost import month_of
from sara.registers.people.models import Person
from sara.registers.places.models import Area
from sara.registers.posts.api import PostKind, PostPlace
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    make_account,
    make_house,
    make_person,
    make_post,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_noon() -> Iterator[None]:
    with clock.frozen_at(NOW):
        yield


@pytest.fixture
def house() -> House:
    return make_house()


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(make_account(person))
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "type": "totp", "at": NOW.timestamp()}]
    session["account_authentication_methods_user"] = str(client.session["_auth_user_id"])
    session.save()
    return client


@pytest.fixture
def manager(house: House) -> Client:
    return signed_in(Person.objects.get(pk=house.manager.person_id or 0))


@pytest.fixture
def headquarters(house: House) -> Client:
    person = make_person("مینا", "ستاد")
    make_post(person, PostKind.HEADQUARTERS, PostPlace.area(house.city.city.pk))
    return signed_in(person)


def notice(key: str, house_id: int | None, state: str = "sent", **rest: object) -> Notice:
    ended = {"failed_at": NOW}
    times = {"sent": {"sent_at": NOW}, "queued": {}, "failed": ended, "blocked": ended}
    values: dict[str, object] = {
        "key": key, "template": "enrolment.placed", "channel": "sms", "to_mobile": "09121234567",
        "text": f"متن {key}", "made_at": NOW, "state": state, "house_id": house_id, **times[state],
    }  # fmt: skip
    return Notice.objects.create(**{**values, **rest})


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_a_manager_sees_what_his_house_sent_without_words_or_whole_numbers(
    house: House, manager: Client
) -> None:
    notice("one", house.id, cost_rials=Rials(2400), segments=2)
    page = read(manager, f"/desk/{house.slug}/notices/")
    assert "ثبت‌نام انجام شد" in page
    assert "متن one" not in page
    assert "۰۹۱۲•••۴۵۶۷" in page
    assert "09121234567" not in page
    assert "۲۴۰ تومان" in page


def test_another_house_and_what_is_of_none_are_not_his(house: House, manager: Client) -> None:
    notice("other", house.city.other_house.pk, to_mobile="09129999999")
    notice("none", None, to_mobile="09128888888")
    page = read(manager, f"/desk/{house.slug}/notices/?days=all")
    assert "۹۹۹۹" not in page
    assert "۸۸۸۸" not in page
    assert manager.get(f"/desk/{house.city.other_house.slug}/notices/").status_code == 404
    assert manager.get("/city/notices/").status_code == 404


def test_the_list_is_narrowed_by_state_way_line_days_and_number(house: House, manager: Client) -> None:
    notice("one", house.id, to_mobile="09120000001")
    notice("two", house.id, "failed", to_mobile="09120000002", cause="down")
    notice("three", house.id, "blocked", to_mobile="09120000003", cause="operator", line="promotional")
    notice("four", house.id, to_mobile="09120000004", made_at=NOW - timedelta(days=20))
    address = f"/desk/{house.slug}/notices/"

    def found(query: str) -> set[str]:
        page = read(manager, f"{address}?{query}")
        return {end for end in ("۰۰۰۱", "۰۰۰۲", "۰۰۰۳", "۰۰۰۴") if f"•••{end}" in page}

    assert found("") == {"۰۰۰۱", "۰۰۰۲", "۰۰۰۳"}
    assert found("state=failed") == {"۰۰۰۲"}
    assert found("line=promotional") == {"۰۰۰۳"}
    assert found("days=all") == {"۰۰۰۱", "۰۰۰۲", "۰۰۰۳", "۰۰۰۴"}
    assert found("days=all&q=۰۹۱۲ ۰۰۰ ۰۰۰۴") == {"۰۰۰۴"}
    assert found("q=سارا") == set()
    assert found("state=nonsense&channel=x") == {"۰۰۰۱", "۰۰۰۲", "۰۰۰۳"}


def test_a_manager_sends_again_what_did_not_arrive(house: House, manager: Client) -> None:
    lost = notice("one", house.id, "failed", cause="down")
    answer = manager.post(f"/desk/{house.slug}/notices/{lost.pk}/resend/")
    assert answer.status_code == 302
    lost.refresh_from_db()
    assert (lost.state, lost.cause) == ("queued", "")
    again = manager.post(f"/desk/{house.slug}/notices/{lost.pk}/resend/")
    assert again.status_code == 422
    assert "ناموفق نبوده" in again.content.decode()


def test_nobody_sends_again_for_a_house_that_is_not_his(house: House, manager: Client) -> None:
    for lost in (notice("one", house.city.other_house.pk, "failed"), notice("two", None, "failed")):
        assert manager.post(f"/desk/{house.slug}/notices/{lost.pk}/resend/").status_code == 404
        assert manager.post(f"/city/notices/{lost.pk}/resend/").status_code == 404
        lost.refresh_from_db()
        assert lost.state == "failed"
    assert manager.post(f"/desk/{house.slug}/notices/{2**70}/resend/").status_code == 404


def test_what_the_recipient_stopped_has_no_button(house: House, manager: Client) -> None:
    notice("one", house.id, "blocked", cause="opted_out")
    assert "/resend/" not in read(manager, f"/desk/{house.slug}/notices/")


def test_headquarters_sees_all_and_narrows_to_a_house(house: House, headquarters: Client) -> None:
    notice("one", house.id, to_mobile="09120000001")
    notice("two", house.city.other_house.pk, to_mobile="09120000002")
    notice("none", None, to_mobile="09120000003")
    page = read(headquarters, "/city/notices/")
    assert all(f"•••{end}" in page for end in ("۰۰۰۱", "۰۰۰۲", "۰۰۰۳"))
    page = read(headquarters, f"/city/notices/?house={house.slug}")
    assert "•••۰۰۰۱" in page
    assert "•••۰۰۰۲" not in page
    assert "•••۰۰۰۱" not in read(headquarters, "/city/notices/?house=nowhere")


def test_a_region_sees_its_houses_and_sends_nothing_again(house: House) -> None:
    region = Area.objects.get(pk=house.city.house.neighbourhood.parent.parent_id or 0)
    officer = make_person("علی", "منطقه")
    make_post(officer, PostKind.REGION_OFFICER, PostPlace.area(region.pk))
    client = signed_in(officer)
    lost = notice("one", house.id, "failed", to_mobile="09120000001", cause="down")
    notice("none", None, to_mobile="09120000003")
    page = read(client, "/city/notices/")
    assert "•••۰۰۰۱" in page
    assert "•••۰۰۰۳" not in page
    assert "/resend/" not in page
    assert client.post(f"/city/notices/{lost.pk}/resend/").status_code == 403


def test_an_outage_is_said_above_the_list(house: House, headquarters: Client) -> None:
    ProviderState.objects.create(
        channel="sms", failures=4, down_since=NOW, rests_until=NOW, error="418: اعتبار"
    )
    page = read(headquarters, "/city/notices/")
    assert "پاسخ نمی‌دهد" in page
    assert "418: اعتبار" in page


def test_the_cost_of_each_house_adds_up(house: House, headquarters: Client) -> None:
    notice("one", house.id, cost_rials=Rials(2400), segments=2)
    notice("two", house.id, cost_rials=Rials(1200))
    notice("three", house.city.other_house.pk, cost_rials=Rials(1200))
    notice("code", None)
    notice("waits", house.id, "queued")
    notice("earlier", house.id, cost_rials=Rials(99_000_000), made_at=month_of(NOW, 1)[0])
    page = read(headquarters, "/city/notices/cost/")
    assert "۳۶۰ تومان" in page
    assert "۴۸۰ تومان" in page
    assert "هزینهٔ ۱ پیامک" in page
    assert "۹٬۹۰۰٬۰۰۰ تومان" in read(headquarters, "/city/notices/cost/?month=1")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("address", ["/city/notices/", "/city/notices/cost/"])
def test_each_list_is_given_as_a_file(house: House, headquarters: Client, address: str, form: str) -> None:
    notice("one", house.id)
    answer = headquarters.get(f"{address}?as={form}")
    assert answer.status_code == 200
    assert f".{form}" in answer["Content-Disposition"]
    assert b"09121234567" not in answer.getvalue()


def test_lists_cost_the_same_however_long(
    house: House, headquarters: Client, manager: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(40):
        notice(f"n{number}", house.id if number % 2 else house.city.other_house.pk)
    for client, address in (
        (headquarters, "/city/notices/"),
        (headquarters, "/city/notices/cost/"),
        (manager, f"/desk/{house.slug}/notices/"),
    ):
        read(client, address)
        with django_assert_max_num_queries(14):  # two of them begin and hold the transaction
            read(client, address)


@pytest.mark.parametrize("ago", range(13))
def test_the_months_before_this_one_follow_each_other_without_a_gap(ago: int) -> None:
    assert month_of(NOW, ago + 1)[1] == month_of(NOW, ago)[0]
