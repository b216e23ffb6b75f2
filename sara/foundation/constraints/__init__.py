"""Named constraints of the database, and how their breach becomes a refusal."""

from sara.foundation.constraints.breach import constraint_as

__all__ = ["constraint_as"]
