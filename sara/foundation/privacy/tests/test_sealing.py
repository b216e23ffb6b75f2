import base64
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from sara.foundation.privacy import SealBroken, blind_index, open_sealed, seal
from sara.foundation.privacy.keys import (
    INSECURE_INDEX_KEY,
    INSECURE_SEAL_KEYS,
    KeysUnreadable,
    parse_seal_keys,
    require_own_keys,
)
from sara.foundation.privacy.sealing import key_number

ROW, OTHER_ROW = UUID(int=1), UUID(int=2)
FIRST = "1:" + base64.b64encode(b"1" * 32).decode()
SECOND = "2:" + base64.b64encode(b"2" * 32).decode()
OWN_INDEX = base64.b64encode(b"i" * 32).decode()


def sealed(text: str = "0012345679") -> bytes:
    return seal(text, table="people_person", column="national_id_sealed", row=ROW)


def opened(stored: bytes, *, table: str = "people_person", row: UUID = ROW) -> str:
    return open_sealed(stored, table=table, column="national_id_sealed", row=row)


@given(text=st.text(max_size=50))
def test_what_was_sealed_opens_in_its_own_place(text: str) -> None:
    assert opened(sealed(text)) == text


def test_the_same_text_never_looks_the_same_twice() -> None:
    assert sealed() != sealed()
    assert b"0012345679" not in sealed()


def test_a_value_moved_to_another_row_does_not_open() -> None:
    with pytest.raises(SealBroken):
        opened(sealed(), row=OTHER_ROW)


def test_a_value_moved_to_another_table_does_not_open() -> None:
    with pytest.raises(SealBroken):
        opened(sealed(), table="people_household")


def test_a_value_moved_to_another_column_does_not_open() -> None:
    with pytest.raises(SealBroken):
        open_sealed(sealed(), table="people_person", column="sheba_sealed", row=ROW)


@pytest.mark.parametrize("place", [0, 3, 5, 20, -1])
def test_a_value_altered_anywhere_does_not_open(place: int) -> None:
    stored = bytearray(sealed())
    stored[place] ^= 1
    with pytest.raises(SealBroken):
        opened(bytes(stored))


@pytest.mark.parametrize("stored", [b"", b"S1", b"0012345679", b"S1\x00\x01", b"S1\x00\x01" + b"x" * 12])
def test_what_was_never_sealed_is_not_given_back_as_it_is(stored: bytes) -> None:
    with pytest.raises(SealBroken):
        opened(stored)


def test_a_value_does_not_open_with_another_key_of_the_same_number(settings: Settings) -> None:
    settings.SARA_SEAL_KEYS = FIRST
    stored = sealed()
    settings.SARA_SEAL_KEYS = "1:" + base64.b64encode(b"x" * 32).decode()
    with pytest.raises(SealBroken):
        opened(stored)


def test_the_last_key_seals_and_the_older_ones_still_open(settings: Settings) -> None:
    settings.SARA_SEAL_KEYS = FIRST
    old = sealed()
    settings.SARA_SEAL_KEYS = f"{FIRST},{SECOND}"
    assert opened(old) == "0012345679"
    assert (key_number(old), key_number(sealed())) == (1, 2)
    settings.SARA_SEAL_KEYS = SECOND
    with pytest.raises(SealBroken, match="key"):
        opened(old)


def test_a_value_is_bound_to_a_uid_not_to_a_number() -> None:
    with pytest.raises(TypeError):
        seal("0012345679", table="people_person", column="national_id_sealed", row=7)  # type: ignore[arg-type]


def test_a_blind_index_is_the_same_for_the_same_text_and_purpose_only(settings: Settings) -> None:
    one = blind_index("0012345679", purpose="people_person.national_id_sealed")
    assert one == blind_index("0012345679", purpose="people_person.national_id_sealed")
    assert one != blind_index("0012345680", purpose="people_person.national_id_sealed")
    assert one != blind_index("0012345679", purpose="people_person.sheba_sealed")
    settings.SARA_INDEX_KEY = OWN_INDEX
    assert one != blind_index("0012345679", purpose="people_person.national_id_sealed")
    assert len(one) == 32


@pytest.mark.parametrize(
    "text",
    [
        "",
        ",",
        "1",
        "1:",
        "one:" + FIRST[2:],
        "0:" + FIRST[2:],
        "65536:" + FIRST[2:],
        "۱:" + FIRST[2:],
        f"{FIRST},{FIRST}",
        "1:not base64!",
        "1:" + base64.b64encode(b"short").decode(),
    ],
)
def test_keys_that_cannot_be_read_are_refused_without_showing_them(text: str) -> None:
    with pytest.raises(KeysUnreadable) as refused:
        parse_seal_keys(text)
    assert FIRST[2:] not in str(refused.value)


def test_a_key_ring_does_not_show_its_keys() -> None:
    assert "1111" not in repr(parse_seal_keys(FIRST))


def test_a_real_installation_takes_its_own_keys() -> None:
    require_own_keys(f"{FIRST},{SECOND}", OWN_INDEX)


@pytest.mark.parametrize(
    ("seal_keys", "index_key"),
    [
        (INSECURE_SEAL_KEYS, OWN_INDEX),
        (f"{FIRST},2:{INSECURE_SEAL_KEYS[2:]}", OWN_INDEX),
        (FIRST, INSECURE_INDEX_KEY),
        (FIRST, INSECURE_SEAL_KEYS[2:]),
        (FIRST, ""),
        ("", OWN_INDEX),
    ],
)
def test_a_real_installation_refuses_published_or_missing_keys(seal_keys: str, index_key: str) -> None:
    with pytest.raises(KeysUnreadable):
        require_own_keys(seal_keys, index_key)
