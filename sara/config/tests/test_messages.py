import re
from collections import Counter

import pytest
from babel.messages.catalog import Message
from django.utils import translation
from django.utils.translation import gettext

from sara.config import messages

PLACE = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


def texts(value: str | tuple[str, ...] | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else list(value or [])


def places(text: str) -> Counter[str]:
    """The places that values are put into; `%%` is a sign, not a place."""
    return Counter(PLACE.findall(text.replace("%%", "")))


def keep_their_places(entry: Message) -> bool:
    """A plural may leave its number out in the singular, but puts in nothing that is not given."""
    given = [places(text) for text in texts(entry.id)]
    for text in filter(None, texts(entry.string)):
        ours = places(text)
        if len(given) == 1 and ours != given[0]:
            return False
        if not set(ours) <= set().union(*given):
            return False
    return True


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_every_sentence_is_in_the_catalogue_and_translated(language: str) -> None:
    catalog = messages.read(language)
    missing = [
        entry.id for entry in messages.collect() if entry.id and catalog.get(entry.id, entry.context) is None
    ]
    assert missing == []
    assert [entry.id for entry in messages.untranslated(catalog)] == []


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_translation_puts_in_the_same_values(language: str) -> None:
    assert [entry.id for entry in messages.read(language) if entry.id and not keep_their_places(entry)] == []


def test_the_frameworks_speak_the_words_of_the_house() -> None:
    messages.compile_all()
    with translation.override("fa"):
        assert gettext("This field is required.") == "این هم لازم است."
    with translation.override("en"):
        assert gettext("This field is required.") == "This field is required."


@pytest.mark.parametrize("language", messages.REWORDED)
def test_a_reworded_sentence_puts_in_nothing_that_is_not_given(language: str) -> None:
    for entry in messages.read(language):
        given = set().union(*map(places, texts(entry.id)))
        assert all(set(places(text)) <= given for text in texts(entry.string)) or not entry.id


def test_a_lost_place_is_noticed() -> None:
    assert keep_their_places(Message("%(count)s نفر", "%(count)s people"))
    assert not keep_their_places(Message("%(count)s نفر", "people"))
    assert not keep_their_places(Message("%(count)s نفر", "%(number)s people"))
    assert keep_their_places(Message(("%(n)s نفر", "%(n)s نفر"), ("one person", "%(n)s people")))


def test_sentences_are_found_in_code_and_in_templates() -> None:
    found = {entry.id for entry in messages.collect()}
    assert "این کار انجام نشد." in found
    assert any("sara/foundation/ui/templates/ui/error.html" in dict(e.locations) for e in messages.collect())
