import pytest
from django.core.exceptions import ImproperlyConfigured

from sara.config.settings.needed import needed


@pytest.mark.parametrize("given", [None, "", " "])
def test_what_is_missing_is_named_in_a_sentence_with_where_it_is_explained(
    given: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if given is not None:
        monkeypatch.setenv("SARA_SOME_KEY", given)
    with pytest.raises(ImproperlyConfigured, match=r"SARA_SOME_KEY is missing.*docs/operations\.md"):
        needed("SARA_SOME_KEY")
