"""Documents that cannot rot: what the code has, the documents name."""

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from django.template.library import import_library

from sara.config import catalogue
from tests.architecture.tree import HOUSE, ROOT, Tree, dotted, plant

DOCS: Final = ROOT / "docs"
RECORD: Final = ("**Context.**", "**Decision.**", "**Cost.**", "**What would change our mind.**")


def environment(tree: Tree) -> set[str]:
    """The names that the product reads from its environment."""
    return {
        name
        for source in tree.product
        for node in source.nodes
        for name in _read_from_environment(node)
        if name != "DJANGO_SETTINGS_MODULE"
    }


def _read_from_environment(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and dotted(node.func).endswith(("environ.get", "getenv")):
        key: ast.expr | None = node.args[0]
    elif isinstance(node, ast.Subscript) and dotted(node.value).endswith("environ"):
        key = node.slice
    else:
        key = None
    if isinstance(key, ast.Constant):
        yield str(key.value)


def command_lines(tree: Tree) -> set[str]:
    return {
        source.path.stem
        for source in tree.product
        if source.path.parent.name == "commands" and source.path.parent.parent.name == "management"
        if not source.path.stem.startswith("_")
    }


def component_tags() -> set[str]:
    """The names of the components, as the library registers them."""
    return set(import_library("sara.foundation.ui.templatetags.sara_ui").tags)


def test_every_component_is_in_the_readme_of_ui() -> None:
    text = (ROOT / "sara/foundation/ui/README.md").read_text(encoding="utf-8")
    assert {name for name in component_tags() if not re.search(rf"\{{% {name}\b", text)} == set()


def test_every_setting_from_the_environment_is_in_operations() -> None:
    text = (DOCS / "operations.md").read_text(encoding="utf-8")
    assert {name for name in environment(HOUSE) if f"`{name}`" not in text} == set()


def test_every_command_line_is_in_operations() -> None:
    text = (DOCS / "operations.md").read_text(encoding="utf-8")
    assert {name for name in command_lines(HOUSE) if f"manage.py {name}" not in text} == set()


def test_the_catalogue_of_permissions_commands_and_facts_is_what_the_product_says() -> None:
    for name, text in catalogue.pages().items():
        assert (DOCS / "catalogue" / name).read_text(encoding="utf-8") == text, "make docs"


def test_every_permission_and_command_says_what_it_is() -> None:
    for name, text in catalogue.pages().items():
        assert "|  |" not in text, f"{name}: a line has no words"


def test_every_decision_record_is_listed_and_whole() -> None:
    listed = (DOCS / "decisions" / "README.md").read_text(encoding="utf-8")
    for record in sorted((DOCS / "decisions").glob("[0-9]*.md")):
        text = record.read_text(encoding="utf-8")
        assert f"]({record.name})" in listed, record.name
        assert text.startswith(f"# {record.name[:4]} "), record.name
        assert [part for part in RECORD if part not in text] == [], record.name


def packages() -> set[str]:
    """Every package that pyproject.toml and package.json ask for, by its bare name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]
    names = {re.split(r"[\[<>=~! ]", line)[0] for line in asked}
    browser = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    return names | set(browser.get("dependencies", {})) | set(browser.get("devDependencies", {}))


def test_every_dependency_is_named_in_a_decision() -> None:
    records = (DOCS / "decisions").glob("[0-9]*.md")
    text = "\n".join(record.read_text(encoding="utf-8") for record in records)
    assert {name for name in packages() if f"`{name}`" not in text} == set()


LINK: Final = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")


def broken_links(folder: Path) -> list[str]:
    pages = [*folder.glob("*.md"), *folder.glob("docs/**/*.md"), *folder.glob("sara/**/*.md")]
    return [
        f"{page.relative_to(folder)}: {target}"
        for page in pages
        for target in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]


def test_no_link_between_documents_is_broken() -> None:
    assert broken_links(ROOT) == []


def test_every_app_has_a_readme_and_every_source_that_is_cited_exists() -> None:
    apps = {s.place.app: s.path for s in HOUSE.product if s.place.inside == ("apps",)}
    assert [app for app, path in apps.items() if not (path.parent / "README.md").exists()] == []
    cited = {name for s in HOUSE.product for name in re.findall(r"docs/[\w/.-]+\.md", s.text)}
    assert [name for name in sorted(cited) if not (ROOT / name).exists()] == []


def test_every_rule_cites_its_source() -> None:
    texts: dict[str, str] = {}
    for source in HOUSE.product:
        if source.place.inside[:1] == ("rules",):
            texts[source.place.app] = texts.get(source.place.app, "") + source.text
    assert [app for app, text in texts.items() if not re.search(r"docs/(sources|decisions)", text)] == []


@pytest.mark.parametrize(
    "line", ['os.environ.get("NEW", "")', 'os.environ["NEW"]', 'os.getenv("NEW")', 'environ["NEW"]']
)
def test_a_planted_setting_is_seen(line: str, tmp_path: Path) -> None:
    assert environment(plant(tmp_path, {"sara/config/settings/prod.py": f"x = {line}\n"})) == {"NEW"}


def test_a_planted_command_line_and_a_planted_broken_link_are_seen(tmp_path: Path) -> None:
    name = "sara/registers/places/management/commands/renumber.py"
    assert command_lines(plant(tmp_path, {name: ""})) == {"renumber"}
    plant(tmp_path, {"docs/a.md": "[b](b.md) [c](https://c.example/) [d](a.md#d)"})
    assert broken_links(tmp_path) == ["docs/a.md: b.md"]
