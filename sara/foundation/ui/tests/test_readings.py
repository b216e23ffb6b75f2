"""What a screen opens is written down before the answer leaves."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.db.models import Value
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from sara.foundation import clock
from sara.foundation.actors import GUEST, Actor, ActorKind, HeldPost
from sara.foundation.permissions import Permission
from sara.foundation.permissions.registry import _registry
from sara.foundation.privacy import drop_readings, note_reading, readings_kept, words_of_reading
from sara.foundation.privacy.models import Reading
from sara.foundation.ui import SaraRequest, reads

pytestmark = pytest.mark.django_db
NOW = clock.now()
CLERK = Actor(
    kind=ActorKind.PERSON,
    person_id=7,
    posts=(HeldPost(1, "gardener", "1/"), HeldPost(2, "clerk", "1/12/h3/")),
)


@pytest.fixture
def right() -> Iterator[Permission]:
    """A right of the clerk's, gone again with the test."""
    yield Permission("may_read_for_this_test", "", held_by={"clerk"})
    _registry.pop("may_read_for_this_test")


def request_by(actor: Actor) -> SaraRequest:
    request = RequestFactory().get("/")
    request.actor, request.now, request.number = actor, NOW, "abc"  # type: ignore[attr-defined]
    return request  # type: ignore[return-value]


@reads
def screen(request: SaraRequest, right: Permission | None) -> HttpResponse:
    note_reading([5, 6, 7], what="test.card", actor=request.actor, by=right, reason="پرسید")
    note_reading([5], what="test.card", actor=request.actor, by=right)
    return HttpResponse("")


def test_each_opened_record_is_written_once_with_reader_post_and_reason(right: Permission) -> None:
    screen(request_by(CLERK), right)
    columns = ("person_id", "reader_id", "post_id", "path", "what", "reason", "request", "read_at")
    rows = list(Reading.objects.order_by("person_id").values(*columns))
    told = {"reader_id": 7, "post_id": 2, "path": "1/12/h3/", "what": "test.card", "reason": "پرسید"}
    rest = told | {"request": "abc", "read_at": NOW}
    assert rows == [{"person_id": 5} | rest, {"person_id": 6} | rest]


def test_a_guest_and_one_who_reads_his_own_leave_nothing() -> None:
    screen(request_by(GUEST), None)
    with readings_kept(now=NOW):
        note_reading([7], what="test.card", actor=CLERK)
    assert not Reading.objects.exists()


def test_what_was_refused_was_not_read() -> None:
    @reads
    def refused(request: SaraRequest) -> HttpResponse:
        note_reading([5], what="test.card", actor=request.actor)
        raise Http404

    with pytest.raises(Http404):
        refused(request_by(CLERK))
    assert not Reading.objects.exists()


def test_a_reading_that_cannot_be_written_shows_nothing() -> None:
    @reads
    def nameless(request: SaraRequest) -> HttpResponse:
        note_reading([5], what="", actor=request.actor)
        return HttpResponse("a secret")

    with pytest.raises(IntegrityError, match="reading_says_what"), transaction.atomic():
        nameless(request_by(CLERK))


def test_nobody_is_written_down_as_reading_himself() -> None:
    with pytest.raises(IntegrityError, match="reading_of_another"), transaction.atomic():
        Reading.objects.create(person_id=5, reader_id=5, what="test.card", read_at=NOW)


def test_outside_a_screen_nothing_is_kept() -> None:
    note_reading([5], what="test.card", actor=CLERK)
    assert not Reading.objects.exists()


def test_what_has_no_words_is_called_by_its_name() -> None:
    assert words_of_reading("nobody.named_it") == "nobody.named_it"


def make_reading(days: int) -> None:
    Reading.objects.create(person_id=5, reader_id=7, what="test.card", read_at=NOW - timedelta(days=days))


def test_the_serving_role_adds_readings_and_forgets_old_ones_by_the_one_door() -> None:
    make_reading(days=100)
    make_reading(days=3)
    for change in (Reading.objects.all().delete, lambda: Reading.objects.update(reason=Value("x"))):
        with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
            change()
    assert drop_readings(before=NOW - timedelta(days=95)) == 1
    assert Reading.objects.count() == 1


def test_young_readings_are_not_forgotten_by_anybody() -> None:
    make_reading(days=3)
    with pytest.raises(IntegrityError, match="ninety days"), transaction.atomic():
        drop_readings(before=NOW)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM privacy_reading")
        assert cursor.fetchone() == (1,)
