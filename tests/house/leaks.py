"""Looks for what one may not see: its words in any answer, its trace in any answer, its being there at all.

Three questions, each asked of every address as every role:

- *words*: does an answer contain a word that this role may not read?
- *trace*: is an answer another one once the thing is there (a count, an order, a suggestion, a sum)?
- *being*: is a hidden code answered otherwise than a code that nobody has?
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from io import BytesIO
from typing import Final
from urllib.parse import parse_qsl, quote, urlsplit

from sara.foundation.persian import to_ascii_digits
from tests.house.addresses import CONVERTED, Address, Examples, addresses
from tests.house.asking import Answer, Asker
from tests.house.forms_seen import Page
from tests.house.plants import Plant
from tests.house.world import World

# Whoever holds the code may read: that is what the code is for. Nobody finds it by looking.
BY_CODE: Final = frozenset({"/voice/<code:code>/", "/verify/<str:code>/"})
# Whoever may find people opens a file for one whose code he was told: he learns who she is, and says why.
BY_FINDING: Final = frozenset({"/desk/<slug:slug>/people/<code:code>/file/"})
# Made of chance each time: a secret to be scanned, a challenge to be signed.
MADE_OF_CHANCE: Final = ("/accounts/factors/app/", "/accounts/factors/keys/add/", "/-/challenge/")
FINDS_EXACTLY: Final = frozenset({"desk", "elsewhere", "manager", "officer", "headquarters"})
NOBODYS: Final[Mapping[str, object]] = {"code": "ACDEFHJK", "int": 987_654, "str": "ACDEFHJK"}
_TAGS: Final = re.compile(r"<[^>]*>")
_BETWEEN: Final = re.compile("[\\s\u200c\u066c,\u00a0\u202f-]+")
_CHANGING: Final = re.compile(
    r'name="csrfmiddlewaretoken" value="\w+"|"X-CSRFToken": ?"\w+"|<bdi>[0-9a-f]{8}</bdi>'
)

EXAMPLES_ONLY: Final = {"/components/"}


@dataclass(frozen=True)
class Asked:
    """One answer to one role, flat: without tags and spaces, digits in Latin, as words are looked for."""

    role: str
    path: str
    answer: Answer

    @cached_property
    def said(self) -> str:
        """What it says; a spreadsheet is opened, for its words are packed."""
        body = self.answer.body
        return (_unpacked(body) if body.startswith(b"PK") else _read(body)) + self.answer.location

    def has(self, word: str) -> bool:
        """Whether the word stands in it, in text, in an attribute, in a file, in the address led to."""
        return _flat(word) in self._flat_text

    @property
    def typed(self) -> set[str]:
        return {value for _name, value in parse_qsl(urlsplit(self.path).query)}

    @cached_property
    def answer_text(self) -> str:
        """What is compared; a paper (PDF) differs each time, so of it only that it was given."""
        said = "" if self.answer.kind == "application/pdf" else same(self.said)
        return f"{self.answer.status} {said}"

    @cached_property
    def _flat_text(self) -> str:
        text = unescape(self.said)
        return f"{_flat(text)} {_flat(_TAGS.sub('', text))}"


def _read(body: bytes) -> str:
    return body.decode("utf-8", "replace")


def _unpacked(book: bytes) -> str:
    """All parts of a spreadsheet but the one that says when it was made."""
    with zipfile.ZipFile(BytesIO(book)) as parts:
        names = [name for name in sorted(parts.namelist()) if name != "docProps/core.xml"]
        return "\n".join(_read(parts.read(name)) for name in names)


def _flat(text: str) -> str:
    return _BETWEEN.sub("", to_ascii_digits(text))


def same(text: str, *, without: Iterable[str] = ()) -> str:
    """An answer without what differs each time, and without what was asked for."""
    text = _CHANGING.sub("", text)
    for word in without:
        number = word.isdecimal()
        ways = (word, quote(word), quote(word, safe=""), f"{word[:4]} {word[4:]}")
        for written in (f"/{word}/",) if number else ways:
            text = text.replace(written, "…")
    return text


def homes(world: World) -> Mapping[str, Mapping[str, object]]:
    """What stands in addresses for those who are at home elsewhere."""
    other = world.house.city.other_house.slug
    return {
        "elsewhere": {"houses": other, "desk": other, "plan": other},
        "officer": {"areas": "14"},
    }


def paths(world: World, role: str, codes: Mapping[str, object] | None = None) -> dict[str, str]:
    """Every address, by route, as this role would ask it; with these codes in it, where any are given."""
    home = homes(world).get(role, {})
    examples = Examples({**world.examples.by_part, **home, **(codes or {})}, world.examples.by_route)
    return {address.route: examples.path(address) for address in addresses()}


def searches(page: Page, path: str) -> set[str]:
    """The names by which a page may be searched."""
    forms = [form for form in page.forms if form.method == "get"]
    return {
        control.name for form in forms if urlsplit(form.action).path in {"", path} for control in form.typed
    }


def files(page: Page) -> set[str]:
    """The links to this very list in another form: a file."""
    asked = (urlsplit(link) for link in page.links)
    return {f"?{one.query}" for one in asked if not one.path and "as" in dict(parse_qsl(one.query))}


def sweep(asker: Asker, role: str, typed: Iterable[str]) -> Iterator[Asked]:
    """Every address as this role, with every search for these texts, and every list as a file."""
    for route in paths(asker.world, role):
        yield from sweep_of(asker, role, route, typed)


def sweep_of(asker: Asker, role: str, route: str, typed: Iterable[str]) -> Iterator[Asked]:
    """One address as this role, searched and as a file."""
    path = paths(asker.world, role)[route]
    answer = asker.ask(role, "get", path)
    yield Asked(role, path, answer)
    if answer.status == 200 and answer.kind.startswith("text/html") and route not in EXAMPLES_ONLY:
        queries = {f"?{name}={quote(text)}" for name in searches(answer.page, path) for text in typed}
        for query in sorted(queries | files(answer.page)):
            yield Asked(role, path + query, asker.ask(role, "get", path + query))


def words_told(plants: Iterable[Plant], role: str, answers: Iterable[Asked]) -> list[str]:
    """Words of these plants that stand in these answers and that this role may not read."""
    hidden = [
        (secret.about, word, one.exact)
        for one in plants
        for secret in one.secrets
        if role not in secret.seen_by
        for word in secret.words
    ]
    return [
        f"{role} reads {word!r} ({about}) at {asked.path}: {asked.answer.status}"
        for asked in answers
        for about, word, exact in hidden
        if not _lawful(asked, about, word, exact) and asked.has(word)
    ]


def _lawful(asked: Asked, about: str, word: str, exact: tuple[str, ...]) -> bool:
    """What he typed himself; and of one whose number he knows, just enough to tell her apart."""
    told_apart = asked.role in FINDS_EXACTLY and about == "who she is" and asked.typed & set(exact)
    return word in asked.typed or bool(told_apart)


def traces(before: Iterable[Asked], after: Iterable[Asked], *, exact: Iterable[str] = ()) -> list[str]:
    """Where somebody is told something else than before; whom he knows the number of aside."""
    was = {asked.path: asked.answer_text for asked in before}
    return [
        f"{asked.role} sees at {asked.path} that something is there: {_difference(text, asked.answer_text)}"
        for asked in after
        if not (asked.role in FINDS_EXACTLY and asked.typed & set(exact))
        and not asked.path.endswith(MADE_OF_CHANCE)
        if (text := was.get(asked.path, "")) != asked.answer_text
    ]


def _difference(before: str, after: str) -> str:
    start = next((at for at, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    return f"{before[max(start - 60, 0) : start + 80]!r} → {after[max(start - 60, 0) : start + 80]!r}"


def nobodys(address: Address) -> Mapping[str, object]:
    """Codes of nothing, for the arguments of an address."""
    kinds = {name: kind or "str" for kind, name in CONVERTED.findall(address.route)}
    return {name: NOBODYS[kinds[name]] for _before, name in address.arguments if kinds[name] in NOBODYS}


def given_away(asker: Asker, plant: Plant, role: str, codes: Mapping[str, object]) -> list[str]:
    """Addresses at which a hidden code is answered otherwise than a code that nobody has."""
    found = []
    hidden = paths(asker.world, role, codes)
    for address in addresses():
        arguments = [before for before, _name in address.arguments if before in codes]
        lawful = address.route in BY_CODE or (role in FINDS_EXACTLY and address.route in BY_FINDING)
        if not arguments or lawful:
            continue
        unknown = Examples(
            {**asker.world.examples.by_part, **homes(asker.world).get(role, {})},
            {address.route: nobodys(address)},
        ).path(address)
        for method in ("get", "post"):
            one = asker.ask(role, method, hidden[address.route])
            none = asker.ask(role, method, unknown)
            words = [hidden[address.route], unknown, *(str(codes[before]) for before in arguments)]
            words += [str(value) for value in nobodys(address).values()]
            if _without(one, words) != _without(none, words):
                found.append(
                    f"{role} {method} {hidden[address.route]} ({plant.name}): {one.status}, "
                    f"but {none.status} for nobody's"
                )
    return found


def _without(answer: Answer, words: Iterable[str]) -> tuple[int, str]:
    said = answer.body.decode("utf-8", "replace") + answer.location
    return answer.status, same(said, without=words)
