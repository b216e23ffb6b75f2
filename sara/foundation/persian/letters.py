"""The letters of Persian and their doubles, as tables. The SQL twins in the migration hold the same."""

from collections.abc import Iterable
from typing import Final

Ranges = tuple[tuple[int, int], ...]

ZWNJ: Final = "\u200c"

# Written on or under a letter; a word is the same word without them.
LATIN_MARKS: Final[Ranges] = ((0x0300, 0x036F),)
ARABIC_MARKS: Final[Ranges] = (
    (0x0610, 0x061A),
    (0x064B, 0x065F),
    (0x0670, 0x0670),
    (0x06D6, 0x06DC),
    (0x06DF, 0x06E4),
    (0x06E7, 0x06E8),
    (0x06EA, 0x06ED),
    (0x08CA, 0x08E1),
    (0x08E3, 0x08FF),
)
# Not seen, and never wanted: controls, directions, soft hyphen, tags; and the tatweel.
UNSEEN: Final[Ranges] = (
    (0x0001, 0x0008),
    (0x000E, 0x001F),
    (0x007F, 0x0084),
    (0x0086, 0x009F),
    (0x00AD, 0x00AD),
    (0x061C, 0x061C),
    (0x0640, 0x0640),
    (0x180E, 0x180E),
    (0x200B, 0x200B),
    (0x200E, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
    (0xE0000, 0xE007F),
)
# Not seen, but they shape what is: half-space, joiner, variation selectors.
SHAPING: Final[Ranges] = ((0x180B, 0x180D), (0x200C, 0x200D), (0xFE00, 0xFE0F))
# What PostgreSQL cannot hold: NUL and lone surrogates.
UNSTORABLE: Final[Ranges] = ((0x0000, 0x0000), (0xD800, 0xDFFF))
LINE_ENDS: Final[Ranges] = ((0x000A, 0x000D), (0x0085, 0x0085), (0x2028, 0x2029))
SPACES: Final[Ranges] = (
    (0x0009, 0x0009),
    (0x0020, 0x0020),
    (0x00A0, 0x00A0),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x202F, 0x202F),
    (0x205F, 0x205F),
    (0x3000, 0x3000),
)
# What parts words: spaces, line ends, punctuation.
BREAKS: Final[Ranges] = (
    (0x0009, 0x000D),
    (0x0020, 0x002F),
    (0x003A, 0x0040),
    (0x005B, 0x0060),
    (0x007B, 0x007E),
    (0x0085, 0x0085),
    (0x00A0, 0x00AC),
    (0x00AE, 0x00B1),
    (0x00B4, 0x00B4),
    (0x00B6, 0x00B8),
    (0x00BB, 0x00BB),
    (0x00BF, 0x00BF),
    (0x00D7, 0x00D7),
    (0x00F7, 0x00F7),
    (0x0600, 0x060F),
    (0x061B, 0x061B),
    (0x061D, 0x061F),
    (0x066A, 0x066B),
    (0x066D, 0x066D),
    (0x06D4, 0x06D4),
    (0x06DD, 0x06DE),
    (0x06E9, 0x06E9),
    (0x1680, 0x1680),
    (0x2000, 0x200A),
    (0x2010, 0x2029),
    (0x202F, 0x205F),
    (0x3000, 0x3003),
    (0x3008, 0x3011),
    (0xFD3E, 0xFD3F),
)
THOUSANDS_MARK: Final = "\u066c"
LONE_HAMZA: Final = "\u0621\u0674"

DIGITS: Final = "0123456789"
PERSIAN_DIGITS: Final = "۰۱۲۳۴۵۶۷۸۹"
ARABIC_DIGITS: Final = "٠١٢٣٤٥٦٧٨٩"
UPPER: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LOWER: Final = "abcdefghijklmnopqrstuvwxyz"

# For finding: one letter for all its doubles (after compatibility decomposition).
FOLDED: Final[dict[str, str]] = {
    "ا": "ٱٲٳ",
    "ت": "ٹ",
    "د": "ڈ",
    "ر": "ڕڑ",
    "ف": "ڤ",
    "ک": "كڪګڬڭڮ",
    "ل": "ڵ",
    "ن": "ں",
    "و": "ۄۅۆۇۈۉۊۋۏ",
    "ه": "ةەہۃھ",
    "ی": "يىےېۑۍێؽؾؿؠ",
}


def every(ranges: Ranges) -> Iterable[int]:
    """The code points of the ranges, one after another."""
    return (point for first, last in ranges for point in range(first, last + 1))
