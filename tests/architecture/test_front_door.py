"""Who comes from outside enters an app by its front door.

Services and portals: `api`, nothing else. Registers: `api`, `models` for foreign keys and reading,
and `types`, so that a pure rule may name them. The foundation: what a package, or a module of it,
lists in `__all__`. Tests may also use another app's `tests.factories`, and look into the foundation;
the configuration, which says what stands at which address, may use any app's `web`.
"""

import ast
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import HOUSE, Import, Place, Source, Tree, imports_of, plant

DOORS: Final = {
    "portal": {("api",)},
    "services": {("api",)},
    "registers": {("api",), ("models",), ("types",)},
}


def breaches(tree: Tree) -> list[str]:
    return [
        source.at(brought.node, f"{brought.module} {brought.name} is not a door")
        for source in tree.sources
        for brought in imports_of(source)
        if brought.module.startswith("sara.") and not _is_lawful(tree, source, brought)
    ]


def _is_lawful(tree: Tree, source: Source, brought: Import) -> bool:
    whole = f"{brought.module}.{brought.name}"
    target = Place.of(whole if whole in tree.by_module else brought.module)
    if source.place.is_same_app(target) or target.floor == source.place.floor == "config":
        return True
    if source.is_test and target.inside == ("tests", "factories"):
        return True
    if source.place.floor == "config" and target.inside[:1] == ("web",):
        return True
    if target.floor == "foundation":
        return source.is_test or source.is_migration or _is_public(tree, brought)
    if target.app == "wiring":
        return source.place.floor in {"config", "portal"}
    return target.inside in DOORS.get(target.floor, set())


def _is_public(tree: Tree, brought: Import) -> bool:
    if brought.module == "sara.foundation":
        return f"sara.foundation.{brought.name}" in tree.by_module
    module = tree.by_module.get(brought.module)
    if module is None:
        return False
    if not brought.name:  # for what it does when it is read
        return "__all__" in module.text
    if module.path.parent.name == "foundation":  # a module that is a whole package, as clock
        return not brought.name.startswith("_")
    return brought.name in listed(module)


def listed(source: Source) -> set[str]:
    """The names in `__all__`, which is a plain list of words."""
    for node in source.parsed.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return set()


def fronts(tree: Tree) -> list[str]:
    """What is wrong with front doors themselves: they re-export, and services hide their models."""
    found = []
    for source in tree.sources:
        if source.place.inside != ("api",):
            continue
        found += [
            source.at(node, "an api does nothing but re-export")
            for node in source.parsed.body
            if not _is_re_export(node)
        ]
        if source.place.floor == "services":
            found += [
                source.at(brought.node, "models stay inside a service")
                for brought in imports_of(source)
                if Place.of(brought.module).inside[:1] == ("models",)
            ]
    return found


def _is_re_export(node: ast.stmt) -> bool:
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == "__all__"
    is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    return is_docstring or isinstance(node, ast.ImportFrom)


def test_everyone_enters_by_the_front_door() -> None:
    assert breaches(HOUSE) == []


def test_front_doors_only_re_export_and_services_keep_their_models() -> None:
    assert fronts(HOUSE) == []


LAWFUL: Final = {
    "sara/foundation/clock.py": "now = 1\n",
    "sara/foundation/ids/__init__.py": '__all__ = ["new_code"]\nnew_code = 1\nhidden = 2\n',
    "sara/registers/places/models/__init__.py": "from sara.registers.places.models.house import House\n",
    "sara/registers/places/models/house.py": "House = 1\n",
    "sara/services/clubs/api.py": '"""Door."""\n\nfrom sara.services.clubs.commands import found\n',
    "sara/services/clubs/commands.py": (
        "from sara.foundation import clock\nfrom sara.foundation.ids import new_code\n"
        "from sara.registers.places.models import House\nfound = 1\n"
    ),
    "sara/services/clubs/tests/factories.py": "a_club = 1\n",
    "sara/portal/my/queries.py": "from sara.services.clubs.api import found\n",
    "sara/portal/my/tests/test_x.py": "from sara.services.clubs.tests.factories import a_club\n",
}


def test_a_lawful_house_has_no_breach(tmp_path: Path) -> None:
    tree = plant(tmp_path, LAWFUL)
    assert breaches(tree) + fronts(tree) == []


@pytest.mark.parametrize(
    "line",
    [
        "from sara.services.clubs.commands import found",
        "from sara.services.clubs import commands",
        "import sara.services.clubs.commands",
        "from sara.services.clubs.models import Club",
        "from sara.services.clubs.tests.factories import a_club",
        "from sara.registers.places.models.house import House",
        "from sara.registers.places.queries import houses",
        "from sara.foundation.ids import hidden",
        "from sara.foundation.ids import *",
    ],
)
def test_a_planted_side_door_is_seen(line: str, tmp_path: Path) -> None:
    tree = plant(tmp_path, {**LAWFUL, "sara/portal/my/queries.py": line + "\n"})
    assert len(breaches(tree)) == 1


@pytest.mark.parametrize(
    "line", ["from sara.services.clubs.models import Club", "LIMIT = 3", "def more() -> None: ..."]
)
def test_a_planted_door_that_does_more_is_seen(line: str, tmp_path: Path) -> None:
    tree = plant(tmp_path, {**LAWFUL, "sara/services/clubs/api.py": line + "\n"})
    assert len(fronts(tree)) == 1
