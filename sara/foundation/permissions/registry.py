from collections.abc import Iterable
from typing import Final

from django.utils.functional import Promise

from sara.foundation.actors import Actor
from sara.foundation.permissions.scope import EVERYWHERE, Scope

_registry: Final[dict[str, "Permission"]] = {}


class Permission:
    """A right with a name, and the kinds of post that carry it.

    `name` starts with `may_`; `title` is its Persian sentence for the catalogue of permissions.
    Making a second permission of the same name is an error.
    """

    def __init__(self, name: str, title: str | Promise, *, held_by: Iterable[str]) -> None:
        if not name.startswith("may_") or name in _registry:
            raise ValueError(f"a permission needs a name of its own that starts with may_: {name}")
        self.name: Final = name
        self.title: Final = title
        self.held_by: Final = frozenset(held_by)
        _registry[name] = self

    def scope(self, actor: Actor) -> Scope:
        """The places in which the actor holds this right."""
        if actor.is_system:
            return EVERYWHERE
        return Scope.of(post.path for post in actor.posts if post.kind in self.held_by)

    def allows(self, actor: Actor, path: str) -> bool:
        """Whether the actor holds this right at the place with this path."""
        return self.scope(actor).covers(path)


def all_permissions() -> tuple[Permission, ...]:
    """Every permission of the running product, by name."""
    return tuple(_registry[name] for name in sorted(_registry))
