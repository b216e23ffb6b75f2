"""Templates hold no looks, no scripts and no unescaped text; Python marks nothing safe."""

import re
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import HOUSE, Tree, imports_of, plant

IN_MARKUP: Final = {  # seen with the tags of the template taken out
    "a style attribute": r"<[^<>]*\sstyle\s*=",
    "a style element": r"<style\b",
    "an event attribute": r"<[^<>]*\son[a-z]+\s*=",
    "hx-on or javascript:": r"\bhx-on|javascript:",
    "a physical side": r"""\bclass\s*=\s*["'][^"'<>]*\b(left|right)\b""",
}
IN_TEXT: Final = {
    "an inline script": r"""<script\b(?![^>]*\b(src\s*=|type\s*=\s*["']?application/))""",
    "|safe": r"\|\s*safe(seq)?\b",
    "autoescape off": r"\{%-?\s*autoescape\s+off",
}
SAFE: Final = {"mark_safe", "SafeString", "SafeText", "SafeData"}
COMMENT: Final = re.compile(r"\{#.*?#\}|\{% comment.*?endcomment %\}|<!--.*?-->", re.DOTALL)
TAG: Final = re.compile(r"\{%.*?%\}|\{\{.*?\}\}")

# What makes markup from typed arguments, and nothing else does.
MAKERS: Final = ("sara.foundation.ui",)


def breaches(tree: Tree) -> list[str]:
    found = []
    for path in tree.templates:
        text = COMMENT.sub("", path.read_text(encoding="utf-8"))
        markup = TAG.sub("", text)
        found += [
            f"{tree.name_of(path)}: {what}"
            for where, patterns in ((text, IN_TEXT), (markup, IN_MARKUP))
            for what, pattern in patterns.items()
            if re.search(pattern, where, re.IGNORECASE)
        ]
    for source in tree.product:
        if not source.module.startswith(MAKERS):
            found += [
                source.at(brought.node, f"{brought.name} outside the components")
                for brought in imports_of(source)
                if brought.name in SAFE
            ]
    return found


def test_templates_hold_no_looks_no_scripts_and_no_unescaped_text() -> None:
    assert breaches(HOUSE) == []


@pytest.mark.parametrize(
    "text",
    [
        '<p style="color: red">',
        '<p\n  class="x"\n  style="width: {{ n }}%">',
        "<style>p { color: red }</style>",
        "<script>alert(1)</script>",
        '<script type="module">go()</script>',
        '<button class="b" onclick="go()">',
        '<body hx-on:click="go()">',
        "{{ text|safe }}",
        "{% autoescape off %}",
        '<a href="javascript:go()">',
        '<p class="text-left">',
    ],
)
def test_a_planted_looseness_is_seen(text: str, tmp_path: Path) -> None:
    page = "sara/services/clubs/templates/clubs/page.html"
    assert len(breaches(plant(tmp_path, {page: text}))) == 1


def test_a_planted_mark_safe_is_seen(tmp_path: Path) -> None:
    text = "from django.utils.safestring import mark_safe\n"
    assert len(breaches(plant(tmp_path, {"sara/services/clubs/web/views.py": text}))) == 1


def test_lawful_markup_passes(tmp_path: Path) -> None:
    text = (
        '<script src="{% static "x.js" %}" defer></script><meter value="3" max="5"></meter>'
        "{# style= is not for us #}<p data-action='one'>{% if a %}on = {{ b }}{% endif %}</p>"
    )
    page = "sara/services/clubs/templates/clubs/page.html"
    assert breaches(plant(tmp_path, {page: text})) == []
