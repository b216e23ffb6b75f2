import pytest

from sara.foundation.persian import is_latin, sound_key, sound_words, spoken

NAMES = [
    ("علیرضا", "Alireza"),
    ("علی‌رضا", "alireza"),
    ("محمد", "Mohammad"),
    ("محمد", "Muhammed"),
    ("حسین", "Hossein"),
    ("فاطمه", "Fatemeh"),
    ("زهرا", "Zahra"),
    ("پروین", "Parvin"),
    ("غلامرضا", "Gholamreza"),
    ("چنگیز", "Changiz"),
    ("یوسف", "Yousef"),
    ("یوسف", "Yusuf"),
    ("وحید", "Vahid"),
    ("مهدی", "Mehdi"),
    ("احمد", "Ahmad"),
    ("خدیجه", "Khadijeh"),
    ("ژاله", "Zhaleh"),
    ("سعدی", "Sa'di"),
    ("قاسم", "Ghasem"),
    ("هوشنگ", "Hooshang"),
    ("شیرازی", "Shirazi"),
    ("رضایی", "Rezaei"),
]


@pytest.mark.parametrize(("persian", "latin"), NAMES)
def test_a_name_sounds_the_same_in_both_scripts(persian: str, latin: str) -> None:
    assert "".join(sound_words(persian)) == "".join(sound_words(latin))
    assert f" {''.join(sound_words(latin))} " in sound_key(persian)


def test_words_are_found_apart_and_joined() -> None:
    assert sound_key("علی رضا کریمی") == " l rz krm lrzkrm "
    assert sound_key("آوا") == ""


def test_written_vowels_tell_names_of_the_same_consonants_apart() -> None:
    assert spoken("لیلا") != spoken("علی") == spoken("Ali")


def test_latin_letters_are_seen() -> None:
    assert (is_latin("Ali"), is_latin("علی"), is_latin("۱۲")) == (True, False, False)
