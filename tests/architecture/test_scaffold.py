"""What `make app` and `make adr` write fits the house at once."""

import shutil
from pathlib import Path

import pytest

from sara.config.scaffold import new_app, new_record
from tests.architecture import test_front_door, test_habits
from tests.architecture.tree import ROOT, Tree


def test_a_new_app_fits(tmp_path: Path) -> None:
    new_app("services", "clubs", root=tmp_path)
    tree = Tree(tmp_path)
    assert {source.name.removeprefix("sara/services/clubs/") for source in tree.sources} == {
        "__init__.py",
        "apps.py",
        "tests/__init__.py",
    }
    assert test_front_door.breaches(tree) == []
    assert [test_habits.breaches(tree, habit) for habit in test_habits.HABITS if habit] == [[]] * len(
        test_habits.HABITS
    )
    with pytest.raises(SystemExit, match="there already"):
        new_app("services", "clubs", root=tmp_path)


@pytest.mark.parametrize(
    ("floor", "name"), [("cellar", "clubs"), ("services", "Clubs"), ("services", "../x")]
)
def test_an_app_without_a_floor_or_a_name_is_refused(floor: str, name: str, tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        new_app(floor, name, root=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_new_record_takes_the_next_number_and_is_listed(tmp_path: Path) -> None:
    folder = tmp_path / "docs" / "decisions"
    folder.mkdir(parents=True)
    for name in ("template.md", "README.md"):
        shutil.copy(ROOT / "docs" / "decisions" / name, folder)
    (folder / "0041-before.md").write_text("", encoding="utf-8")
    record, index = new_record("Maps are drawn, by us", root=tmp_path)
    assert record.name == "0042-maps-are-drawn-by-us.md"
    assert record.read_text(encoding="utf-8").startswith("# 0042 Maps are drawn, by us\n\n**Context.**")
    assert "](0042-maps-are-drawn-by-us.md)" in index.read_text(encoding="utf-8")
