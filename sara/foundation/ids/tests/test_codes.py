import pytest
from django.urls import NoReverseMatch, Resolver404, path, resolve, reverse
from hypothesis import given, settings
from hypothesis import strategies as st

import sara.foundation.ids.converters  # noqa: F401 makes <code:…> known
from sara.foundation.ids import ALPHABET, group, new_code, parse_code
from sara.foundation.persian import Unreadable, to_persian_digits
from sara.foundation.persian.tests.texts import any_text

codes = st.text(alphabet=ALPHABET, min_size=6, max_size=20)


def test_a_code_is_random_and_has_no_letter_that_looks_like_another() -> None:
    made = {new_code() for _ in range(2000)}
    assert len(made) == 2000
    assert {len(code) for code in made} == {8}
    assert set("".join(made)) == set(ALPHABET)
    assert not set(ALPHABET) & set("01OIL5S8B2Z6GUV") - set("2568V")
    assert len(new_code(12)) == 12


def test_a_code_that_is_taken_is_not_given_again() -> None:
    refused: list[str] = []

    def taken(code: str) -> bool:
        refused.append(code)
        return len(refused) < 3

    assert new_code(taken=taken) == refused[-1]
    assert len(refused) == 3


@settings(deadline=None)
@given(codes)
def test_a_code_is_read_as_it_is_shown_in_any_case_and_any_digits(code: str) -> None:
    for typed in (
        code,
        group(code),
        code.lower(),
        to_persian_digits(group(code)),
        f" {code[:4]}-{code[4:]} ",
    ):
        assert parse_code(typed) == code


def test_a_letter_that_looks_like_one_of_ours_is_taken_for_it() -> None:
    assert parse_code("szgb uqwx") == "5268VQWX"


@pytest.mark.parametrize(
    "typed", ["", "ABC", "ABCDEFG0", "ABCD EFG1", "کدرهگیری", "A" * 21, "A" * 5000, "ABCD/EFGH"]
)
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(Unreadable, match="این کد درست نیست"):
        parse_code(typed)


@settings(deadline=None, max_examples=200)
@given(any_text)
def test_no_text_is_more_than_unreadable(text: str) -> None:
    try:
        code = parse_code(text)
    except Unreadable:
        return
    assert set(code) <= set(ALPHABET)


def test_a_code_is_shown_in_groups_of_four() -> None:
    assert group("ACDEFHJK") == "ACDE FHJK"
    assert group("ACDEFHJKM") == "ACDE FHJK M"
    assert group("") == ""


urlpatterns = [path("runs/<code:code>/", lambda _request, code: code, name="run")]


@pytest.mark.urls("sara.foundation.ids.tests.test_codes")
def test_an_address_takes_a_code_in_any_case_and_no_other_text() -> None:
    assert resolve("/runs/acde-fhjk/").kwargs == {"code": "ACDEFHJK"}
    assert reverse("run", kwargs={"code": "ACDEFHJK"}) == "/runs/ACDEFHJK/"
    for other in ("/runs/ACDEFHJ0/", "/runs/abc/", "/runs/کد/", f"/runs/{'A' * 40}/"):
        with pytest.raises(Resolver404):
            resolve(other)
    with pytest.raises(NoReverseMatch):
        reverse("run", kwargs={"code": "!"})
