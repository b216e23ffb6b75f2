"""Rows are written by commands. Elsewhere they are read."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import HOUSE, Source, Tree, dotted, plant

ALWAYS: Final = {"save", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
OF_ROWS: Final = {"create", "update", "delete"}


def breaches(tree: Tree) -> list[str]:
    return [
        source.at(node, "rows are written by commands")
        for source in tree.product
        if source.place.floor not in {"foundation", "config"} and source.place.inside[:1] != ("commands",)
        for node in _writes(source)
    ]


def _writes(source: Source) -> Iterator[ast.Call]:
    for node in source.nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            verb, thing = node.func.attr, node.func.value
            always = verb in ALWAYS and not _is_made_by_a_function(thing)
            if always or (verb in OF_ROWS and _of_rows(thing)):
                yield node


def _is_made_by_a_function(node: ast.expr) -> bool:
    """Whether it is `segno.make(…)` and not `Club(…)`: no row, then."""
    return isinstance(node, ast.Call) and dotted(node.func).rpartition(".")[2].islower()


def _of_rows(node: ast.expr) -> bool:
    """Whether this chain begins at a manager: `Club.objects.open()` does."""
    while isinstance(node, ast.Call | ast.Attribute):
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}:
            return True
        node = node.func if isinstance(node, ast.Call) else node.value
    return False


def undeclared(tree: Tree) -> list[str]:
    """Public functions of commands that are not marked as commands, or take their arguments loosely."""
    found = []
    for source in tree.product:
        if source.place.inside[:1] != ("commands",):
            continue
        for node in source.parsed.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                found += [source.at(node, what) for what in _looseness(node)]
    return found


def _looseness(node: ast.FunctionDef) -> Iterator[str]:
    marks = {dotted(mark.func if isinstance(mark, ast.Call) else mark) for mark in node.decorator_list}
    names = {argument.arg for argument in node.args.kwonlyargs}
    if "command" in marks:
        if node.args.args or node.args.posonlyargs:
            yield f"{node.name} takes keywords only"
        if not {"actor", "now"} <= names:
            yield f"{node.name} takes an explicit actor and an explicit now"
    if {"commit", "force"} & names:
        yield f"{node.name} takes no flags"


def test_rows_are_written_by_commands() -> None:
    assert breaches(HOUSE) == []


def test_a_command_takes_keywords_an_actor_and_an_instant() -> None:
    assert undeclared(HOUSE) == []


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("web/views.py", "club.save()"),
        ("web/views.py", "Club(name=name).save()"),
        ("queries.py", "Club.objects.create(name=name)"),
        ("handlers.py", "Club.objects.open().update(name=name)"),
        ("tasks.py", "Club.objects.filter(id=1).delete()"),
        ("models/club.py", "cls.objects.get_or_create(name=name)"),
    ],
)
def test_a_planted_write_outside_commands_is_seen(file: str, line: str, tmp_path: Path) -> None:
    assert len(breaches(plant(tmp_path, {f"sara/services/clubs/{file}": line + "\n"}))) == 1


def test_commands_write_and_dictionaries_may_be_updated(tmp_path: Path) -> None:
    tree = plant(
        tmp_path,
        {
            "sara/services/clubs/commands/found.py": "Club.objects.create(name=name)\n",
            "sara/services/clubs/queries.py": "context.update(name=name)\nsegno.make(1).save(out)\n",
        },
    )
    assert breaches(tree) == []


@pytest.mark.parametrize(
    "line",
    [
        "def found(name: str, *, actor: Actor, now: datetime) -> None: ...",
        "def found(*, name: str, now: datetime) -> None: ...",
        "def found(*, actor: Actor, now: datetime, commit: bool) -> None: ...",
    ],
)
def test_a_planted_loose_command_is_seen(line: str, tmp_path: Path) -> None:
    text = f"@command\n{line}\n"
    assert len(undeclared(plant(tmp_path, {"sara/services/clubs/commands.py": text}))) == 1
