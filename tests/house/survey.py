"""Walks every address as everybody and notes each form that is shown, with who may send it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import parse_qsl, urljoin, urlsplit

from tests.house.addresses import Address, addresses
from tests.house.asking import Answer, Asker
from tests.house.filled import encoded, honest
from tests.house.forms_seen import Form

LOOKING: Final = ("manager", "desk", "headquarters", "resident", "guest")
EXAMPLES_ONLY: Final = {"/components/"}  # its forms lead nowhere


@dataclass(frozen=True)
class Screen:
    address: Address
    path: str
    role: str


@dataclass(frozen=True)
class Found:
    """A form, on which page of whose it stands, and what had to be sent before it was shown."""

    role: str
    action: str
    form: Form
    before: "Found | None" = None

    @property
    def name(self) -> str:
        return f"{self.form.method.upper()} {self.action} ({self.role})"

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(sorted(one.name for one in self.form.controls))

    @property
    def key(self) -> tuple[str, str, tuple[str, ...]]:
        """What makes it another form: where it leads, without the numbers that it has only now."""
        action = re.sub(r"\d+", "0", self.action) if self.before else self.action
        return self.form.method, action, self.names


@dataclass
class Survey:
    asker: Asker
    screens: list[Screen]
    forms: list[Found]
    links: dict[str, tuple[str, set[str]]]  # path: who sees it, and by which names it may be asked


def survey(asker: Asker) -> Survey:
    made = Survey(asker, [], [], {})
    found: dict[object, Found] = {}
    for address in addresses():
        path = _path(asker, address)
        for role in LOOKING if path else ():
            answer = asker.ask(role, "get", path)
            if answer.status == 200 and answer.kind.startswith("text/html"):
                made.screens.append(Screen(address, path, role))
                _note_links(made, role, path, answer)
                _note_forms(found, role, path, answer)
    for one in list(found.values()):
        _go_on(asker, one, found)
    made.forms = list(found.values())
    return made


def _path(asker: Asker, address: Address) -> str:
    """Nothing where the world has no example; test_urls_by_role says so."""
    try:
        return "" if address.route in EXAMPLES_ONLY else asker.world.examples.path(address)
    except LookupError:
        return ""


def _note_links(made: Survey, role: str, path: str, answer: Answer) -> None:
    names: set[str] = set()
    for link in answer.page.links:
        parts = urlsplit(urljoin(path, link))
        if parts.path == path:
            names |= {name for name, _value in parse_qsl(parts.query, keep_blank_values=True)}
    known = made.links.get(path, (role, set()))
    made.links[path] = (known[0], known[1] | names)


def forms_of(role: str, path: str, answer: Answer) -> Iterator[Found]:
    for form in answer.page.forms:
        action = urlsplit(urljoin(path, form.action))
        if not action.netloc and "logout" not in action.path:
            yield Found(role, action.path + (f"?{action.query}" if action.query else ""), form)


def _note_forms(found: dict[object, Found], role: str, path: str, answer: Answer) -> None:
    for one in forms_of(role, path, answer):
        found.setdefault(one.key, one)


def _go_on(asker: Asker, one: Found, found: dict[object, Found]) -> None:
    """Send it honestly; forms that are shown only then are noted with that step before them."""
    if one.form.method != "post":
        return
    with asker.undone():
        later = [replace(new, before=one) for new in _shown_after(asker, one)]
    for new in later:
        if new.key not in found:
            found[new.key] = new
            _go_on(asker, new, found)


def _shown_after(asker: Asker, one: Found) -> list[Found]:
    """The forms of the page to which one is led when this form has been taken."""
    here = begin(asker, one)
    answer = asker.do(here.role, "post", here.action, encoded(honest(here.form)))
    if not 300 <= answer.status < 400 or answer.wrong:
        return []
    return list(forms_of(here.role, answer.location, asker.do(here.role, "get", answer.location)))


def begin(asker: Asker, one: Found) -> Found:
    """Do again what led to this form; the form as it stands there now, with the numbers of this time."""
    if one.before is None:
        return one
    shown = _shown_after(asker, one.before)
    asker.settle()
    return next((new for new in shown if new.names == one.names), one)
