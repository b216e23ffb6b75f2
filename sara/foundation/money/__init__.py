"""Money: whole rials in a type of their own; toman is a way of writing them."""

from sara.foundation.money.fields import RialsField
from sara.foundation.money.reading import parse_toman
from sara.foundation.money.rials import TOMAN, Rials
from sara.foundation.money.writing import format_number, format_rial, format_toman

__all__ = ["TOMAN", "Rials", "RialsField", "format_number", "format_rial", "format_toman", "parse_toman"]
