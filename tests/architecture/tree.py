"""A tree of sources to look at: the house itself, or a small one planted by a test."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
FLOORS: Final = ("foundation", "registers", "services", "portal", "config")  # from below


@dataclass(frozen=True)
class Place:
    """Where a module stands: `sara.services.clubs.web.views` is services, clubs, (web, views)."""

    floor: str
    app: str
    inside: tuple[str, ...]

    @classmethod
    def of(cls, module: str) -> "Place":
        parts = (*module.split("."), "", "", "")
        return cls(parts[1], parts[2], tuple(part for part in parts[3:] if part))

    @property
    def height(self) -> int:
        return FLOORS.index(self.floor)

    def is_same_app(self, other: "Place") -> bool:
        return (self.floor, self.app) == (other.floor, other.app)


@dataclass(frozen=True)
class Source:
    """One Python file, read and parsed once."""

    root: Path
    path: Path

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def parsed(self) -> ast.Module:
        return ast.parse(self.text, filename=str(self.path))

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        return tuple(ast.walk(self.parsed))

    @property
    def name(self) -> str:
        return self.path.relative_to(self.root).as_posix()

    @cached_property
    def module(self) -> str:
        parts = self.path.relative_to(self.root).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def place(self) -> Place:
        return Place.of(self.module)

    @property
    def is_test(self) -> bool:
        return "tests" in self.place.inside or self.path.name == "conftest.py"

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.place.inside

    def at(self, node: ast.AST, what: str) -> str:
        """A breach as it is reported: file, line, what is wrong."""
        return f"{self.name}:{getattr(node, 'lineno', 1)}: {what}"


@dataclass(frozen=True)
class Tree:
    """The folder that holds `sara/`."""

    root: Path

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        return tuple(Source(self.root, path) for path in sorted((self.root / "sara").rglob("*.py")))

    @cached_property
    def product(self) -> tuple[Source, ...]:
        """The sources that run in the product: no tests, no migrations."""
        return tuple(s for s in self.sources if not s.is_test and not s.is_migration)

    @cached_property
    def by_module(self) -> Mapping[str, Source]:
        return {source.module: source for source in self.sources}

    @cached_property
    def templates(self) -> tuple[Path, ...]:
        kinds = {".html", ".txt", ".xml", ".svg"}
        found = (self.root / "sara").rglob("templates/**/*")
        return tuple(sorted(path for path in found if path.suffix in kinds))

    def name_of(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def place_of(self, path: Path) -> Place:
        return Place.of(".".join(path.relative_to(self.root).parts))


@dataclass(frozen=True)
class Import:
    """One name brought in by one import statement, with relative imports made whole."""

    node: ast.stmt
    module: str
    name: str = ""  # empty for `import module`


def imports_of(source: Source) -> Iterator[Import]:
    """Every import of a file, wherever in it."""
    for node in source.nodes:
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(node, alias.name)
        elif isinstance(node, ast.ImportFrom):
            module = _whole(source, node)
            for alias in node.names:
                yield Import(node, module, alias.name)


def _whole(source: Source, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    is_package = source.path.name == "__init__.py"
    parts = source.module.split(".")
    above = parts[: len(parts) - node.level + is_package]
    return ".".join([*above, *([node.module] if node.module else [])])


def dotted(node: ast.AST) -> str:
    """`a.b.c` of a chain of names; the empty string for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (before := dotted(node.value)):
        return f"{before}.{node.attr}"
    return ""


def plant(folder: Path, files: Mapping[str, str]) -> Tree:
    """A small tree with these files, for showing that a check bites."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Tree(folder)


HOUSE: Final = Tree(ROOT)
