from sara.foundation.persian import patterns


def test_a_text_of_whole_words_is_said_by_patterns() -> None:
    assert patterns("كتاب‌خانه  رَضا") == ["%کتابخانه%", "%رضا%"]


def test_a_word_of_one_or_two_letters_asks_for_more_than_a_pattern() -> None:
    assert patterns("علی م") == []
    assert patterns("") == []
