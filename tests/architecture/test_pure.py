"""What the contract `pure` cannot show: how much of Django a types module takes.

Choices carry their words, so a types module may have `TextChoices`, `IntegerChoices`,
`gettext_lazy` and `pgettext_lazy`; a rules module has nothing of Django. The foundation's are
held to the same.
"""

from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import HOUSE, Tree, imports_of, plant

OUTSIDE: Final = {
    "allauth", "django", "os", "pghistory", "pgtrigger", "procrastinate", "psycopg", "random",
    "secrets", "socket", "time",
}  # fmt: skip
WORDS: Final = {
    ("django.db.models", "TextChoices"),
    ("django.db.models", "IntegerChoices"),
    ("django.utils.translation", "gettext_lazy"),
    ("django.utils.translation", "pgettext_lazy"),
}


def breaches(tree: Tree) -> list[str]:
    found = []
    for source in tree.product:
        layer = source.place.inside[-1:]
        if layer not in {("types",), ("rules",)}:
            continue
        for brought in imports_of(source):
            outside = brought.module.split(".")[0] in OUTSIDE
            word = layer == ("types",) and (brought.module, brought.name) in WORDS
            if outside and not word:
                found.append(source.at(brought.node, f"{brought.module} {brought.name} is not pure"))
    return found


def test_types_and_rules_take_no_more_of_django_than_choices_and_their_words() -> None:
    assert breaches(HOUSE) == []


@pytest.mark.parametrize(
    ("layer", "line"),
    [
        ("types", "from django.db.models import Model"),
        ("types", "from django.db.models.functions import Now"),
        ("types", "from django.utils.translation import get_language"),
        ("types", "import time"),
        ("rules", "from django.db.models import TextChoices"),
        ("rules", "from os import environ"),
    ],
)
def test_a_planted_impurity_is_seen(layer: str, line: str, tmp_path: Path) -> None:
    for app in ("services/clubs", "foundation/money"):
        tree = plant(tmp_path / app, {f"sara/{app}/{layer}.py": line + "\n"})
        assert len(breaches(tree)) == 1


def test_choices_with_words_are_pure(tmp_path: Path) -> None:
    text = (
        "from datetime import date\nfrom django.db.models import TextChoices\n"
        "from django.utils.translation import gettext_lazy as _\n"
    )
    assert breaches(plant(tmp_path, {"sara/services/clubs/types.py": text})) == []
