"""What keeps the house from being abused: limits, a challenge for guests, and a start that refuses danger."""

from sara.foundation.guard.challenge import FIELD, is_solved
from sara.foundation.guard.counting import allow, note_house
from sara.foundation.guard.errors import TooOften
from sara.foundation.guard.limits import Deed

__all__ = ["FIELD", "Deed", "TooOften", "allow", "is_solved", "note_house"]
