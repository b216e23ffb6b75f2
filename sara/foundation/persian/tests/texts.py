"""Random texts for property tests: mostly Persian, its doubles and its marks, and then anything."""

from hypothesis import strategies as st

from sara.foundation.persian.letters import ARABIC_MARKS, SHAPING, UNSEEN, every

__all__ = ["any_text", "stored_text"]

_LETTERS = "اآأإٱءؤئبپتثجچحخدذرزژسشصضطظعغفقکكگلمنوهۀةیيى"
_REST = "۰۱۲٤٥٦789 \t\n‌‍ـ،؛؟«»().-_/\\'\"[]^|abcXYZéÇﷲﻻ①½😀ж漢가"
_MARKS = "".join(map(chr, every(ARABIC_MARKS + SHAPING + UNSEEN[:-1])))

_persian = st.text(alphabet=st.sampled_from(_LETTERS + _REST + _MARKS), max_size=40)

stored_text = _persian | st.text(
    # Unassigned code points are left out: Python and PostgreSQL know different versions of Unicode.
    alphabet=st.characters(exclude_categories=["Cs", "Cn"], exclude_characters="\0"),
    max_size=40,
)
any_text = _persian | st.text(alphabet=st.characters(exclude_categories=[]), max_size=60)
