from typing import Any

import pytest
from django.template import Context, Engine, Template, TemplateSyntaxError
from django.test import override_settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext, override, pgettext

from sara.foundation.ui.addresses import address_of
from sara.foundation.ui.templatetags.i18n import Sentence, Words
from sara.foundation.ui.unchanging import KEPT, OnceNode

PLAIN = Engine(libraries={"i18n": "django.templatetags.i18n"})  # Django's own library
HOUSE = {"sara_ui": "sara.foundation.ui.templatetags.sara_ui"}
SENTENCES = (
    '{% translate "ورود" %}',
    '{% translate "سرا" context "name" %}',
    '{% translate "سرا" context about %}',
    '{% translate "ورود" as word %}({{ word }})',
    "{% translate word %}",
    '{% translate "۱۰۰٪ < 100%" noop %}',
    "{% blocktranslate trimmed with day=when hour=5 %}تا {{ day }}\n ساعت {{ hour }}{% endblocktranslate %}",
    "{% blocktranslate %}{{ word }} 100%{% endblocktranslate %}",
    "{% blocktranslate asvar said with day=when %}{{ day }}{% endblocktranslate %}[{{ said }}]",
    "{% blocktranslate %}{{ nobody }}.{% endblocktranslate %}",
    '{% blocktranslate context "name" %}سرا{% endblocktranslate %}',
    "{% blocktranslate count n=2 %}یک{% plural %}{{ n }} تا{% endblocktranslate %}",
)


@pytest.mark.parametrize("language", ["fa", "en"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_and_sentences_are_what_django_writes(sentence: str, language: str) -> None:
    values = {"word": "<خروج>", "about": "name", "when": "فردا & پس‌فردا"}
    source = "{% load i18n %}" + sentence
    ours, plain = Engine(libraries=_libraries()).from_string(source), PLAIN.from_string(source)
    with override(language):
        for autoescape in (True, False, True):
            context = Context(values, autoescape=autoescape)
            assert ours.render(context) == plain.render(Context(values, autoescape=autoescape))
            assert set(context.flatten()) - {"word", "said"} == {"True", "False", "None", "about", "when"}


def test_the_words_of_every_template_are_written_once_for_a_language() -> None:
    words = Template('{% load i18n %}{% translate "ورود" %}')
    node: Any
    (node,) = words.nodelist.get_nodes_by_type(Words)
    for language in ("fa", "en", "fa"):
        with override(language):
            assert words.render(Context()) == gettext("ورود")
    assert len(node.said) == 2
    assert Template(
        "{% load i18n %}{% blocktranslate %}ورود{% endblocktranslate %}"
    ).nodelist.get_nodes_by_type(Sentence)
    assert pgettext("name", "سرا")


def test_a_sentence_speaks_the_language_of_each_reader_one_after_the_other() -> None:
    sentence = "{% load i18n %}{% blocktranslate with name=who %}سلام، {{ name }}{% endblocktranslate %}"
    ours = Engine(libraries=_libraries()).from_string(sentence)
    for language in ("fa", "en", "fa"):
        with override(language):
            assert ours.render(Context({"who": "<مریم>"})) == gettext("سلام، %(name)s") % {
                "name": "&lt;مریم&gt;"
            }
    with override("en"):
        assert gettext("سلام، %(name)s") != "سلام، %(name)s"


def test_an_address_is_remembered_for_each_language_and_set_of_addresses() -> None:
    for language in ("fa", "en", "fa"):
        with override(language):
            assert address_of("ui:theme") == reverse("ui:theme")
            assert Template("{% url 'ui:theme' %}").render(Context()) == reverse("ui:theme")
    with pytest.raises(NoReverseMatch):
        address_of("ui:theme", "more")
    with override_settings(ROOT_URLCONF="sara.foundation.ui.urls"), pytest.raises(NoReverseMatch):
        address_of("ui:theme")
    assert Template("{% url 'nobody:built' as way %}[{{ way }}]").render(Context()) == "[]"
    with pytest.raises(NoReverseMatch):
        Template("{% url 'nobody:built' %}").render(Context())


def _libraries() -> dict[str, str]:
    return {"i18n": "sara.foundation.ui.templatetags.i18n"}


def test_a_part_that_is_drawn_once_sees_what_it_names_and_nothing_of_a_reader() -> None:
    part = "{% load sara_ui i18n %}{% once here %}{{ here }}|{{ reader }}|{% translate 'ورود' %}{% endonce %}"
    template = Engine(libraries=_libraries() | HOUSE).from_string(part)

    def drawn(**values: str) -> str:
        return template.render(Context(values))

    assert drawn(here="a", reader="زهرا") == "a||ورود"
    assert drawn(here="<b>", reader="علی") == "&lt;b&gt;||ورود"
    with override("en"):
        assert drawn(here="a") == "a||Sign in"
    assert drawn(here="a") == "a||ورود"
    once: Any = template.nodelist.get_nodes_by_type(OnceNode)[0]
    assert len(once.drawn) == 3
    for number in range(KEPT + 5):
        drawn(here=str(number))
    assert len(once.drawn) <= KEPT


def test_a_part_that_is_drawn_once_names_values_only() -> None:
    with pytest.raises(TemplateSyntaxError, match="names of values"):
        Engine(libraries=HOUSE).from_string("{% load sara_ui %}{% once page.title %}{% endonce %}")
