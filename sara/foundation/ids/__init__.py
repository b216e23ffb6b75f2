"""The numbers and codes by which people, homes, telephones and accounts are known."""

from sara.foundation.ids.codes import ALPHABET, group, new_code, parse_code
from sara.foundation.ids.national import (
    format_national_id,
    format_postal_code,
    national_id_doubt,
    parse_national_id,
    parse_postal_code,
)
from sara.foundation.ids.sheba import format_sheba, parse_sheba
from sara.foundation.ids.telephones import dialled, format_phone, masked, parse_mobile, parse_phone
from sara.foundation.ids.verifying import verify_path

__all__ = [
    "ALPHABET",
    "dialled",
    "format_national_id",
    "format_phone",
    "format_postal_code",
    "format_sheba",
    "group",
    "masked",
    "national_id_doubt",
    "new_code",
    "parse_code",
    "parse_mobile",
    "parse_national_id",
    "parse_phone",
    "parse_postal_code",
    "parse_sheba",
    "verify_path",
]
