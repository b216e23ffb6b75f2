"""The ways through the house. Apps above add their entries; each is shown to those who may use it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch
from django.utils.functional import Promise

from sara.foundation.actors import Actor
from sara.foundation.ui.addresses import address_of


def everybody(actor: Actor) -> bool:  # noqa: ARG001 the question is the same for all
    return True


def signed_in(actor: Actor) -> bool:
    return not actor.is_guest


@dataclass(frozen=True, slots=True)
class Standing:
    """The house at whose desk the reader stands: its slug, its path in the tree, its name."""

    slug: str
    path: str
    name: str | Promise


@dataclass(frozen=True, slots=True)
class MenuItem:
    """One entry: its words, the name of its address, and who sees it."""

    label: str | Promise
    url_name: str
    icon: str = ""
    shown_to: Callable[[Actor], bool] = everybody
    order: int = 100
    group: int = 0
    """Entries of another group stand apart, below."""
    shown_at: Callable[[Actor, str], bool] | None = None
    """For an entry of one house: its address takes the slug, and this asks at the house's path."""

    def address(self, actor: Actor, standing: Standing | None) -> str:
        """Where it leads this reader, or "" when it is not for him."""
        if self.shown_at is None:
            return nav_address(self.url_name) if self.shown_to(actor) else ""
        if standing is None or not self.shown_at(actor, standing.path):
            return ""
        return nav_address(self.url_name, slug=standing.slug)


@dataclass(frozen=True, slots=True)
class MenuLink:
    """An entry as one reader sees it."""

    label: str
    href: str
    icon: str
    current: bool
    count: int | None
    apart: bool


class Menu:
    """Entries in their order; which of them show depends on who looks."""

    def __init__(self, *items: MenuItem) -> None:
        self._items: dict[str, MenuItem] = {item.url_name: item for item in items}

    def add(self, item: MenuItem) -> None:
        """Put an entry in; an entry of the same address is replaced."""
        self._items[item.url_name] = item

    def links(
        self,
        actor: Actor,
        path: str,
        counts: Mapping[str, int] | None = None,
        *,
        standing: Standing | None = None,
        at: str = "",
    ) -> list[MenuLink]:
        """What this reader sees on the page at `path`, the longest fitting entry marked.

        `at` names the entry to which the page belongs where its address does not say so; a name that is
        no entry marks none.
        """
        items = sorted(self._items.values(), key=lambda item: (item.group, item.order))
        shown = [(item, href) for item in items if (href := item.address(actor, standing))]
        named = next((href for item, href in shown if item.url_name == at), "")
        here = named if at else max((href for _, href in shown if _within(path, href)), key=len, default="")
        groups = [item.group for item, _ in shown]
        return [
            MenuLink(
                label=str(item.label),
                href=href,
                icon=item.icon,
                current=href == here,
                count=(counts or {}).get(item.url_name),
                apart=index > 0 and groups[index - 1] != item.group,
            )
            for index, (item, href) in enumerate(shown)
        ]


def _within(path: str, href: str) -> bool:
    """Whether a page belongs to an entry; the front page owns only itself."""
    front = href.count("/") <= 1 or href in {"/", "/en/"}
    return path == href if front else path.startswith(href)


def nav_address(name: str, *, slug: str = "") -> str:
    """The address of this name, or "" while nobody has built it (see UI_STRICT_LINKS)."""
    try:
        return address_of(name, slug=slug) if slug else address_of(name)
    except NoReverseMatch:
        if getattr(settings, "UI_STRICT_LINKS", False):
            raise
        return ""


public_menu: Final = Menu()
account_menu: Final = Menu()
desk_menu: Final = Menu()

_ways: Final[dict[str, str]] = {
    "front": "",
    "catalogue": "",
    "desk": "",
    "find": "",
    "desk_here": "",
    "find_here": "",
    "tray": "",
    "sign_in": "account_login",
    "sign_out": "account_logout",
    "theme": "ui:theme",
    "challenge": "",
}


def open_ways(**names: str) -> None:
    """Say which address a way of the frames leads to: `open_ways(front="public:home")`."""
    unknown = names.keys() - _ways.keys()
    if unknown:
        raise ValueError(f"the frames have no such way: {unknown}")
    _ways.update(names)


def way_to(name: str, standing: Standing | None = None) -> str:
    """The address of a way of the frames, or "" while nobody has opened it.

    `desk` and `find` have ways of their own within a house: `desk_here` and `find_here`, which
    take its slug.
    """
    within = _ways.get(f"{name}_here", "")
    if standing is not None and within:
        return nav_address(within, slug=standing.slug)
    return nav_address(_ways[name]) if _ways[name] else ""


StandingFinder = Callable[[HttpRequest], Standing | None]
_finders: Final[list[StandingFinder]] = []


def find_standing_by(finder: StandingFinder) -> None:
    """Say, once, how the house is found at whose desk the reader of a page stands."""
    _finders[:] = [finder]


def standing_of(request: HttpRequest) -> Standing | None:
    """The house at whose desk this reader stands, asked once for a request."""
    found: Standing | None
    if not hasattr(request, "standing"):
        request.standing = _finders[0](request) if _finders else None  # type: ignore[attr-defined]
    found = request.standing  # type: ignore[attr-defined]
    return found


__all__ = [
    "MenuItem",
    "Standing",
    "account_menu",
    "desk_menu",
    "everybody",
    "find_standing_by",
    "open_ways",
    "public_menu",
    "signed_in",
    "standing_of",
    "way_to",
]
