import pytest
from django import forms
from django.template import TemplateSyntaxError

from sara.foundation.ui import navigation
from sara.foundation.ui.examples import ExampleForm
from sara.foundation.ui.tests.render import a_request, rendered


@pytest.mark.parametrize(
    "tag",
    [
        '{% chip "x" tone="red" %}',
        '{% button "x" kind="blue" %}',
        '{% button "x" wide="yes" %}',
        "{% seats taken=1.5 capacity=2 %}",
        "{% seats taken=True capacity=2 %}",
        '{% icon "no-such-icon" %}',
        '{% steps "x" 2 current=1 %}',
        '{% chip "x" colour="tile" %}',
        '{% card level="two" %}x{% endcard %}',
        '{% filters "not filters" %}',
    ],
)
def test_a_wrong_argument_raises(tag: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        rendered(tag)


@pytest.mark.parametrize(
    "tag", ["{% chip words %}", "{% button words href=words %}", "{% stat words words %}"]
)
def test_text_is_escaped(tag: str) -> None:
    html = rendered(tag, words='<b>"')

    assert "<b>" not in html
    assert "&lt;b&gt;&quot;" in html


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ("taken=11 capacity=15", "۴ جای خالی از ۱۵"),
        ("taken=15 capacity=15", "پر شده؛ فهرست انتظار"),
        ("taken=15 capacity=15 waiting=3", "پر شده؛ ۳ نفر در انتظار"),
        ("taken=17 capacity=15 waiting=1", "پر شده؛ ۱ نفر در انتظار"),
    ],
)
def test_seats_say_in_words_how_many_are_left(arguments: str, words: str) -> None:
    assert words in rendered("{% seats " + arguments + " %}")


def test_seats_turn_brick_when_one_in_five_is_left() -> None:
    assert "bar-brick" in rendered("{% seats taken=12 capacity=15 %}")
    assert "bar-tile" in rendered("{% seats taken=11 capacity=15 %}")


def test_an_error_stands_beside_its_field_and_is_tied_to_it() -> None:
    form = ExampleForm({"name": "", "mobile": "0912"})

    html = rendered("{% field form.name %}", form=form)

    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="id_name_error id_name_help"' in html
    assert 'id="id_name_error"' in html
    assert 'id="id_name_help"' in html


def test_what_was_typed_stays() -> None:
    form = ExampleForm({"name": "", "mobile": "۰۹۱۲ abc"})

    assert 'value="۰۹۱۲ abc"' in rendered("{% field form.mobile %}", form=form)


def test_our_words_stand_where_the_browser_would_speak_its_own() -> None:
    html = rendered("{% fields form %}", form=ExampleForm())

    assert 'aria-required="true"' in html
    assert " required" not in html


def test_the_summary_leads_to_each_field_and_tells_a_refusal() -> None:
    html = rendered('{% errors form refusal="پر شد" %}', form=ExampleForm({}))

    assert 'role="alert"' in html
    assert "پر شد" in html
    assert 'href="#id_name"' in html
    assert 'href="#id_way_0"' in html


def test_there_is_no_summary_where_nothing_is_wrong() -> None:
    assert rendered("{% errors form %}", form=ExampleForm()) == ""


def test_a_hidden_field_is_written_bare() -> None:
    class Hiding(forms.Form):
        key = forms.CharField(widget=forms.HiddenInput)

    assert rendered("{% field form.key %}", form=Hiding()) == '<input type="hidden" name="key" id="id_key">'


def test_every_component_of_the_page_is_drawn_without_looks_in_the_markup() -> None:
    html = rendered(
        '{% qr "https://sara.example/verify/K7M2P4QX/" label="گواهی" %}{% bars rows caption="x" %}', rows=[]
    )

    assert "style" not in html


def test_a_way_that_nobody_built_yet_is_left_out() -> None:
    assert navigation.nav_address("nowhere:home") == ""


def test_a_switch_of_language_leads_to_the_same_page() -> None:
    html = rendered("{% languages %}", a_request("/components/?dir=ltr"))

    assert 'href="/en/components/?dir=ltr"' in html
    assert "English" in html


@pytest.mark.parametrize(("cookie", "attribute"), [("dark", ' data-theme="dark"'), ("<b>", ""), ("", "")])
def test_only_a_known_theme_reaches_the_page(cookie: str, attribute: str) -> None:
    request = a_request()
    request.COOKIES["theme"] = cookie

    assert rendered("{% page_attributes %}", request) == f'lang="fa" dir="rtl"{attribute}'
