"""A screen names addresses of its own app or of floors below; pages that join apps are the portal's.

Addresses are written `app:name`, in templates, in `reverse` and its like, in entries of menus.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import HOUSE, Place, Tree, dotted, plant

QUOTED: Final = re.compile(r"""["']([a-z_]+):[a-z][\w-]*["']""")
CALLS: Final = {"reverse", "reverse_lazy", "redirect", "resolve_url", "MenuItem"}


def breaches(tree: Tree) -> list[str]:
    homes = {s.place.app: s.place for s in tree.sources if s.place.app}
    return [
        f"{where}: {label}: is neither this app nor below it"
        for where, place, label in _named(tree)
        if label in homes and not _is_lawful(place, homes[label])
    ]


def _is_lawful(here: Place, there: Place) -> bool:
    return here.is_same_app(there) or there.height < here.height


def _named(tree: Tree) -> Iterator[tuple[str, Place, str]]:
    for path in tree.templates:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            for label in QUOTED.findall(line):
                yield f"{tree.name_of(path)}:{number}", tree.place_of(path), label
    for source in tree.product:
        for node in source.nodes:
            if isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] in CALLS:
                for label in QUOTED.findall(ast.unparse(node)):
                    yield f"{source.name}:{node.lineno}", source.place, label


def test_screens_name_addresses_of_their_own_app_or_of_floors_below() -> None:
    assert breaches(HOUSE) == []


HOMES: Final = {
    "sara/foundation/ui/apps.py": "",
    "sara/registers/people/apps.py": "",
    "sara/services/clubs/apps.py": "",
    "sara/services/loans/apps.py": "",
    "sara/portal/my/apps.py": "",
}


@pytest.mark.parametrize(
    ("app", "url"),
    [
        ("services/clubs", "clubs:club"),
        ("services/clubs", "people:card"),
        ("portal/my", "clubs:club"),
        ("services/clubs", "account_login"),
    ],
)
def test_a_lawful_address_passes(app: str, url: str, tmp_path: Path) -> None:
    page = f"sara/{app}/templates/{app.split('/')[1]}/page.html"
    text = f"<a href=\"{{% url '{url}' code=club.code %}}\">"
    assert breaches(plant(tmp_path, {**HOMES, page: text})) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("services/clubs/templates/clubs/page.html", '<a href="{% url "my:home" %}">'),
        ("services/clubs/templates/clubs/page.html", "{% url 'loans:loan' code as there %}"),
        ("foundation/ui/templates/ui/public.html", "{% button url='clubs:list' %}"),
        ("services/clubs/web/views.py", 'go = redirect("loans:loan", code)\n'),
        ("registers/people/web/views.py", 'go = urls.reverse("clubs:club")\n'),
        ("foundation/ui/navigation.py", 'MenuItem(_("خانه"), "my:home", icon="sun")\n'),
    ],
)
def test_a_planted_address_that_points_up_or_sideways_is_seen(file: str, text: str, tmp_path: Path) -> None:
    assert len(breaches(plant(tmp_path, {**HOMES, f"sara/{file}": text}))) == 1
