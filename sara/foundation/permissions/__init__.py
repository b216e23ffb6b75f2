"""Rights come from posts in force, downwards in the tree of places; the default is no."""

from sara.foundation.permissions.registry import Permission, all_permissions
from sara.foundation.permissions.scope import EVERYWHERE, NOWHERE, Scope

__all__ = ["EVERYWHERE", "NOWHERE", "Permission", "Scope", "all_permissions"]
