"""Each screen is the same screen in the other language, speaks one language only, and has no torn tag."""

import re
from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from typing import Final

from django.apps import apps
from django.db.models import Model

from tests.house.addresses import addresses
from tests.house.urls import table
from tests.house.world import ROLES, World

LOOKING: Final = ("guest", "resident", "desk", "manager", "headquarters")
EXAMPLES_ONLY: Final = {"/components/"}
OUR_WORDS: Final = {"facts", "notices"}  # sentences of ours, kept as they were sent
PERSIAN: Final = re.compile("[\u0600-\u06ff\u200c]*[\u0600-\u06ff][\u0600-\u06ff\u200c]*")
ENGLISH: Final = re.compile(r"[A-Z]?[a-z]+(?: [a-z]+){2,}")
NAME: Final = re.compile(r"[\w:.-]+")
LABELS: Final = {"h1", "h2", "h3", "th", "dt", "label", "legend", "option", "button"}
READ: Final = ("aria-label", "alt", "placeholder", "title", "content")


class Reading(HTMLParser):
    """A page as it is read out: its language, its words, and its link to the other language."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.language = ""
        self.other = ""
        self.texts: list[str] = []
        self.torn: list[str] = []  # tags in which markup stands where a plain text belongs
        self.labels: list[str] = []
        self._unread = ""
        self._labelled = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self._labelled = tag in LABELS
        if not all(NAME.fullmatch(name) for name in said):
            self.torn.append(f"{tag} {said}")
        if tag == "html":
            self.language = said.get("lang", "")
        if "hreflang" in said:
            self.other = said["href"]
        if tag in {"script", "style"} or "hreflang" in said or (tag != "html" and "lang" in said):
            self._unread = tag
        self.texts += [said[name] for name in READ if name in said]

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unread:
            self._unread = ""

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.texts.append(data)
            if self._labelled and data.strip():
                self.labels.append(data.strip())
                self._labelled = False


class Data:
    """Whatever was typed or seeded: it is shown as it stands, in either language."""

    @cached_property
    def words(self) -> set[str]:
        return set(PERSIAN.findall(self.text))

    @cached_property
    def text(self) -> str:
        rows = (row for model in _models() for row in model._base_manager.values())
        return "\n".join(str(value) for row in rows for value in row.values())


def _models() -> list[type[Model]]:
    every = [model for model in apps.get_models() if model.__module__.startswith("sara.")]
    return [model for model in every if model._meta.app_label not in OUR_WORDS]


def screens(world: World) -> Iterator[tuple[str, str]]:
    """Each screen that a role sees, as (role, path)."""
    for address in addresses():
        statuses = table()["get"].get(address.route, "").split()
        for role, status in zip(ROLES, statuses, strict=False):
            if role in LOOKING and status == "200" and address.route not in EXAMPLES_ONLY:
                yield role, world.examples.path(address)


def read(world: World) -> Iterator[tuple[str, str, Reading]]:
    """Every page of everybody, in both languages."""
    clients = {role: world.client(role) for role in LOOKING}
    for role, path in screens(world):
        for address in (path, f"/en{path}"):
            answer = clients[role].get(address, {"q": "1"})
            if answer.status_code == 200 and answer.headers["Content-Type"].startswith("text/html"):
                yield role, address, Reading(answer.content.decode())


def test_every_screen_leads_to_itself_in_the_other_language_and_speaks_one_only(world: World) -> None:
    pages, wrong = list(read(world)), []
    data = Data()  # and what reading left behind: which lists were taken
    for role, address, page in pages:
        persian = not address.startswith("/en/")
        there = f"/en{address}" if persian else address.removeprefix("/en")
        if page.language != ("fa" if persian else "en"):
            wrong.append(f"{role} {address} is in {page.language!r}")
        if page.other != f"{there}?q=1":
            wrong.append(f"{role} {address} leads to {page.other!r}")
        wrong += [f"{role} {address} has a torn tag: {tag}" for tag in page.torn]
        wrong += [f"{role} {address} labels something {text!r}" for text in _small(page, data)]
        strange = _english(page, data) if persian else _persian(page, data)
        wrong += [f"{role} {address} says {text!r}" for text in strange]
    assert wrong == []
    assert len(pages) > 100


def _persian(page: Reading, data: Data) -> list[str]:
    return [text for text in page.texts if set(PERSIAN.findall(text)) - data.words]


def _english(page: Reading, data: Data) -> list[str]:
    return [one for text in page.texts for one in ENGLISH.findall(text) if one not in data.text]


def _small(page: Reading, data: Data) -> list[str]:
    """English labels that begin with a small letter."""
    return [
        text for text in page.labels if re.match("[a-z]", text) and text not in data.text and text != "toman"
    ]


def test_a_label_that_begins_with_a_small_letter_is_noticed() -> None:
    data = Data()
    data.__dict__["text"] = "baharestan"
    page = Reading("<th>cost</th><dt><b>Cost</b></dt><label>baharestan</label><p>cost</p>")
    assert _small(page, data) == ["cost"]


def test_a_strange_sentence_is_noticed() -> None:
    data = Data()
    data.__dict__["text"] = "زهرا"
    page = Reading('<html lang="en"><p>زهرا is here</p><p>ثبت شد</p><p>You cannot be here</p></html>')
    assert _persian(page, data) == ["ثبت شد"]
    assert _english(page, data) == ["You cannot be here"]


def test_a_torn_tag_is_noticed() -> None:
    assert Reading('<td data-label="Code <bdi dir="ltr">A</bdi>">').torn
    assert not Reading('<td data-label="Code A" hx-get="/a" data-x>').torn
