"""The numbers and codes by which people, homes, telephones and accounts are known."""

from sara.foundation.ids.codes import ALPHABET, group, new_code, parse_code

__all__ = ["ALPHABET", "group", "new_code", "parse_code"]
