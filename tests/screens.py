"""Every screen of the house, for pictures, measures and the machines that look at it.

A new screen is a new line here. Where an address holds a code, the screen is reached as a reader
reaches it: from another address, by following the first link that fits; `tests/house/screens.toml` says
which address of the table that is, and which addresses show no screen, and why.
"""

from dataclasses import dataclass, replace
from typing import Any, Final

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
    beyond: str = ""
    """What is added to the address that was reached, where nothing links there."""
    status: int = 200
    has_map: bool = False

    @property
    def most_bytes(self) -> int:
        """The budget of a first visit, compressed, with everything it brings."""
        return KIND_OF_MAP if self.has_map else KIND_OF_PAGE


RUN: Final = "main a[href*='/runs/']"


def _found(name: str, words: str, **rest: Any) -> Screen:
    """The screen of a run that is found by these words, or one beyond it."""
    rest["follow"] = (RUN, *rest.get("follow", ()))
    return Screen(name, f"/programmes/?q={words}", **rest)


GUEST: Final = (
    Screen("home", "/", has_map=True),
    Screen("find-nothing", "/find/?q=zzzz", has_map=True),
    Screen("find-nearest", "/find/?area=1201"),
    Screen("find-many", "/find/?q=سرا"),
    Screen("houses", "/houses/", has_map=True),
    Screen("house", "/houses/baharestan/", has_map=True),
    Screen("house-little-known", "/houses/kowsar/", has_map=True),
    Screen("catalogue", "/programmes/"),
    Screen("catalogue-of-house", "/programmes/?house=iran"),
    Screen("catalogue-nothing", "/programmes/?q=zzzz"),
    _found("programme", "خوش‌نویسی", follow=("nav a[href*='/programmes/']:not([href$='/programmes/'])",)),
    _found("run", "خوش‌نویسی"),
    _found("run-full", "یوگا"),
    _found("run-later", "آبرنگ"),
    Screen("voice", "/voice/"),
    Screen("voice-track", "/voice/track/"),
    Screen("voice-write", "/houses/baharestan/message/"),
    Screen("verify", "/verify/"),
    Screen("verify-nothing", "/verify/ABCD2345WXYZ/", status=404),
    Screen("sign-in", "/accounts/login/"),
    Screen("staff-sign-in", "/accounts/staff/"),
    Screen("staff-password", "/accounts/staff/password/"),
    Screen("messages", "/-/messages/"),
    Screen("closed-account", "/accounts/closed/"),
    Screen("not-found", "/nowhere/", status=404),
    Screen("components", "/components/", has_map=True),
    Screen("components-desk", "/components/?frame=desk"),
)
RESIDENT: Final = (
    Screen("my", "/my/"),
    Screen("my-papers", "/my/papers/"),
    Screen("my-messages", "/my/messages/"),
    Screen("my-record", "/my/record/"),
    Screen("my-consents", "/my/record/consents/"),
    Screen("my-requests", "/my/record/requests/"),
    Screen("my-readings", "/my/record/readings/"),
    Screen("my-tray", "/my/tray/"),
    Screen("my-tray-ways", "/my/tray/ways/"),
    Screen("my-message", "/my/messages/", follow=("main a[href*='/voice/']",)),
    Screen("enrolment", "/my/", follow=("#enrolments a[href*='/enrolments/']",)),
    Screen("withdraw", "/my/", follow=("#enrolments a[href*='/enrolments/']", "main a[href*='/withdraw/']")),
    Screen("accept", "/my/", follow=("#enrolments a[href*='/enrolments/']",), beyond="accept/"),
    Screen("receipt-of-mine", "/my/papers/", follow=("main a[href*='/receipts/']",)),
    _found("enrol", "خوش‌نویسی", beyond="enrol/"),
    Screen("my-sessions", "/accounts/sessions/"),
    Screen("second-factor", "/accounts/second-factor/"),
    Screen("my-factor-app", "/accounts/factors/app/"),
    Screen("my-factors", "/accounts/factors/"),
    Screen("sign-out", "/accounts/logout/"),
)
INSTRUCTOR: Final = (
    Screen("teaching", "/my/teaching/"),
    Screen("roll", "/my/teaching/", follow=("main a[href*='/roll/']",)),
    _found("people", "خوش‌نویسی", follow=("main a[href$='/people/']",)),
    Screen("factors", "/accounts/factors/"),
    Screen("confirm", "/accounts/confirm/"),
    Screen("passkeys", "/accounts/factors/keys/"),
    Screen("passkey-new", "/accounts/factors/keys/add/"),
    Screen("password", "/accounts/password/"),
    Screen("recovery-new", "/accounts/factors/recovery/new/"),
)
HERE: Final = "/desk/baharestan"
PERSON: Final = "main a[href*='/people/']:not([href$='/new/']):not([href$='/enrol/'])"
REQUEST: Final = "main a[href*='/requests/']:not([href*='?'])"
DESK: Final = (
    Screen("desk", f"{HERE}/"),
    Screen("desk-find", f"{HERE}/find/?q=نمونه"),
    Screen("desk-find-nothing", f"{HERE}/find/?q=zzzz"),
    Screen("desk-enrol-whom", f"{HERE}/enrol/"),
    Screen("desk-people", f"{HERE}/people/"),
    Screen("desk-register", f"{HERE}/people/new/"),
    Screen("desk-person", f"{HERE}/people/?q=مریم", follow=(PERSON,)),
    Screen("desk-person-money", f"{HERE}/people/?q=مریم", follow=(PERSON,), beyond="money/"),
    Screen("desk-person-trail", f"{HERE}/people/?q=مریم", follow=(PERSON,), beyond="trail/"),
    Screen("desk-person-consents", f"{HERE}/people/?q=مریم", follow=(PERSON,), beyond="consents/"),
    Screen("desk-person-ways", f"{HERE}/people/?q=مریم", follow=(PERSON,), beyond="ways/"),
    Screen("desk-person-ties", f"{HERE}/people/?q=مریم", follow=(PERSON,), beyond="household/"),
    Screen("desk-person-asks", f"{HERE}/people/?q=مریم", follow=(PERSON,), beyond="request/"),
    Screen("desk-requests", f"{HERE}/requests/?all=1"),
    Screen("desk-request", f"{HERE}/requests/?all=1", follow=(REQUEST,)),
    Screen("desk-change-person", f"{HERE}/people/?q=مریم", follow=(PERSON,), beyond="change/"),
    Screen("desk-join", f"{HERE}/people/?q=مریم", follow=(PERSON,), beyond="join/"),
    Screen("desk-accept", f"{HERE}/", follow=("main a[href*='/enrolments/']",), beyond="accept/"),
    Screen("desk-enrol", f"{HERE}/people/?q=مریم", follow=(PERSON,), beyond="enrol/"),
    Screen("desk-enrolment", f"{HERE}/people/?q=مریم", follow=(PERSON, "main a[href*='/enrolments/']")),
    Screen(
        "desk-withdraw",
        f"{HERE}/people/?q=مریم",
        follow=(PERSON, "main a[href*='/enrolments/']"),
        beyond="withdraw/",
    ),
    Screen("desk-runs", f"{HERE}/runs/"),
    Screen("desk-run", f"{HERE}/runs/", follow=("main a[href*='/runs/']:not([href$='/runs/'])",)),
    Screen("desk-receipts", f"{HERE}/receipts/"),
    Screen("receipt", f"{HERE}/receipts/", follow=("main a[href*='/receipts/']:not([href*='desk'])",)),
    Screen("desk-dues", f"{HERE}/dues/"),
    Screen("desk-cash", f"{HERE}/cash/"),
    Screen("desk-sheet", f"{HERE}/cash/", follow=("main a[href*='/cash/']:not([href$='/cash/'])",)),
    Screen("desk-day-end", f"{HERE}/day-end/"),
    Screen("desk-messages", f"{HERE}/messages/"),
    Screen("imports", "/imports/"),
    Screen("import-people", "/imports/new/people/"),
    Screen("exports", "/exports/"),
    Screen("desk-doubles", f"{HERE}/doubles/"),
    Screen("desk-doubles-none", f"{HERE}/doubles/?q=zzzz"),
    Screen("desk-merges", f"{HERE}/doubles/?state=merged"),
    Screen("desk-same-person", f"{HERE}/doubles/", follow=("main a[href*='/same/']",)),
    Screen("desk-part", f"{HERE}/doubles/?state=merged", follow=("main a[href$='/undo/']",)),
)
KEPT: Final = "/houses/baharestan/keep"
SPACE: Final = "#spaces a[href*='/spaces/']:not([href$='/new/'])"
PROGRAMME: Final = "main a[href*='/programmes/']:not([href*='/plan/']):not([href$='/new/'])"
LISTED: Final = "main a[href*='/runs/']:not([href$='/runs/'])"
GIVEN: Final = (LISTED, "main a[href$='/certificates/']")
MANAGER: Final = (
    Screen("manager-desk", f"{HERE}/"),
    Screen("programmes-of-house", "/houses/baharestan/programmes/"),
    Screen("programme-new", "/houses/baharestan/programmes/new/"),
    Screen("closed-days", "/houses/baharestan/closed-days/"),
    Screen("programme-change", "/houses/baharestan/programmes/", follow=(PROGRAMME,), beyond="change/"),
    Screen("run-plan", "/houses/baharestan/programmes/", follow=("main a[href*='/plan/']",)),
    Screen("run-open", f"{HERE}/runs/?stage=draft", follow=(LISTED, "main a[href$='/open/']")),
    _found("run-of-manager", "خوش‌نویسی"),
    _found("run-change", "خوش‌نویسی", beyond="change/"),
    _found("run-cancel", "خوش‌نویسی", beyond="cancel/"),
    _found("session-cancel", "خوش‌نویسی", follow=("main a[href*='/sessions/'][href$='/cancel/']",)),
    _found("certificates", "خوش‌نویسی", beyond="certificates/"),
    Screen("certificates-given", f"{HERE}/runs/?q=خیاطی", follow=GIVEN),
    Screen("revoke", f"{HERE}/runs/?q=خیاطی", follow=(*GIVEN, "main a[href$='/revoke/']")),
    Screen("import", "/imports/", follow=("main a[href*='/imports/']:not([href*='/new/'])",)),
    Screen("import-posts", "/imports/new/posts/"),
    Screen("manager-notices", f"{HERE}/notices/?days=all"),
    Screen("manager-tray", "/tray/"),
    Screen("receipt-void", f"{HERE}/receipts/", follow=("main a[href$='/void/']",)),
    Screen("posts", f"{HERE}/posts/"),
    Screen("post-new", f"{HERE}/posts/new/?q=مریم"),
    Screen("post", f"{HERE}/posts/", follow=("#list td a[href*='/posts/'], #list th a[href*='/posts/']",)),
    Screen(
        "post-account",
        f"{HERE}/posts/?kind=desk",
        follow=("#list td a[href*='/posts/'], #list th a[href*='/posts/']",),
        beyond="account/",
    ),
    Screen("keep", f"{KEPT}/"),
    Screen("keep-contact", f"{KEPT}/contact/"),
    Screen("keep-about", f"{KEPT}/about/"),
    Screen("keep-hours", f"{KEPT}/hours/"),
    Screen("keep-day-new", f"{KEPT}/days/new/"),
    Screen("keep-day", f"{KEPT}/", follow=("main a[href*='/days/']:not([href$='/new/'])",)),
    Screen("keep-building-new", f"{KEPT}/buildings/new/"),
    Screen("keep-building", f"{KEPT}/", follow=("#buildings a[href*='/buildings/']:not([href$='/new/'])",)),
    Screen("keep-unit-new", f"{KEPT}/units/new/"),
    Screen("keep-unit-end", f"{KEPT}/", follow=("#units a[href$='/end/']",)),
    Screen("keep-space-new", f"{KEPT}/spaces/new/"),
    Screen("keep-space", f"{KEPT}/", follow=(SPACE,)),
    Screen("keep-space-hours", f"{KEPT}/", follow=(SPACE,), beyond="hours/"),
    Screen("keep-space-end", f"{KEPT}/", follow=(SPACE,), beyond="end/"),
)
INSPECTOR: Final = (Screen("inspector", "/my/"), Screen("unusual-readings", "/city/readings/"))
RECORD: Final = ":not([href$='/new/']):not([href*='file'])"
REGION: Final = (Screen("city-of-region", "/city/", has_map=True),)
HEADQUARTERS: Final = (
    Screen("city", "/city/", has_map=True),
    Screen("keep-of-city", f"{KEPT}/"),
    Screen("keep-name", f"{KEPT}/name/"),
    Screen("desk-choose", "/desk/"),
    Screen("find-anywhere", "/desk/find/?q=نمونه"),
    Screen("export-log", "/exports/log/"),
    Screen("city-area", "/city/areas/1202/"),
    Screen("city-posts", "/city/areas/12/posts/"),
    Screen("city-post-new", "/city/areas/12/posts/new/"),
    Screen("city-house", "/city/houses/baharestan/"),
    Screen("city-house-history", "/city/houses/baharestan/history/"),
    Screen("city-dead-letters", "/city/dead-letters/"),
    Screen("city-dead-messages", "/city/dead-letters/messages/"),
    Screen("city-notices", "/city/notices/?days=all"),
    Screen("city-incoming", "/city/notices/incoming/"),
    Screen("news", "/news/"),
    Screen("news-new", "/news/new/"),
    Screen("news-one", "/news/", follow=("#list a[href*='/news/']",)),
    Screen("city-notices-cost", "/city/notices/cost/"),
    Screen("city-permissions", "/city/permissions/"),
    Screen("city-holidays", "/city/holidays/"),
    Screen("city-holiday-new", "/city/holidays/new/"),
    Screen(
        "city-holiday",
        "/city/holidays/",
        follow=(f"main a[href*='/city/holidays/']{RECORD}",),
    ),
    Screen("city-consents", "/city/consents/"),
    Screen("city-consent", "/city/consents/news/"),
    Screen("city-discounts", "/city/discounts/"),
    Screen("city-discount-new", "/city/discounts/new/"),
    Screen(
        "city-discount",
        "/city/discounts/",
        follow=(f"main a[href*='/city/discounts/']{RECORD}",),
    ),
)
BY_ROLE: Final = {
    "guest": GUEST,
    "resident": RESIDENT,
    "instructor": INSTRUCTOR,
    "desk": DESK,
    "manager": MANAGER,
    "inspector": INSPECTOR,
    "region": REGION,
    "headquarters": HEADQUARTERS,
}
SCREENS: Final = tuple(replace(one, role=role) for role, screens in BY_ROLE.items() for one in screens)
