"""How often something may be done, by whom and from where: defaults of this software.

A bucket holds `burst` of a deed; one comes back each `seconds`. A guest is counted by his address and,
generously (an operator puts thousands behind one), by the network around it. One who has signed in is
counted by himself alone, so that nobody is kept out by those who share his address. Where staff of a
house are at work the address is a house's, and its guests get more.
"""

import ipaddress
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

HOUSE_TIMES: Final = 8
"""So many guests may share the address of a house."""


class Deed(StrEnum):
    SIGN_IN = "sign_in"  # a code asked for or typed, a password, a second factor
    SEARCH = "search"  # a search, a code looked up
    FORM = "form"  # anything else that is sent
    UNSOLVED = (
        "unsolved"  # a guest's form that came without the challenge solved: no JavaScript, or a machine
    )


@dataclass(frozen=True, slots=True)
class Limit:
    """`burst` at once, then one each `seconds`."""

    burst: int
    seconds: float


BY_PERSON: Final = {
    Deed.SIGN_IN: Limit(20, 15),
    Deed.SEARCH: Limit(120, 0.5),
    Deed.FORM: Limit(120, 0.5),
    Deed.UNSOLVED: Limit(120, 0.5),
}
BY_ADDRESS: Final = {
    Deed.SIGN_IN: Limit(60, 4),
    Deed.SEARCH: Limit(90, 1),
    Deed.FORM: Limit(40, 5),
    Deed.UNSOLVED: Limit(10, 30),
}
BY_NETWORK: Final = {
    Deed.SIGN_IN: Limit(400, 0.5),
    Deed.SEARCH: Limit(600, 0.12),
    Deed.FORM: Limit(300, 0.7),
    Deed.UNSOLVED: Limit(80, 4),
}


def address_of(text: str) -> str:
    """What counts as one address: an IPv4 address, or the 64 bits of an IPv6 address that one line gets."""
    return _cut(text, bits_of_four=32, bits_of_six=64)


def network_of(text: str) -> str:
    """The neighbours of an address: 24 bits of IPv4, 48 of IPv6."""
    return _cut(text, bits_of_four=24, bits_of_six=48)


def _cut(text: str, *, bits_of_four: int, bits_of_six: int) -> str:
    try:
        address = ipaddress.ip_address(text.strip().partition("%")[0])
    except ValueError:
        return "unknown"
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        address = address.ipv4_mapped
    bits = bits_of_four if address.version == 4 else bits_of_six
    return str(ipaddress.ip_network(f"{address}/{bits}", strict=False))
