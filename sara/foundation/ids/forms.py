"""Form fields for numbers and codes. Each gives the stored form, or None when nothing was typed."""

from typing import Final

from sara.foundation.ids.codes import parse_code
from sara.foundation.ids.national import parse_national_id, parse_postal_code
from sara.foundation.ids.sheba import parse_sheba
from sara.foundation.ids.telephones import parse_mobile, parse_phone
from sara.foundation.persian.forms import ReadField

__all__ = ["CodeField", "MobileField", "NationalIdField", "PhoneField", "PostalCodeField", "ShebaField"]

_NUMBER: Final = {"inputmode": "numeric", "autocomplete": "off", "dir": "ltr"}
_TELEPHONE: Final = {"inputmode": "tel", "autocomplete": "off", "dir": "ltr"}
_LETTERS: Final = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "dir": "ltr"}


class NationalIdField(ReadField[str]):
    """Ten digits. For a word of doubt that stops nobody: `national_id_doubt(value)`."""

    input_attrs = _NUMBER

    def read(self, typed: str) -> str:
        return parse_national_id(typed)


class MobileField(ReadField[str]):
    input_attrs = _TELEPHONE

    def read(self, typed: str) -> str:
        return parse_mobile(typed)


class PhoneField(ReadField[str]):
    input_attrs = _TELEPHONE

    def read(self, typed: str) -> str:
        return parse_phone(typed)


class PostalCodeField(ReadField[str]):
    input_attrs = _NUMBER

    def read(self, typed: str) -> str:
        return parse_postal_code(typed)


class ShebaField(ReadField[str]):
    input_attrs = _LETTERS
    longest = 80

    def read(self, typed: str) -> str:
        return parse_sheba(typed)


class CodeField(ReadField[str]):
    input_attrs = _LETTERS

    def read(self, typed: str) -> str:
        return parse_code(typed)
