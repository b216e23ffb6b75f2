"""The part of the city that somebody looks after, as a tree."""

from dataclasses import dataclass
from datetime import date

from sara.foundation.errors import Missing
from sara.foundation.permissions import Scope
from sara.registers.places.api import AreaName, area_name
from sara.registers.places.models import Area
from sara.registers.places.types import AreaKind


@dataclass(frozen=True, slots=True)
class Node:
    """An area of the tree, with its kind."""

    area: AreaName
    kind: AreaKind


@dataclass(frozen=True, slots=True)
class Ground:
    """The area that a screen shows: where it lies, and the parts in which it is told.

    `whole` is None for one who looks after several areas and has not chosen one.
    """

    whole: Node | None
    above: tuple[AreaName, ...]
    parts: tuple[AreaName, ...]
    part_kind: AreaKind | None
    scope: Scope

    def part_of(self, path: str) -> AreaName | None:
        """The part in which a place lies."""
        return next((part for part in self.parts if path.startswith(part.path)), None)


def ground(code: str, *, overseen: Scope, day: date) -> Ground:
    """The area with this code among those one looks after, the widest if several have it; with no
    code, all that he looks after. One query. Missing where there is no such area, or not for him."""
    columns = ("id", "kind", "code", "name", "name_en", "path")
    rows = Area.objects.in_force(day).within(overseen).only(*columns).by_name()
    nodes = [Node(area_name(row), AreaKind(row.kind)) for row in rows]
    if not code:
        tops = [node for node in nodes if node.area.path in overseen.paths]
        whole = tops[0] if len(tops) == 1 else None
        return _told(whole, tops, nodes, overseen)
    found = sorted((node for node in nodes if node.area.code == code), key=lambda node: len(node.area.path))
    if not found:
        raise Missing
    return _told(found[0], [], nodes, Scope((found[0].area.path,)))


def _told(whole: Node | None, tops: list[Node], nodes: list[Node], scope: Scope) -> Ground:
    if whole is None:
        kinds = {node.kind for node in tops}
        kind = kinds.pop() if len(kinds) == 1 else None
        return Ground(None, (), tuple(node.area for node in tops), kind, scope)
    parts = _parts(whole, nodes)
    return Ground(
        whole=whole,
        above=tuple(node.area for node in _above(whole, nodes)),
        parts=tuple(node.area for node in parts),
        part_kind=parts[0].kind if parts else None,
        scope=scope,
    )


def _parts(whole: Node, nodes: list[Node]) -> list[Node]:
    """A city by its regions, where it has more than one; anything else by its neighbourhoods."""
    inside = [node for node in nodes if node.area.path.startswith(whole.area.path) and node != whole]
    regions = [node for node in inside if node.kind == AreaKind.REGION]
    if len(regions) > 1:
        return sorted(regions, key=lambda node: (len(node.area.code), node.area.code))
    return [node for node in inside if node.kind == AreaKind.NEIGHBOURHOOD]


def _above(whole: Node, nodes: list[Node]) -> list[Node]:
    """The areas in which it lies, of those one looks after, the widest first."""
    around = [node for node in nodes if whole.area.path.startswith(node.area.path) and node != whole]
    return sorted(around, key=lambda node: len(node.area.path))
