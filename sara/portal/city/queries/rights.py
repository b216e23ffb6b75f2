from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.foundation.persian import search_key
from sara.portal.city.permissions import may_see_permissions
from sara.registers.posts.api import PermissionLine, permission_lines
from sara.registers.posts.types import PostKind


def rights(words: str, kind: PostKind | None, *, actor: Actor) -> list[PermissionLine]:
    """Every permission of the product, narrowed by words and to what one kind of post carries. No query."""
    if not may_see_permissions(actor):
        raise Missing
    asked = search_key(words).split()
    return [
        line
        for line in permission_lines()
        if (kind is None or kind in line.held_by)
        and all(word in search_key(f"{line.title} {line.name}") for word in asked)
    ]
