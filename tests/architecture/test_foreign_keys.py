"""Foreign keys point down and leave no trace.

One that leaves its app names its target as a string, points to a floor below or to a sibling that
does not point back, and has `related_name="+"`.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import FLOORS, HOUSE, Source, Tree, dotted, plant

KEYS: Final = {"ForeignKey", "OneToOneField", "ManyToManyField"}
ACCOUNT: Final = {"settings.AUTH_USER_MODEL": "people.Account"}


@dataclass(frozen=True)
class Key:
    source: Source
    node: ast.Call
    target: str  # "app.Model", or "" when it is not a string

    @property
    def app(self) -> str:
        return self.target.partition(".")[0] if "." in self.target else ""

    @property
    def leaves(self) -> bool:
        return bool(self.app) and self.app != self.source.place.app

    @property
    def leaves_no_trace(self) -> bool:
        named = {word.arg: word.value for word in self.node.keywords}
        trace = named.get("related_name")
        return isinstance(trace, ast.Constant) and trace.value == "+"


def keys_of(tree: Tree) -> Iterator[Key]:
    for source in tree.product:
        for node in source.nodes:
            if isinstance(node, ast.Call) and dotted(node.func).split(".")[-1] in KEYS:
                to = [word.value for word in node.keywords if word.arg == "to"]
                for target in (*node.args[:1], *to):
                    yield Key(source, node, _words(target))


def _words(target: ast.expr) -> str:
    if isinstance(target, ast.Constant):
        return str(target.value)
    return ACCOUNT.get(dotted(target), "")


def breaches(tree: Tree) -> list[str]:
    homes = {s.place.app: s.place.floor for s in tree.sources if s.place.app}
    found = []
    ring: dict[str, set[str]] = {}
    for key in keys_of(tree):
        if not key.target:
            found.append(key.source.at(key.node, "the target of a foreign key is a string"))
        if not key.leaves:
            continue
        floor = homes.get(key.app, "foundation")  # Django's own tables lie under everything
        if FLOORS.index(floor) > key.source.place.height:
            found.append(key.source.at(key.node, f"{key.target} stands above"))
        if not key.leaves_no_trace:
            found.append(key.source.at(key.node, f'{key.target} needs related_name="+"'))
        ring.setdefault(key.source.place.app, set()).add(key.app)
    return found + _rings(ring)


def _rings(ring: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(ring).prepare()
    except CycleError as error:
        return [f"foreign keys run in a ring: {' > '.join(error.args[1])}"]
    return []


def test_foreign_keys_point_down_and_leave_no_trace() -> None:
    assert breaches(HOUSE) == []


def club(line: str) -> dict[str, str]:
    return {
        "sara/registers/places/models.py": "",
        "sara/registers/people/models.py": "",
        "sara/services/clubs/models.py": f"from django.db import models\nkey = models.{line}\n",
    }


def test_lawful_foreign_keys_pass(tmp_path: Path) -> None:
    line = (
        'ForeignKey("places.House", models.PROTECT, related_name="+")\n'
        'near = models.ForeignKey("Club", models.PROTECT, related_name="branches")\n'
        'by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")'
    )
    assert breaches(plant(tmp_path, club(line))) == []


@pytest.mark.parametrize(
    "line",
    [
        'ForeignKey("places.House", models.PROTECT)',
        'ForeignKey("places.House", models.PROTECT, related_name="clubs")',
        "ForeignKey(House, models.PROTECT, related_name='+')",
        'ManyToManyField(to="places.House")',
        'OneToOneField(settings.AUTH_USER_MODEL, models.PROTECT, related_name="club")',
    ],
)
def test_a_planted_key_that_leaves_a_trace_is_seen(line: str, tmp_path: Path) -> None:
    assert len(breaches(plant(tmp_path, club(line)))) == 1


def test_a_planted_key_that_points_up_is_seen(tmp_path: Path) -> None:
    up = 'import models\nkey = models.ForeignKey("clubs.Club", models.PROTECT, related_name="+")\n'
    tree = plant(tmp_path, {**club("Model"), "sara/registers/places/models.py": up})
    assert [line.split(": ")[1] for line in breaches(tree)] == ["clubs.Club stands above"]


def test_a_planted_ring_of_siblings_is_seen(tmp_path: Path) -> None:
    key = 'import models\nkey = models.ForeignKey("{}", models.PROTECT, related_name="+")\n'
    tree = plant(
        tmp_path,
        {
            "sara/registers/places/models.py": key.format("people.Person"),
            "sara/registers/people/models.py": key.format("places.House"),
        },
    )
    assert len(breaches(tree)) == 1
