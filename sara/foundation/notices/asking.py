"""What an incoming message asks for, however it is spelt."""

import re
from typing import Final

from sara.foundation.notices.types import Asking
from sara.foundation.persian import joined_key

_LONGEST: Final = 40
_MARKS: Final = re.compile(r"[\W_]+")


def _folded(text: str) -> str:
    return _MARKS.sub("", joined_key(text))


_STOP: Final = frozenset(map(_folded, ("لغو", "11", "لغو11", "11لغو", "off", "stop", "cancel", "توقف")))
_START: Final = frozenset(map(_folded, ("شروع", "وصل", "فعال", "start", "on")))


def asking_of(text: str) -> Asking:
    """«لغو», «11», «۱۱», «لغو ۱۱.», “Stop”: in any digits, letters and punctuation, and nothing else."""
    plain = _folded(text) if len(text) <= _LONGEST else ""
    if plain in _STOP:
        return Asking.STOP
    return Asking.START if plain in _START else Asking.OTHER
