"""Every parser at the edge, given anything: a value, or a refusal in words; never another fault.

A function of the foundation that is called `parse_…` or `read_…` and is not in the table fails.
"""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sara.foundation.database.url import parse_database_url
from sara.foundation.errors import Refusal
from sara.foundation.guard.limits import address_of, network_of
from sara.foundation.ids import (
    parse_code,
    parse_mobile,
    parse_national_id,
    parse_phone,
    parse_postal_code,
    parse_sheba,
)
from sara.foundation.ids.forms import (
    CodeField,
    MobileField,
    NationalIdField,
    PhoneField,
    PostalCodeField,
    ShebaField,
)
from sara.foundation.jalali import parse_jalali
from sara.foundation.jalali.forms import HourField, JalaliDateField
from sara.foundation.jalali.hours import parse_hour
from sara.foundation.money import parse_toman
from sara.foundation.money.forms import RialsFormField
from sara.foundation.notices.quiet import read_hours
from sara.foundation.persian import Unreadable, clean
from sara.foundation.persian.forms import NumberField, TextField
from sara.foundation.privacy.keys import KeysUnreadable, parse_index_key, parse_seal_keys
from sara.foundation.sheets.reading import read_rows
from sara.foundation.sheets.values import read_day, read_number, read_one_of
from sara.foundation.ui.filters import Choice, Filters
from sara.registers.people.queries.typed import read as read_typed

Parser = Callable[[str], Any]

PARSERS: Final[dict[str, Parser]] = {
    "parse_code": parse_code,
    "parse_mobile": parse_mobile,
    "parse_national_id": parse_national_id,
    "parse_phone": parse_phone,
    "parse_postal_code": parse_postal_code,
    "parse_sheba": parse_sheba,
    "parse_jalali": parse_jalali,
    "parse_toman": parse_toman,
    "parse_hour": parse_hour,
    "read_hours": read_hours,
    "parse_seal_keys": parse_seal_keys,
    "parse_index_key": parse_index_key,
    "parse_database_url": parse_database_url,
    "read_day": read_day,
    "read_number": lambda text: read_number(text, most=100),
    "read_one_of": lambda text: read_one_of(text, {"زن": 1}),
    "read_rows": lambda text: read_rows(text.encode("utf-8", "surrogatepass")),
    "read_typed": read_typed,
    "address_of": address_of,
    "network_of": network_of,
}
# Not parsers of what somebody types: they read a row, or a file that is ours.
OTHERS: Final = frozenset({"read_file", "read_only_tables", "read_table"})
FIELDS: Final = (
    CodeField, MobileField, NationalIdField, PhoneField, PostalCodeField, ShebaField,
    HourField, JalaliDateField, RialsFormField, NumberField, TextField,
)  # fmt: skip
NEEDED: Final[dict[str, dict[str, int]]] = {"NumberField": {"most": 100}, "TextField": {"max_length": 40}}
REFUSED: Final = (Refusal, Unreadable, KeysUnreadable, ValueError)

signs = "۰۱۲۳۴۵۶۷۸۹٠١٢٣0123456789٬,./-:+ \u200c\u200f\u0640آبپتIRزن\x00\ud800😀²½"
texts = st.text(max_size=80) | st.text(alphabet=signs, max_size=80) | st.from_regex(r"[۰-۹0-9/: .+-]{1,40}")
settings.register_profile("edge", deadline=None, suppress_health_check=list(HealthCheck), max_examples=60)
edge = settings.get_profile("edge")


@pytest.mark.parametrize("parse", PARSERS.values(), ids=PARSERS)
def test_a_parser_reads_or_refuses_and_reads_the_same_again(parse: Parser) -> None:
    @edge
    @given(texts)
    def holds(text: str) -> None:
        try:
            first = parse(text)
        except REFUSED:
            return
        assert parse(text) == first

    holds()


@pytest.mark.parametrize("kind", FIELDS)
def test_a_field_of_a_form_reads_or_refuses_in_words(kind: type[Any]) -> None:
    field = kind(label="نمونه", required=False, **NEEDED.get(kind.__name__, {}))

    @edge
    @given(texts)
    def holds(text: str) -> None:
        words: list[str] = ["read"]
        try:
            field.clean(text)
        except ValidationError as refused:
            words = refused.messages
        assert words
        assert all(clean(str(word)) for word in words)

    holds()


@edge
@given(st.dictionaries(st.text(max_size=9), st.lists(texts, max_size=3), max_size=5), texts)
def test_the_filters_of_a_list_bear_any_address(query: dict[str, list[str]], words: str) -> None:
    asked = QueryDict(mutable=True)
    for name, values in ({"q": [words], "kind": [words, "a"]} | query).items():
        asked.setlist(name, values)
    filters = Filters(asked, search="نام", choices=[Choice("kind", "", [("a", "الف")], several=True)])
    assert "\0" not in filters.q
    assert set(filters.many("kind")) <= {"a"}


@edge
@given(st.binary(max_size=400))
def test_any_bytes_are_a_table_or_refused(content: bytes) -> None:
    try:
        read_rows(content)
    except REFUSED:
        return


def parsers_written() -> set[str]:
    """Public functions of the foundation that say by their name that they read what was typed."""
    found = set()
    for path in Path("sara/foundation").rglob("*.py"):
        if "tests" in path.parts or "management" in path.parts:
            continue
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith(("parse_", "read_")):
                found.add(node.name)
    return found


def test_every_parser_of_the_foundation_is_in_the_table() -> None:
    assert parsers_written() - set(PARSERS) - OTHERS == set()
