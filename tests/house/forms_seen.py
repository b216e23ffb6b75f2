"""An answer as a browser reads it: its forms, its links, and whatever would run as a script."""

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Final

TYPED: Final = {"text", "search", "tel", "email", "url", "number", "date", "password", "textarea"}
CHOSEN: Final = {"select", "radio", "checkbox"}
PRESSED: Final = {"button", "submit", "image"}
_CONTROLS: Final = {"input", "select", "textarea", "button"}
_TOKEN: Final = "csrfmiddlewaretoken"
_LOADED: Final = {"application/json", "speculationrules", "importmap"}

Attributes = dict[str, str]


@dataclass(frozen=True)
class Control:
    """One name of a form, with what stands in it and what may be chosen."""

    name: str
    kind: str
    value: str = ""
    options: tuple[str, ...] = ()
    hints: frozenset[str] = frozenset()
    required: bool = False

    @property
    def is_typed(self) -> bool:
        return self.kind in TYPED

    @property
    def is_chosen(self) -> bool:
        """One of several; a box by itself is either ticked or not, whatever its value."""
        return self.kind in CHOSEN and not (self.kind == "checkbox" and len(self.options) == 1)


@dataclass(frozen=True)
class Form:
    action: str
    method: str
    controls: tuple[Control, ...]
    has_plain_button: bool = False  # one without a name, which sends the form as it stands

    @property
    def pressed(self) -> tuple[Control, ...]:
        return tuple(one for one in self.controls if one.kind in PRESSED)

    @property
    def typed(self) -> tuple[Control, ...]:
        return tuple(one for one in self.controls if one.is_typed)


@dataclass
class _Open:
    """A form of which the end has not been read."""

    action: str
    method: str
    controls: dict[str, Control] = field(default_factory=dict)
    has_plain_button: bool = False

    def read(self) -> Form:
        return Form(self.action, self.method, tuple(self.controls.values()), self.has_plain_button)


class Page(HTMLParser):
    """Reads a page or a fragment; `dangers` tells what in it would run."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self._forms: list[_Open] = []
        self._by_id: dict[str, _Open] = {}
        self._loose = _Open("", "get")
        self._inside: _Open | None = None
        self._list: Control | None = None
        self._writing: tuple[_Open, Control] | None = None
        self.links: list[str] = []
        self.dangers: list[str] = []
        self.words = ""
        self.is_whole = False
        self.feed(html)
        self.close()

    @property
    def forms(self) -> list[Form]:
        return [one.read() for one in self._forms]

    def shown(self, name: str) -> list[str]:
        """What stands in all controls of this name."""
        every = [*self._forms, self._loose]
        return [one.controls[name].value for one in every if name in one.controls]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        self._look_for_danger(tag, said)
        self.is_whole = self.is_whole or tag == "html"
        if tag == "form":
            self._inside = self._form(said)
        elif tag == "a":
            self.links.append(said.get("href", ""))
        elif tag in _CONTROLS and said.get("name", _TOKEN) != _TOKEN:
            self._control(tag, said)
        elif tag == "button" and said.get("type", "submit") == "submit":
            self._holding(said).has_plain_button = True
        elif tag == "option" and self._list:
            self._option(said)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._inside = None
        elif tag == "select":
            self._list = None
        elif tag == "textarea" and self._writing:
            form, control = self._writing
            form.controls[control.name] = replace(control, value=control.value.removeprefix("\n"))
            self._writing = None

    def handle_data(self, data: str) -> None:
        self.words += data.strip()[:200]
        if self._writing:
            form, control = self._writing
            self._writing = form, replace(control, value=control.value + data)

    def _form(self, said: Attributes) -> _Open:
        made = self._by_id.setdefault(said["id"], _Open("", "")) if said.get("id") else _Open("", "")
        made.action, made.method = said.get("action", ""), said.get("method", "get").lower()
        self._forms.append(made)
        return made

    def _holding(self, said: Attributes) -> _Open:
        """The form to which a control belongs, be it outside of it."""
        if said.get("form"):
            return self._by_id.setdefault(said["form"], _Open("", "get"))
        return self._inside or self._loose

    def _control(self, tag: str, said: Attributes) -> None:
        kind = said.get("type", "text").lower() if tag == "input" else tag
        form = self._holding(said)
        known = form.controls.get(said["name"])
        marked = kind not in {"radio", "checkbox"} or "checked" in said
        value = said.get("value", "") if tag != "textarea" and marked else ""
        control = Control(
            name=said["name"],
            kind=kind,
            value=value or (known.value if known else ""),
            options=(*(known.options if known else ()), said.get("value", "")),
            hints=frozenset({*said, said.get("inputmode", ""), said.get("autocomplete", "")}),
            required="required" in said or bool(known and known.required),
        )
        form.controls[control.name] = control
        self._list = replace(control, options=()) if tag == "select" else self._list
        if tag == "textarea":
            self._writing = form, control
        elif tag == "select" and self._list:
            form.controls[control.name] = self._list
            self._holder = form

    def _option(self, said: Attributes) -> None:
        if self._list:
            chosen = said.get("value", "") if "selected" in said else self._list.value
            options = (*self._list.options, said.get("value", ""))
            self._list = replace(self._list, value=chosen, options=options)
            self._holder.controls[self._list.name] = self._list

    def _look_for_danger(self, tag: str, said: Attributes) -> None:
        if tag == "script" and not said.get("src", "").startswith("/") and said.get("type") not in _LOADED:
            self.dangers.append("an inline script")
        self.dangers += [f"{tag} {name}" for name in said if name.startswith("on") or name == "style"]
        for name in ("href", "src", "action", "formaction"):
            if said.get(name, "").strip().lower().startswith(("javascript:", "data:text", "vbscript:")):
                self.dangers.append(f"{tag} {name}={said[name][:40]}")
