from datetime import UTC, datetime
from typing import Final

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from sara.foundation.actors import GUEST, Actor, ActorKind, HeldPost
from sara.foundation.errors import Missing
from sara.registers.places.models import House
from sara.registers.places.tests.factories import make_house
from sara.registers.posts.types import PostKind
from sara.services.voice.api import (
    MessageKind,
    MessagesWanted,
    NothingSaid,
    count_since,
    inbox,
    inbox_count,
    latest_messages,
    message_by_code,
    send_message,
    whole_inbox,
)
from sara.services.voice.models import Message

pytestmark = pytest.mark.django_db
NOW: Final = datetime(2026, 9, 27, 6, 30, tzinfo=UTC)


@pytest.fixture
def house() -> House:
    return make_house()


def say(house: House, text: str = "ساعت کتابخانه را تا غروب بکشید") -> str:
    return send_message(
        house_slug=house.slug,
        kind=MessageKind.SUGGESTION,
        text=text,
        writer_name="همسایه",
        writer_mobile="09120000000",
        actor=GUEST,
        now=NOW,
    )


def staff(house: House, kind: PostKind) -> Actor:
    return Actor(ActorKind.PERSON, posts=(HeldPost(1, kind.value, house.path),))


def test_a_guest_says_something_and_follows_it_by_its_code(house: House) -> None:
    code = say(house)
    found = message_by_code(code)
    assert (found.kind, found.house_slug) == (MessageKind.SUGGESTION, house.slug)
    assert found.sent_at == NOW


def test_nothing_is_not_a_message(house: House) -> None:
    with pytest.raises(NothingSaid):
        say(house, "   ")


def test_the_desk_of_the_house_reads_what_was_said_and_whom_to_answer(house: House) -> None:
    code = say(house)
    (line,) = inbox(house, {}, actor=staff(house, PostKind.DESK))
    assert (line.message.code, line.writer_mobile) == (code, "09120000000")


@pytest.mark.parametrize("kind", [PostKind.INSTRUCTOR, PostKind.TRUSTEE])
def test_who_does_not_read_messages_finds_no_inbox(house: House, kind: PostKind) -> None:
    say(house)
    with pytest.raises(Missing):
        inbox(house, {}, actor=staff(house, kind))


def test_messages_are_found_by_their_words_kind_and_code(house: House) -> None:
    library, _other = say(house), say(house, "کلاس خیاطی بگذارید")
    desk = staff(house, PostKind.DESK)

    def found(words: str = "", kind: MessageKind | None = None) -> list[str]:
        wanted = MessagesWanted(words=words, kind=kind)
        lines = whole_inbox(house, wanted, actor=desk)
        assert len(lines) == inbox_count(house, wanted, actor=desk)
        assert len(lines) == len(inbox(house, {}, wanted, actor=desk))
        return [line.message.code for line in lines]

    assert found("کتابخانه") == found(library.lower()) == [library]
    assert len(found("خياطي")) == 1
    assert len(found("همسایه")) == 2
    assert found(kind=MessageKind.COMPLAINT) == found("هیچ") == []


def test_messages_are_counted_by_house_from_an_instant_on(house: House) -> None:
    say(house)
    assert count_since([house.pk], NOW) == {house.pk: 1}


def test_the_writers_telephone_is_nobodys_business_who_has_the_code(house: House, client: Client) -> None:
    page = client.get(f"/voice/{say(house)}/")
    assert page.status_code == 200
    assert "0912" not in page.content.decode()
    assert "۰۹۱۲" not in page.content.decode()


def test_the_form_keeps_what_was_typed_when_it_is_refused(house: House, client: Client) -> None:
    page = client.post(
        f"/houses/{house.slug}/message/",
        {"kind": "complaint", "text": "", "writer_name": "همسایهٔ کوچهٔ سوم", "writer_mobile": "12"},
    )
    assert page.status_code == 422
    assert "همسایهٔ کوچهٔ سوم" in page.content.decode()
    assert not Message.objects.exists()


def test_a_message_sent_leads_to_its_code(house: House, client: Client) -> None:
    answer = client.post(
        f"/houses/{house.slug}/message/", {"kind": "appreciation", "text": "دستتان درد نکند"}
    )
    assert answer.status_code == 302
    assert Message.objects.get().code in answer["Location"]


@pytest.mark.parametrize("typed", ["ZZZZZZZZ", "کد", "1"])
def test_an_unknown_code_says_so(client: Client, typed: str) -> None:
    assert client.get("/voice/track/", {"code": typed}).status_code in {404, 422}


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("message_kind_is_known", {"kind": "gossip"}),
        ("message_says_something", {"text": ""}),
        ("message_code_unique", {}),
    ],
)
def test_a_message_keeps_its_truths(house: House, name: str, change: dict[str, str]) -> None:
    say(house)
    twin = Message.objects.get()
    twin.pk = None
    for field, value in change.items():
        setattr(twin, field, value)
    if change:
        twin.code = "OTHER234"
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        twin.save(force_insert=True)


def test_a_house_that_is_not_there_hears_and_shows_nothing(house: House) -> None:
    with pytest.raises(Missing):
        send_message(
            house_slug="nowhere",
            kind=MessageKind.SUGGESTION,
            text="سلام",
            writer_name="",
            writer_mobile="",
            actor=GUEST,
            now=NOW,
        )
    assert Client().get(reverse("voice:write", args=["nowhere"])).status_code == 404
    with pytest.raises(Missing):
        latest_messages(house, most=3, actor=staff(house, PostKind.INSTRUCTOR))
