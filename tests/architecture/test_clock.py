"""Only foundation/clock.py reads the clock; it is asked at the edge, and handed down as `now`."""

import ast
import re
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import HOUSE, Source, Tree, dotted, imports_of, plant

READINGS: Final = re.compile(
    r"(^|\.)(datetime\.(now|utcnow|today)|date\.today|timezone\.(now|localdate|localtime)"
    r"|time\.(time|time_ns|localtime|gmtime|ctime))$"
)
LAST: Final = {
    "now", "utcnow", "today", "localdate", "localtime", "time", "time_ns", "gmtime", "ctime",
}  # fmt: skip
NAMES: Final = {
    ("django.utils.timezone", "now"),
    ("django.utils.timezone", "localdate"),
    ("django.utils.timezone", "localtime"),
    ("django.db.models.functions", "Now"),
    ("time", "time"),
    ("time", "time_ns"),
}
OWN: Final = {"clock.now", "clock.today"}
AUTO: Final = {"auto_now", "auto_now_add"}
EDGE: Final = {"tasks", "handlers", "management", "tests"}


def breaches(tree: Tree) -> list[str]:
    found = []
    for source in tree.sources:
        if source.module == "sara.foundation.clock" or source.is_migration:
            continue
        found += [source.at(node, f"{what} reads the clock") for node, what in _readings(source)]
    for path in tree.templates:
        if re.search(r"\{%-?\s*now\b", path.read_text(encoding="utf-8")):
            found.append(f"{tree.name_of(path)}: {{% now %}} reads the clock")
    return found


def _readings(source: Source) -> list[tuple[ast.AST, str]]:
    found: list[tuple[ast.AST, str]] = []
    for node in source.nodes:
        if isinstance(node, ast.Attribute) and node.attr in LAST:
            name = dotted(node)
            if READINGS.search(name) or (name in OWN and not _is_edge(source)):
                found.append((node, name))
        elif isinstance(node, ast.keyword) and node.arg in AUTO:
            found.append((node.value, str(node.arg)))
    for brought in imports_of(source):
        own = brought.module == "sara.foundation.clock" and brought.name in {"now", "today"}
        if (brought.module, brought.name) in NAMES or (own and not _is_edge(source)):
            found.append((brought.node, brought.name))
    return found


def _is_edge(source: Source) -> bool:
    """Where an instant comes into the house: a request, a task, a fact, a command line, a test."""
    place = source.place
    return place.floor in {"config", "foundation"} or bool(EDGE & set(place.inside))


def test_only_the_clock_reads_the_clock() -> None:
    assert breaches(HOUSE) == []


@pytest.mark.parametrize(
    "text",
    [
        "import datetime\nat = datetime.datetime.now()\n",
        "from datetime import date\nday = date.today()\n",
        "from django.utils import timezone\ndefault = timezone.now\n",
        "from django.utils.timezone import now\n",
        "from django.db.models.functions import Now\n",
        "import time\nat = time.time()\n",
        "made_at = models.DateTimeField(auto_now_add=True)\n",
        "from sara.foundation import clock\nat = clock.now()\n",
        "from sara.foundation.clock import today\n",
    ],
)
def test_a_planted_reading_is_seen(text: str, tmp_path: Path) -> None:
    assert len(breaches(plant(tmp_path, {"sara/services/clubs/commands.py": text}))) == 1


def test_a_planted_now_in_a_template_is_seen(tmp_path: Path) -> None:
    page = {"sara/services/clubs/templates/clubs/page.html": '{% now "Y" %}'}
    assert len(breaches(plant(tmp_path, page))) == 1


def test_the_edge_may_ask_the_clock_and_all_may_reckon(tmp_path: Path) -> None:
    tree = plant(
        tmp_path,
        {
            "sara/services/clubs/tasks.py": "from sara.foundation import clock\nat = clock.now()\n",
            "sara/services/clubs/commands.py": (
                "from sara.foundation import clock\nday = clock.day_of(now)\n"
            ),
        },
    )
    assert breaches(tree) == []
