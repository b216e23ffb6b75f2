"""The SQL twins of `sara.foundation.persian.keys`, frozen as they were made.

They use pg_catalog only, so that an index or a generated column over them can be rebuilt under any
search path, and name the collation "C", so that every database gives the same.
"""

from django.db import migrations

LATIN_MARKS = "\u0300-\u036f"
ARABIC_MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7-\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u08ff"
UNSEEN = (
    "\x01-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u0640\u180e\u200b\u200e-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
SHAPING = "\u180b-\u180d\u200c-\u200d\ufe00-\ufe0f"
LONE = "\u0621\u0674\u066c"
BREAKS = (
    "\x09-\x0d\x20-\x2f\x3a-\x40\\x5b-\\x60\x7b-\x7e\x85\xa0-\xac\xae-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7"
    "\u0600-\u060f\u061b\u061d-\u061f\u066a-\u066b\u066d\u06d4\u06dd-\u06de\u06e9\u1680\u2000-\u200a"
    "\u2010-\u2029\u202f-\u205f\u3000-\u3003\u3008-\u3011\ufd3e-\ufd3f"
)
DIGITS = "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789"
FOLDED = {
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
SIGNS = (
    " \t\n\v\f\r\x85\u2028\u2029\u1680",
    "_‿",
    "-‐‑‒–—―",
    ",،",
    ";؛",
    ":",
    "!¡",
    "?؟¿",
    ".۔",
    "'‘’‚‹›",
    '"«»“”„',
    "()[]{}﴾﴿",
    "@*/\\&#٭§",
    "%٪",
    "`^+±<=>|~÷×$¢£¤¥€",
)
LETTERS = [
    "آ",
    "اٱ",
    "ءأٲإٳؤئ",
    "ب",
    "پ",
    "تٹ",
    "ث",
    "ج",
    "چ",
    "ح",
    "خ",
    "دڈ",
    "ذ",
    "رڑڕ",
    "ز",
    "ژ",
    "س",
    "ش",
    "ص",
    "ض",
    "ط",
    "ظ",
    "ع",
    "غ",
    "فڤ",
    "ق",
    "کڪګكڬڭڮ",
    "گ",
    "لڵ",
    "م",
    "نں",
    "وۄۅۆۇۈۉۊۋۏ",
    "هەہةۃۀۂھ",
    "یىےيېۑۍێ",
]
MARKS = "\u064e\u0650\u064f\u064b\u064d\u064c\u0651\u0652\u0653\u0654\u0655\u0670", "abcdefghijkl"


def literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def translated(source: str, pairs: tuple[str, str]) -> str:
    return f"translate({source}, {literal(pairs[0])}, {literal(pairs[1])})"


def without(source: str, ranges: str, put: str = "") -> str:
    return f"regexp_replace({source}, {literal(f'[{ranges}]')}, {literal(put)}, 'g')"


def joined_pairs(*pairs: tuple[str, str]) -> tuple[str, str]:
    return "".join(old for old, _ in pairs), "".join(new for _, new in pairs)


def once(value: str, name: str, then: str) -> str:
    """The expression `then` over a value that is worked out once: OFFSET 0 keeps it from being inlined."""
    return f"(SELECT {then} FROM (SELECT {value} AS {name} OFFSET 0) AS worked_out)"  # noqa: S608 no input


def folded_words() -> str:
    lower = 'lower(normalize(source COLLATE "C", NFKD))'
    bare = without(lower, UNSEEN + SHAPING + LATIN_MARKS + ARABIC_MARKS + LONE)
    doubles = ("".join(FOLDED.values()), "".join(letter * len(old) for letter, old in FOLDED.items()))
    folded = translated(without(bare, BREAKS, " "), joined_pairs(doubles, DIGITS))
    return f"btrim(regexp_replace({folded}, ' +', ' ', 'g'), ' ')"


def order() -> str:
    lower = 'lower(normalize(source COLLATE "C", NFKD))'
    bare = f"normalize({without(lower, UNSEEN + SHAPING + LATIN_MARKS)}, NFC)"
    signs = "".join(SIGNS), "".join(chr(0x21 + rank) * len(signs) for rank, signs in enumerate(SIGNS))
    letters = "".join(LETTERS), "".join(chr(0x3A + rank) * len(same) for rank, same in enumerate(LETTERS))
    variants = (
        "".join(same[1:10] for same in LETTERS),
        "".join("123456789"[: len(same) - 1] for same in LETTERS),
    )
    told_apart = ARABIC_MARKS + variants[0]
    ranks = without(translated("bare", joined_pairs(letters, signs, DIGITS)), ARABIC_MARKS)
    marks = translated(without("bare", f"^{told_apart}", "0"), joined_pairs(variants, MARKS))
    marks = f"rtrim({without(marks, ARABIC_MARKS, 'z')}, '0')"
    second = f"CASE WHEN bare ~ {literal(f'[{told_apart}]')} THEN rtrim(' ' || {marks}, ' ') ELSE '' END"
    return once(bare, "bare", f"left({ranks} || {second}, 240)")


def function(name: str, body: str) -> str:
    return (
        f"CREATE FUNCTION {name}(source text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT "
        f"RETURN {body};"
    )


JOINED = "CASE WHEN position(' ' in words) > 0 THEN '|' || replace(words, ' ', '') ELSE '' END"

FUNCTIONS = {
    "sara_search_key": once(
        folded_words(), "words", f"CASE words WHEN '' THEN '' ELSE ' ' || words END || {JOINED}"
    ),
    "sara_joined_key": f"replace({folded_words()}, ' ', '')",
    "sara_sort_key": order(),
}


class Migration(migrations.Migration):
    dependencies = [("database", "0001_extensions")]
    operations = [
        migrations.RunSQL(function(name, body), f"DROP FUNCTION {name}(text);")
        for name, body in FUNCTIONS.items()
    ]
