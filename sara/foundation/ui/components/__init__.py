"""The components. Importing this package registers every tag."""

from sara.foundation.ui.components import (
    boxes,
    fields,
    figures,
    frames,
    lists,
    pictures,
    search,
    signs,
    ways,
)
from sara.foundation.ui.components.registry import register

__all__ = [
    "boxes",
    "fields",
    "figures",
    "frames",
    "lists",
    "pictures",
    "register",
    "search",
    "signs",
    "ways",
]
