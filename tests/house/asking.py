"""Asks the house what nobody should have to answer, undoes it, and says what was wrong with the answer."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from typing import Any, Final

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection, transaction
from django.db.models import Model
from django.http import HttpResponseBase
from django.test import Client

from tests.house.forms_seen import Page
from tests.house.world import ROLES, World

FORM: Final = "application/x-www-form-urlencoded"
UNCLEAN: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u0640\u202a-\u202e\u2066-\u2069\ud800-\udfffكيى\u0660-\u0669]"
)
Counts = dict[str, int]


@dataclass
class Answer:
    status: int
    page: Page
    location: str = ""
    kind: str = ""
    body: bytes = b""
    wrong: list[str] = field(default_factory=list)
    grown: Counts = field(default_factory=dict)

    @property
    def is_part(self) -> bool:
        """Not a whole page: what htmx puts in the place of something."""
        return not self.page.is_whole

    @property
    def accepted(self) -> bool:
        return self.status < 400 and bool(self.grown)


LOGS: Final = frozenset({"privacy_reading"})
"""Who is shown a record again beside his mistakes has read it, and that is kept: nothing was changed."""


class Asker:
    """One world and those who knock at it."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.clients: Mapping[str, Client] = {role: world.client(role) for role in ROLES}
        self.asked = 0
        self._models: dict[str, type[Model]] = {
            model._meta.db_table: model
            for model in apps.get_models()
            if model.__module__.startswith("sara.") and model._meta.managed
            if model._meta.db_table not in LOGS
        }
        self._counting = " UNION ALL ".join(
            f"SELECT '{name}', count(*) FROM {name}" for name in sorted(self._models)
        )
        self._before = self._counts()

    def ask(self, role: str, method: str, path: str, body: bytes = b"", **how: Any) -> Answer:
        """One request and its answer, judged; what it did is undone."""
        with self.undone():
            return self.do(role, method, path, body, **how)

    def do(self, role: str, method: str, path: str, body: bytes = b"", **how: Any) -> Answer:
        """As `ask`, but what it did stands until the surrounding `undone` ends."""
        answer = self._judged(*self._sent(self.clients[role], method, path, body, how))
        if method != "get":
            answer.grown = self._grown()
            answer.wrong += self._stored_unclean(answer.grown)
            if answer.grown and answer.status >= 400:
                answer.wrong.append(f"refused with {answer.status}, yet rows were left in {answer.grown}")
        return answer

    @contextmanager
    def undone(self) -> Iterator[None]:
        """Database, cookies and counters as they were."""
        cookies = {role: SimpleCookie(client.cookies) for role, client in self.clients.items()}
        before = self._before
        with transaction.atomic():
            yield
            transaction.set_rollback(True)
        self._before = before
        for role, client in self.clients.items():
            client.cookies = cookies[role]

    def settle(self) -> None:
        """From here on, what has been done counts as having been there."""
        self._before = self._counts()

    def _sent(
        self, client: Client, method: str, path: str, body: bytes, how: dict[str, Any]
    ) -> tuple[HttpResponseBase | None, str]:
        self.asked += 1
        cache.clear()  # it counts attempts, and is no part of what is undone
        how = {"content_type": FORM} | how
        try:
            with transaction.atomic():
                return client.generic(method.upper(), path, body, **how), ""
        except pytest.fail.Exception as fault:  # a variable that the template does not know
            return None, str(fault)

    def _judged(self, response: HttpResponseBase | None, fault: str) -> Answer:
        if response is None:
            return Answer(500, Page(""), wrong=[fault[:300]])
        body = b"".join(response) if response.streaming else response.content  # type: ignore[attr-defined]
        kind, location = response.headers.get("Content-Type", ""), response.headers.get("Location", "")
        text = body.decode("utf-8") if kind.startswith("text/html") else ""
        answer = Answer(response.status_code, Page(text), location, kind, body)
        answer.wrong += list(_faults(answer, getattr(response, "exc_info", None)))
        return answer

    def _counts(self) -> Counts:
        with connection.cursor() as cursor:
            cursor.execute(self._counting)
            return dict(cursor.fetchall())

    def _grown(self) -> Counts:
        now = self._counts()
        return {name: now[name] - was for name, was in self._before.items() if now[name] != was}

    def _stored_unclean(self, grown: Counts) -> list[str]:
        return [
            f"{name}.{column} keeps {text[:60]!r}"
            for name, count in grown.items()
            for row in self._models[name]._base_manager.order_by("-pk").values()[: max(count, 0)]
            for column, value in row.items()
            for text in _texts(value)
            if UNCLEAN.search(text)
        ]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)


def _faults(answer: Answer, error: Any) -> Iterator[str]:  # noqa: ANN401 as sys.exc_info
    if answer.status >= 500 or error:
        yield f"{answer.status} {error[0].__name__ if error else ''}: {str(error[1])[:200] if error else ''}"
    elif 300 <= answer.status < 400:
        if not re.match(r"/(?![/\\])|\?|$", answer.location) or UNCLEAN.search(answer.location):
            yield f"leads away to {answer.location[:80]!r}"
    elif answer.kind.startswith("text/html"):
        if not answer.page.words and answer.status != 204:
            yield f"{answer.status} without a word"
        yield from answer.page.dangers
    elif answer.status >= 400:
        yield f"{answer.status} as {answer.kind or 'nothing'}, not as a page"
