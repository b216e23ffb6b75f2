from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import F, QuerySet, SmallIntegerField
from django.db.models.functions import Cast, Upper
from django.test.utils import CaptureQueriesContext
from django.utils.translation import get_language, override

from sara.foundation.database import keeping
from sara.foundation.database.composed import composed

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def kinds() -> QuerySet[Any, Any]:
    """Rows that are there after migrating."""
    related: Any = Permission._meta.get_field("content_type").related_model
    rows: QuerySet[Any, Any] = related.objects.all()
    return rows


@composed
def of_apps(*, labels: list[str]) -> QuerySet[Any, Any]:
    return kinds().filter(app_label__in=labels).order_by("app_label", "model")


@composed
def with_types(*, numbers: list[int]) -> QuerySet[Permission, Any]:
    shown = Permission.objects.filter(content_type__in=numbers).select_related("content_type")
    return shown.annotate(loud=Upper("codename")).defer("name").order_by("-id")[:3]


@composed
def names(*, label: str) -> QuerySet[Any, Any]:
    return kinds().exclude(model="100%").filter(app_label=label).values_list("model", flat=True)


@composed
def lasting(*, now: datetime) -> QuerySet[Session, Any]:
    return Session.objects.filter(expire_date__gt=now).values("session_key", "expire_date")


def test_a_composed_question_gives_the_rows_of_its_queryset() -> None:
    for labels in (["auth", "sessions"], ["auth"], ["nobody"], []):
        assert of_apps(labels=labels) == list(of_apps.queryset(labels=labels))


@composed
def numbered(*, number: int) -> QuerySet[Any, Any]:
    found: QuerySet[Any, Any] = kinds().annotate(small=Cast("id", SmallIntegerField()))
    return found.filter(small=number)


@pytest.mark.parametrize("number", [999_999_999, 2**31, 2**63, 10**40, -(10**40)])
def test_a_number_that_no_column_holds_is_not_there(number: int) -> None:
    assert numbered(number=number) == []
    assert with_types(numbers=[2**62]) == []
    first = kinds().order_by("id")[0]
    assert numbered(number=first.pk) == [first]


def test_with_what_is_joined_to_them_and_reckoned() -> None:
    numbers = list(kinds().filter(app_label="auth").order_by("id").values_list("pk", flat=True))
    asked, plain = with_types(numbers=numbers), list(with_types.queryset(numbers=numbers))
    assert [(one.pk, one.loud) for one in asked] == [(one.pk, one.loud) for one in plain]
    with CaptureQueriesContext(connection) as said:
        assert [one.content_type.model for one in asked] == [one.content_type.model for one in plain]
    assert not said.captured_queries
    assert asked[0].get_deferred_fields() == {"name"}


def test_single_values_and_named_ones_come_as_they_do_from_a_queryset() -> None:
    assert sorted(names(label="auth")) == ["group", "permission"]
    Session.objects.create(session_key="long", session_data="", expire_date=NOW + timedelta(days=1))
    Session.objects.create(session_key="short", session_data="", expire_date=NOW)
    assert lasting(now=NOW) == [{"session_key": "long", "expire_date": NOW + timedelta(days=1)}]


def test_it_is_one_question_whose_text_does_not_depend_on_the_values() -> None:
    of_apps(labels=[])
    with CaptureQueriesContext(connection) as said:
        of_apps(labels=["auth"])
        of_apps(labels=["auth", "sessions", "contenttypes"])
    texts = connection.connection.kept.names
    assert len(said.captured_queries) == 2
    assert of_apps._text is not None
    statement, _order = keeping.numbered(of_apps._text.statement)
    assert [text for text, _types in texts].count(statement) == 1


def test_what_stands_in_it_becomes_part_of_the_text() -> None:
    names(label="auth")
    assert names._text is not None
    assert "'100%%'" in names._text.statement


def test_what_can_never_be_is_not_asked() -> None:
    nothing = composed(lambda *, label: kinds().filter(pk__in=[], app_label=label))
    with CaptureQueriesContext(connection) as said:
        assert nothing(label="auth") == []
    assert not said.captured_queries


def test_values_are_given_by_name_and_none_is_none() -> None:
    for wrong in ({}, {"label": None}, {"label": "auth", "other": 1}):
        with pytest.raises(TypeError, match="by name"):
            names(**wrong)


def test_what_depends_on_the_language_is_not_composed() -> None:
    by_word = composed(lambda *, label: kinds().filter(app_label=label, model=get_language()))
    with override("en"), pytest.raises(TypeError, match="language"):
        by_word(label="auth")


def test_what_looks_at_its_values_is_not_composed() -> None:
    later = composed(lambda *, days: Session.objects.filter(expire_date__gt=NOW + timedelta(days=days)))
    with pytest.raises(TypeError):
        later(days=1)
    fetched = composed(lambda *, label: kinds().filter(app_label=label).prefetch_related("permission_set"))
    with pytest.raises(TypeError, match="prefetches nothing"):
        fetched(label="auth")


def test_a_value_may_be_compared_with_a_column_that_is_reckoned() -> None:
    loud = composed(lambda *, word: kinds().annotate(loud=Upper("model")).filter(loud=word))
    assert [one.model for one in loud(word="GROUP")] == ["group"]
    same = composed(lambda *, label: kinds().filter(app_label=label).exclude(model=F("app_label")))
    assert {one.model for one in same(label="auth")} == {"group", "permission"}


def test_many_threads_may_ask_it_first() -> None:
    made: list[str] = []

    def build(*, label: str) -> QuerySet[Any, Any]:
        made.append(label.__class__.__name__)
        return kinds().filter(app_label=label).values_list("model", flat=True)

    question = composed(build)

    def ask(_turn: int) -> list[Any]:
        try:
            return sorted(question(label="auth"))
        finally:
            connection.close()

    with ThreadPoolExecutor(6) as threads:
        assert list(threads.map(ask, range(12))) == [["group", "permission"]] * 12
    assert len(made) == 2  # once for each language
