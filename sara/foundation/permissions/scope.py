from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q


@dataclass(frozen=True, slots=True)
class Scope:
    """The part of the tree of places in which an actor holds a right.

    One object for lists, counts, searches, exports and single records alike.
    """

    paths: tuple[str, ...] = ()
    everywhere: bool = False

    @classmethod
    def of(cls, paths: Iterable[str]) -> "Scope":
        """The scope of these paths, with those that lie within another left out."""
        kept: list[str] = []
        for path in sorted(set(paths)):
            if not any(path.startswith(wider) for wider in kept):
                kept.append(path)
        return cls(paths=tuple(kept))

    def __bool__(self) -> bool:
        return self.everywhere or bool(self.paths)

    def covers(self, path: str) -> bool:
        """Whether the place with this path lies in the scope."""
        return self.everywhere or any(path.startswith(mine) for mine in self.paths)

    @property
    def patterns(self) -> list[str]:
        """The same for a statement written by hand: `path LIKE ANY(…)`."""
        return ["%"] if self.everywhere else [f"{path}%" for path in self.paths]

    def where(self, field: str = "path") -> Q:
        """A condition on rows by the column that holds (or leads to) the path of their place."""
        if self.everywhere:
            return Q(pk__isnull=False)  # not an empty Q, which would vanish beside an `or`
        condition = Q(pk__in=[])
        for path in self.paths:
            condition |= Q(**{f"{field}__startswith": path})
        return condition


NOWHERE = Scope()
EVERYWHERE = Scope(everywhere=True)
