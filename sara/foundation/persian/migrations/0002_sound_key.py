"""The SQL twin of `sara.foundation.persian.sounds.sound_key`, frozen as it was made.

It takes the folded words from `sara_search_key`, in front of the bar.
"""

from django.db import migrations

PAIRS = (("kh", "X"), ("gh", "Q"), ("sh", "S"), ("ch", "C"), ("zh", "z"), ("ph", "f"), ("th", "t"))
FROM = "cqxwبپتثجچحخدذرزژسشصضطظغفقکگلمنوه" + "aeiouyاعی"
INTO = "kQXvbptsjChXdzrzzsSsztzQfQkglmnvh"
CODES = "XQSC", "xqyc"


def sounding() -> str:
    """The sounds of the folded words `words`."""
    heard = r"regexp_replace(words, '(.)\1+', '\1', 'g')"
    for pair, sound in PAIRS:
        heard = f"replace({heard}, '{pair}', '{sound}')"
    bare = f"translate(regexp_replace({heard}, '(?<=[^ ])[hvwحهو]+', '', 'g'), '{FROM}', '{INTO}')"
    return rf"btrim(regexp_replace(translate({bare}, '{CODES[0]}', '{CODES[1]}'), ' +', ' ', 'g'), ' ')"


def once(value: str, name: str, then: str) -> str:
    """The expression `then` over a value that is worked out once: OFFSET 0 keeps it from being inlined."""
    return f"(SELECT {then} FROM (SELECT {value} AS {name} OFFSET 0) AS worked_out)"  # noqa: S608 no input


WORDS = "btrim(split_part(sara_search_key(source), '|', 1), ' ')"
JOINED = "CASE WHEN position(' ' in heard) > 0 THEN replace(heard, ' ', '') || ' ' ELSE '' END"
KEY = f"CASE heard WHEN '' THEN '' ELSE ' ' || heard || ' ' || {JOINED} END"
BODY = once(once(WORDS, "words", sounding()), "heard", KEY)


class Migration(migrations.Migration):
    dependencies = [("persian", "0001_text_keys")]
    operations = [
        migrations.RunSQL(
            "CREATE FUNCTION sara_sound_key(source text) RETURNS text "
            f"LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN {BODY};",
            "DROP FUNCTION sara_sound_key(text);",
        )
    ]
