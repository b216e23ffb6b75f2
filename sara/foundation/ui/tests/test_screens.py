from typing import cast

import pytest
from django.template import TemplateSyntaxError
from django.test import Client, RequestFactory
from django_htmx.middleware import HtmxDetails
from pytest_django.fixtures import Settings

from sara.foundation.ui import SaraRequest, render_screen
from sara.foundation.ui.tests.render import rendered

PARTS = "tests/parts.html"
CHILD = "tests/child.html"
SOURCES = {
    PARTS: (
        "{% load sara_ui %}<html>{% block main %}before "
        "{% partialdef list inline %}[{{ word }}]{% endpartialdef %} {% partial list %}"
        " after{% endblock %}</html>"
    ),
    CHILD: (
        "{% extends 'tests/parts.html' %}{% load sara_ui %}{% block main %}"
        "{% partialdef own inline %}({{ word }}){% endpartialdef %}{% endblock %}"
    ),
}


@pytest.fixture
def templates(settings: Settings) -> None:
    settings.TEMPLATES = [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", SOURCES)]},
        }
    ]


def asking(**headers: str) -> SaraRequest:
    request = cast("SaraRequest", RequestFactory().get("/", headers=headers))
    request.htmx = HtmxDetails(request)
    return request


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({}, "<html>before [w] [w] after</html>"),
        ({"HX-Request": "true"}, "[w]"),
        ({"HX-Request": "true", "HX-Request-Type": "partial"}, "[w]"),
        ({"HX-Request": "true", "HX-Request-Type": "full"}, "<html>before [w] [w] after</html>"),
        ({"HX-Request": "true", "HX-Boosted": "true"}, "<html>before [w] [w] after</html>"),
        ({"HX-Request": "true", "HX-History-Restore-Request": "true"}, "<html>before [w] [w] after</html>"),
    ],
)
@pytest.mark.usefixtures("templates")
def test_one_address_serves_the_page_and_its_part(headers: dict[str, str], body: str) -> None:
    answer = render_screen(asking(**headers), PARTS, {"word": "w"}, fragment="list", status=422)

    assert (answer.content.decode(), answer.status_code) == (body, 422)
    assert "HX-Request" in answer["Vary"]


@pytest.mark.usefixtures("templates")
def test_a_part_is_found_in_a_template_that_extends_another() -> None:
    answer = render_screen(
        asking(**{"HX-Request": "true"}),
        CHILD,
        {"word": "w"},
        fragment="own",
    )

    assert answer.content.decode() == "(w)"


@pytest.mark.usefixtures("templates")
def test_a_part_that_is_not_there_raises() -> None:
    with pytest.raises(TemplateSyntaxError):
        render_screen(asking(**{"HX-Request": "true"}), PARTS, {"word": "w"}, fragment="other")


@pytest.mark.parametrize(
    "source",
    ["{% partialdef %}{% endpartialdef %}", "{% partial %}", "{% partial x %}",
     "{% partialdef a %}{% endpartialdef %}{% partialdef a %}{% endpartialdef %}"],
)  # fmt: skip
def test_a_part_written_wrongly_raises(source: str) -> None:
    with pytest.raises(TemplateSyntaxError):
        rendered(source)


@pytest.mark.parametrize(("theme", "kept"), [("dark", "dark"), ("light", "light"), ("system", ""), ("x", "")])
def test_a_theme_is_kept_in_a_cookie(client: Client, theme: str, kept: str) -> None:
    answer = client.post("/theme/", {"theme": theme, "next": "/components/?dir=ltr"})

    assert answer.cookies["theme"].value == kept
    assert answer["Location"] == "/components/?dir=ltr"


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "javascript:alert(1)", ""])
def test_a_theme_leads_nowhere_else(client: Client, address: str) -> None:
    assert client.post("/theme/", {"theme": "dark", "next": address})["Location"] == "/"


@pytest.mark.django_db
def test_looking_at_the_theme_changes_nothing(client: Client) -> None:
    assert client.get("/theme/").status_code == 405


@pytest.mark.django_db
@pytest.mark.parametrize("frame", ["", "desk", "bare", "error"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_every_frame_is_shown(client: Client, frame: str, language: str) -> None:
    answer = client.get(f"{language}/components/?frame={frame}&dir=ltr&theme=dark")

    assert answer.status_code == 200
    assert 'dir="ltr" data-theme="dark"' in answer.content.decode()
