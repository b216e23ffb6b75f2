"""Bytes of a text file as text, in whichever of the usual encodings it was saved."""

import codecs
import unicodedata
from typing import Final

from charset_normalizer import from_bytes

from sara.foundation.sheets.errors import EncodingUnknown

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OLDER: Final = ["cp1256", "iso8859_6", "cp720"]
"""What old systems saved, Windows first; a file in one of them is told from the others by its letters."""
_SAMPLE: Final = 20_000
_LIKELY: Final = 0.9


def decode(content: bytes) -> str:
    """The text of a file: UTF-8 with or without a mark, UTF-16, Windows-1256, or an older Persian encoding.

    Raises EncodingUnknown when nothing reads well.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content, encoding)
    if b"\0" in content[:_SAMPLE]:
        return _strictly(content, _unmarked_utf16(content[:_SAMPLE]))
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(content)


def _strictly(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingUnknown from error
    if "\0" in text:
        raise EncodingUnknown
    return text


def _unmarked_utf16(sample: bytes) -> str:
    """Spaces and line ends of UTF-16 have their nought on one side."""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    return "utf-16-le" if odd >= even else "utf-16-be"


def _legacy(content: bytes) -> str:
    best = from_bytes(content[:_SAMPLE], cp_isolation=_OLDER, enable_fallback=False).best()
    text = content.decode(best.encoding if best else _OLDER[0], errors="replace")
    if not _is_persian(text):
        raise EncodingUnknown
    return text


def _is_persian(text: str) -> bool:
    """Whether what is not ASCII in it is letters of the Arabic script, nearly all of it."""
    foreign = [sign for sign in text[:_SAMPLE] if ord(sign) > 127]
    good = sum(_is_usual(sign) for sign in foreign)
    return bool(foreign) and good >= _LIKELY * len(foreign)


def _is_usual(sign: str) -> bool:
    # Half-space, guillemets, and the no-break space are usual among Persian letters.
    return unicodedata.name(sign, "").startswith("ARABIC") or sign in "\u200c\u200d«»\xa0"
