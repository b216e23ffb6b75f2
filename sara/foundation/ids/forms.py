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


class NationalIdField(ReadField[str]):
    """Ten digits. For a word of doubt that stops nobody: `national_id_doubt(value)`."""

    read = staticmethod(parse_national_id)
    input_attrs = _NUMBER
    longest = 60


class MobileField(ReadField[str]):
    read = staticmethod(parse_mobile)
    input_attrs = _TELEPHONE
    longest = 60


class PhoneField(ReadField[str]):
    read = staticmethod(parse_phone)
    input_attrs = _TELEPHONE
    longest = 60


class PostalCodeField(ReadField[str]):
    read = staticmethod(parse_postal_code)
    input_attrs = _NUMBER
    longest = 60


class ShebaField(ReadField[str]):
    read = staticmethod(parse_sheba)
    input_attrs = _NUMBER | {"inputmode": "text"}
    longest = 80


class CodeField(ReadField[str]):
    read = staticmethod(parse_code)
    input_attrs = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false", "dir": "ltr"}
    longest = 60
