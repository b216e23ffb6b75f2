from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client

from sara.foundation.actors import GUEST
from sara.foundation.files import FileKind, Prepared
from sara.foundation.files.models import StoredFile
from sara.foundation.files.preparing import MOST_BYTES
from sara.foundation.files.tests.made import PDF, bomb, photo
from sara.registers.places.models import House
from sara.registers.places.tests.factories import make_house
from sara.services.voice.api import MessageKind, message_by_code, send_message
from sara.services.voice.models import Attachment, Message

pytestmark = pytest.mark.django_db
NOW: Final = datetime(2026, 9, 27, 6, 30, tzinfo=UTC)
PAPER: Final = Prepared(FileKind.PDF, "نامه.pdf", PDF)


@pytest.fixture
def house() -> House:
    return make_house()


def say(house: House, *, files: Sequence[Prepared] = (PAPER,)) -> str:
    return send_message(
        house_slug=house.slug,
        kind=MessageKind.SUGGESTION,
        text="ساعت کتابخانه را تا غروب بکشید",
        writer_name="",
        writer_mobile="",
        files=files,
        actor=GUEST,
        now=NOW,
    )


def send(house: House, *contents: bytes) -> object:
    files = [SimpleUploadedFile(f"عکس{number}.jpg", content) for number, content in enumerate(contents)]
    form = {"kind": "suggestion", "text": "چراغ کوچه خاموش است", "attachments": files}
    return Client().post(f"/houses/{house.slug}/message/", form)


def test_what_came_with_a_message_is_seen_by_whoever_has_its_code(house: House) -> None:
    code = say(house)
    (file,) = message_by_code(code).files
    assert (file.name, file.kind) == ("نامه.pdf", FileKind.PDF)
    assert Client().get(f"/voice/{code}/files/{file.code}/").content == PDF


def test_the_code_of_another_message_does_not_open_it(house: House) -> None:
    (file,) = message_by_code(say(house)).files
    other = say(house, files=())
    assert Client().get(f"/voice/{other}/files/{file.code}/").status_code == 404


def test_pictures_are_sent_with_the_form(house: House) -> None:
    answer = send(house, photo(), photo(kind="PNG"))
    assert answer.status_code == 302  # type: ignore[attr-defined]
    assert [one.place for one in Attachment.objects.in_order()] == [0, 1]
    code = Message.objects.get().code
    file = message_by_code(code).files[0]
    whole, small = (Client().get(f"/voice/{code}/files/{file.code}/{part}") for part in ("", "small/"))
    assert whole.headers["Content-Type"] == small.headers["Content-Type"] == "image/jpeg"
    assert 0 < len(small.content) < len(whole.content)


@pytest.mark.parametrize(
    "contents",
    [(b"<script>",), (bomb(),), (photo()[:300],), (photo(),) * 4, (photo(), bytes(MOST_BYTES + 1))],
    ids=["no picture", "a bomb", "cut off", "too many", "too large"],
)
def test_a_file_that_is_refused_leaves_nothing_and_says_why(house: House, contents: Sequence[bytes]) -> None:
    answer = send(house, *contents)
    assert answer.status_code == 422  # type: ignore[attr-defined]
    page = answer.content.decode()  # type: ignore[attr-defined]
    assert "field-error" in page
    assert "چراغ کوچه خاموش است" in page
    assert not Message.objects.exists()
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize(
    ("change", "name"),
    [({"place": 0}, "attachment_place_once"), ({"place": 3}, "attachment_among_the_few")],
)
def test_a_message_has_a_few_files_each_in_its_place(house: House, change: dict[str, int], name: str) -> None:
    say(house, files=(PAPER, PAPER))
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        Attachment.objects.filter(place=1).update(**change)


def test_a_file_belongs_to_one_message(house: House) -> None:
    say(house, files=(PAPER, PAPER))
    first, second = Attachment.objects.in_order()
    with pytest.raises(IntegrityError, match="attachment_has_its_own_file"), transaction.atomic():
        Attachment.objects.filter(pk=second.pk).update(file_id=first.file_id)
