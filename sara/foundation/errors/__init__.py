"""An expected "no": a type with its own words and its HTTP status."""

from sara.foundation.errors.refusal import Missing, NotAllowed, Refusal

__all__ = ["Missing", "NotAllowed", "Refusal"]
