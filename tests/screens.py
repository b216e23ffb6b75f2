"""Every screen of the house, for pictures, measures and the machines that look at it.

A new screen is a new line here. Where an address holds a code, the screen is reached as a reader
reaches it: from another address, by following the first link that fits.
"""

from dataclasses import dataclass
from typing import Final

KIND_OF_MAP: Final = 220_000
KIND_OF_PAGE: Final = 120_000


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: how it is reached, and by whom."""

    name: str
    address: str
    role: str = "guest"
    follow: tuple[str, ...] = ()
    """Selectors of links, each followed on the page before."""
    status: int = 200
    has_map: bool = False

    @property
    def most_bytes(self) -> int:
        """The budget of a first visit, compressed, with everything it brings."""
        return KIND_OF_MAP if self.has_map else KIND_OF_PAGE


SCREENS: Final = (
    Screen("home", "/", has_map=True),
    Screen("houses", "/houses/", has_map=True),
    Screen("house", "/houses/baharestan/", has_map=True),
    Screen("catalogue", "/programmes/"),
    Screen("catalogue-nothing", "/programmes/?q=zzzz"),
    Screen("programme", "/programmes/", follow=("main a[href*='/programmes/']:not([href*='?'])",)),
    Screen("sign-in", "/accounts/login/"),
    Screen("staff-sign-in", "/accounts/staff/"),
    Screen("messages", "/-/messages/"),
    Screen("not-found", "/nowhere/", status=404),
    Screen("components", "/components/", has_map=True),
    Screen("components-desk", "/components/?frame=desk"),
    Screen("my", "/my/", role="resident"),
    Screen("desk", "/desk/", role="desk"),
    Screen("city", "/city/", role="headquarters", has_map=True),
)
