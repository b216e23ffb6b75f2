"""Every address of the house, walked from the root, and how each is written as an example."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern

CONVERTED: Final = re.compile(r"<(?:(\w+):)?(\w+)>")


@dataclass(frozen=True)
class Address:
    """A route with its converters, as the table writes it: `/runs/<code:code>/`."""

    route: str
    name: str

    @property
    def arguments(self) -> list[tuple[str, str]]:
        """What has to be filled in: the fixed part of the path before it, and its name."""
        found, before = [], ""
        for part in self.route.strip("/").split("/"):
            for _converter, name in CONVERTED.findall(part):
                found.append((before, name))
            if not CONVERTED.search(part):
                before = part
        return found


def addresses() -> list[Address]:
    """Every address of the running product, in Persian (at the root), by route."""
    return sorted(_walk(get_resolver(), "/", ""), key=lambda one: one.route)


def _walk(resolver: URLResolver, before: str, space: str) -> Iterator[Address]:
    for entry in resolver.url_patterns:
        pattern = entry.pattern
        route = before if isinstance(pattern, LocalePrefixPattern) else before + _written(str(pattern))
        if isinstance(entry, URLPattern):
            yield Address(route, f"{space}{entry.name or ''}")
        else:
            yield from _walk(entry, route, f"{space}{entry.namespace}:" if entry.namespace else space)


def _written(pattern: str) -> str:
    return pattern.removeprefix("^").removesuffix("$").removesuffix(r"\Z")


@dataclass(frozen=True)
class Examples:
    """What stands in the place of an argument: by the part of the path before it, or by the route."""

    by_part: Mapping[str, object]
    by_route: Mapping[str, Mapping[str, object]] = field(default_factory=dict)

    def path(self, address: Address) -> str:
        own = self.by_route.get(address.route, {})
        values = {name: own.get(name, self.by_part.get(before)) for before, name in address.arguments}
        missing = [name for name, value in values.items() if value is None]
        if missing:
            raise LookupError(f"{address.route}: no example of {', '.join(missing)} in tests/house/world.py")
        return CONVERTED.sub(lambda found: str(values[found[2]]), address.route)
