"""What is not done in this house, whatever imports allow."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import HOUSE, Source, Tree, dotted, imports_of, plant

Look = Callable[[Source], Iterator[ast.AST]]

DRAWERS: Final = {"utils", "util", "helpers", "helper", "common", "core", "services", "misc", "base", "lib"}
WORDS_OF_A_SENTENCE: Final = 3
# The last is the name that Django asks for.
LAWFUL_DRAWERS: Final = {"sara.services", "sara.config.settings.base", "sara.foundation.database.engine.base"}


def signals(source: Source) -> Iterator[ast.AST]:
    for brought in imports_of(source):
        if brought.module.split(".")[-1] in {"signals", "dispatch"} or brought.name in {
            "signals",
            "receiver",
        }:
            yield brought.node


def overrides(source: Source) -> Iterator[ast.AST]:
    for node in source.nodes:
        if isinstance(node, ast.ClassDef):
            for inner in node.body:
                if isinstance(inner, ast.FunctionDef) and inner.name in {"save", "delete"}:
                    yield inner


def model_forms(source: Source) -> Iterator[ast.AST]:
    if "admin" in source.place.inside:
        return
    for node in source.nodes:
        if isinstance(node, ast.ClassDef):
            names = [dotted(base) for base in node.bases]
        else:
            names = [dotted(node.func)] if isinstance(node, ast.Call) else []
        if any(re.search("ModelForm|model_?form", name) for name in names):
            yield node


def generic_views(source: Source) -> Iterator[ast.AST]:
    for brought in imports_of(source):
        if brought.module.startswith("django.views.generic") or (brought.module, brought.name) == (
            "django.views",
            "View",
        ):
            yield brought.node


def generic_relations(source: Source) -> Iterator[ast.AST]:
    for brought in imports_of(source):
        if brought.module.startswith("django.contrib.contenttypes"):
            yield brought.node


def orderings(source: Source) -> Iterator[ast.AST]:
    for node in source.nodes:
        if isinstance(node, ast.ClassDef) and node.name == "Meta":
            for inner in node.body:
                if isinstance(inner, ast.Assign) and dotted(inner.targets[0]) == "ordering":
                    yield inner


def drawers(source: Source) -> Iterator[ast.AST]:
    last = source.module.split(".")[-1]
    if last in DRAWERS and source.module not in LAWFUL_DRAWERS:
        yield source.parsed


def type_ignores_without_reason(source: Source) -> Iterator[ast.AST]:
    for number, line in enumerate(source.text.splitlines(), 1):
        if "# type: ignore" in line and "# type: ignore[" not in line:
            yield ast.Pass(lineno=number)


def stray_rooms(source: Source) -> Iterator[ast.AST]:
    """A floor holds apps only; the one exception knows its siblings."""
    parts = source.module.split(".")
    is_loose = len(parts) == 3 and source.path.name != "__init__.py"
    is_floor = parts[1:2] and parts[1] in {"registers", "services", "portal"}
    if is_loose and is_floor and source.module != "sara.portal.wiring":
        yield source.parsed


def mocks(source: Source) -> Iterator[ast.AST]:
    for brought in imports_of(source):
        if "mock" in brought.module.split(".") or brought.name == "mock":
            yield brought.node


def mute_tests(source: Source) -> Iterator[ast.AST]:
    for node in source.nodes if source.is_test else ():
        name = node.name if isinstance(node, ast.FunctionDef) else ""
        if name.startswith("test_") and name.count("_") < WORDS_OF_A_SENTENCE:
            yield node


HABITS: Final[dict[str, Look]] = {
    "no signals of Django: apps tell each other facts": signals,
    "no save() or delete() of one's own: commands write": overrides,
    "no ModelForm outside the admin: a form turns text into values": model_forms,
    "no class trees of views: a view is a function": generic_views,
    "no generic relations": generic_relations,
    "no Meta.ordering: a queryset says its order": orderings,
    "no drawers: a module is called after what is in it": drawers,
    "a type that is ignored says which complaint": type_ignores_without_reason,
    "a floor holds apps only": stray_rooms,
    "no mocks of our own code": mocks,
    "a test is called by a sentence": mute_tests,
}


def breaches(tree: Tree, habit: str) -> list[str]:
    return [
        source.at(node, habit)
        for source in tree.sources
        if not source.is_migration
        for node in HABITS[habit](source)
    ]


@pytest.mark.parametrize("habit", HABITS)
def test_the_house_keeps_its_habits(habit: str) -> None:
    assert breaches(HOUSE, habit) == []


PLANTED: Final = [
    ("signals", "services/clubs/handlers.py", "from django.db.models.signals import post_save\n"),
    ("signals", "services/clubs/handlers.py", "from django.dispatch import receiver\n"),
    ("signals", "services/clubs/handlers.py", "from django.db.models import signals\n"),
    ("overrides", "services/clubs/models.py", "class Club:\n    def save(self) -> None: ...\n"),
    ("model_forms", "services/clubs/web/forms.py", "class Form(forms.ModelForm): ...\n"),
    ("generic_views", "services/clubs/web/views.py", "from django.views.generic import ListView\n"),
    ("generic_views", "services/clubs/web/views.py", "from django.views import View\n"),
    ("generic_relations", "services/clubs/models.py",
     "from django.contrib.contenttypes.fields import GenericForeignKey\n"),
    ("orderings", "services/clubs/models.py", "class Club:\n    class Meta:\n        ordering = ['id']\n"),
    ("drawers", "services/clubs/web/utils.py", "\n"),
    ("drawers", "services/clubs/services.py", "\n"),
    ("type_ignores_without_reason", "services/clubs/api.py", "x = 1  # type: ignore\n"),
    ("stray_rooms", "services/tools.py", "\n"),
    ("mocks", "services/clubs/tests/test_found.py", "from unittest.mock import patch\n"),
    ("mocks", "services/clubs/tests/test_found.py", "from unittest import mock\n"),
    ("mute_tests", "services/clubs/tests/test_found.py", "def test_found() -> None: ...\n"),
]  # fmt: skip


@pytest.mark.parametrize(("look", "file", "text"), PLANTED)
def test_a_planted_bad_habit_is_seen(look: str, file: str, text: str, tmp_path: Path) -> None:
    habit = next(name for name, kept in HABITS.items() if kept.__name__ == look)
    assert len(breaches(plant(tmp_path, {f"sara/{file}": text}), habit)) == 1


def test_every_habit_has_a_planted_breach() -> None:
    assert {look for look, _, _ in PLANTED} == {look.__name__ for look in HABITS.values()}
