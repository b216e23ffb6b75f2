"""A migration is called by what it does, and knows no app but by name."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import FLOORS, HOUSE, Tree, imports_of, plant

NAME: Final = re.compile(r"^(?!.*_(auto|initial)(_|$))\d{4}_[a-z0-9_]+$")
APPS: Final = tuple(f"sara.{floor}." for floor in FLOORS if floor != "foundation")


def breaches(tree: Tree) -> list[str]:
    found = []
    for source in tree.sources:
        if not source.is_migration or source.path.name == "__init__.py":
            continue
        if not NAME.match(source.path.stem):
            found.append(f"{source.name}: a migration is a number and what it does")
        found += [
            source.at(brought.node, f"a migration imports {brought.module}")
            for brought in imports_of(source)
            if brought.module.startswith(APPS)
        ]
    return found


def test_migrations_have_names_and_import_no_apps() -> None:
    assert breaches(HOUSE) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("0001_initial", ""),
        ("0002_auto_20261124_0900", ""),
        ("clubs", ""),
        ("0002_clubs", "import sara.services.clubs.models\n"),
        ("0002_clubs", "from sara.registers.places.types import Kind\n"),
    ],
)
def test_a_planted_bad_migration_is_seen(name: str, text: str, tmp_path: Path) -> None:
    tree = plant(tmp_path, {f"sara/services/clubs/migrations/{name}.py": text})
    assert len(breaches(tree)) == 1


def test_a_lawful_migration_passes(tmp_path: Path) -> None:
    text = "import sara.foundation.money.fields\nfrom django.db import migrations\n"
    tree = plant(tmp_path, {"sara/services/clubs/migrations/0001_clubs.py": text})
    assert breaches(tree) == []
