"""How the people of the demonstration sign in. Published on purpose: they are invented."""

import base64
from hashlib import sha1
from typing import Final

PASSWORD: Final = "sara-demonstration"  # noqa: S105 of invented people
STAFF: Final = {
    "desk": "متصدی پذیرش",
    "manager": "مدیر محله",
    "instructor": "مربی",
    "inspector": "بازرس",
    "region": "مسئول منطقه",
    "headquarters": "ستاد شهر",
    "desk-iran": "متصدی پذیرش سرای ایران",
}
"""Usernames and what they stand for, as the welcome tells it."""

RESIDENT: Final = "09500000001"
SECOND_RESIDENT: Final = "09500000003"


def second_factor(username: str) -> str:
    """The secret (base32) of an invented member of staff; its codes are shown on the page of messages."""
    return base64.b32encode(sha1(f"sara {username}".encode()).digest()).decode()  # noqa: S324 no secret


def welcome() -> str:
    """The logins as `make up` tells them."""
    names = (
        f"  {f'{title} / {name}':34} {name:14} {PASSWORD}   /accounts/staff/" for name, title in STAFF.items()
    )
    return "\n".join(
        (
            "ورودهای نمایش، با اشخاص ساختگی / logins of the demonstration, with invented people:",
            f"  {'ساکن / resident':34} {RESIDENT} · {SECOND_RESIDENT}   /accounts/login/",
            *names,
            "کدهای پیامکی و کدهای راه دوم / codes and second factors: /-/messages/",
        )
    )
