"""The import contracts of pyproject.toml: kept by the house, broken by each planted breach."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from tests.architecture.tree import ROOT, plant

# The linter reads the tree in the current folder; many trees are read in one process, for speed.
LINT: Final = """
import os, sys
from importlinter import api
from importlinter.application import use_cases
for folder in sys.argv[2:]:
    os.chdir(folder)
    sys.path[0] = folder
    for module in [name for name in sys.modules if name.split(".")[0] == "sara"]:
        del sys.modules[module]
    print("TREE", folder, flush=True)
    use_cases.lint_imports(config_filename=sys.argv[1], cache_dir=None, no_logo=True)
    sys.stdout.flush()
"""

SMALL_HOUSE: Final = {
    "sara/__init__.py": "",
    "sara/config/__init__.py": "",
    "sara/config/urls.py": "import sara.portal.my.apps\n",
    "sara/portal/__init__.py": "",
    "sara/portal/my/__init__.py": "",
    "sara/portal/my/apps.py": "import sara.services.clubs.api\n",
    "sara/services/__init__.py": "",
    "sara/services/clubs/__init__.py": "",
    "sara/services/clubs/api.py": "from sara.services.clubs.commands import found\n",
    "sara/services/clubs/commands.py": "from sara.services.clubs.rules import is_open\nfound = 1\n",
    "sara/services/clubs/rules.py": "from sara.services.clubs.types import Kind\nis_open = Kind\n",
    "sara/services/clubs/types.py": "from django.db.models import TextChoices as Kind\n",
    "sara/services/loans/__init__.py": "",
    "sara/services/loans/api.py": "import sara.services.clubs.api\n",
    "sara/registers/__init__.py": "",
    "sara/registers/places/__init__.py": "",
    "sara/registers/places/models.py": "from sara.foundation.ids import new_code\n",
    "sara/foundation/__init__.py": "",
    "sara/foundation/clock.py": "import time\n",
    "sara/foundation/ids/__init__.py": "import django\nnew_code = 1\n",
    "sara/foundation/database/__init__.py": "",
    "sara/foundation/persian/__init__.py": "",
}

BREACHES: Final[list[tuple[str, Mapping[str, str]]]] = [
    ("floors", {"sara/registers/places/queries.py": "import sara.services.clubs.api\n"}),
    ("floors", {"sara/foundation/ids/forms.py": "import sara.registers.places.models\n"}),
    ("floors", {"sara/utils.py": ""}),
    ("foundation", {"sara/foundation/persian/forms.py": "import sara.foundation.ids\n"}),
    ("foundation", {"sara/foundation/helpers/__init__.py": ""}),
    ("siblings", {"sara/services/clubs/handlers.py": "import sara.services.loans.api\n"}),
    ("rooms", {"sara/services/clubs/utils.py": ""}),
    ("rooms", {"sara/services/clubs/services.py": ""}),
    ("rooms", {"sara/services/clubs/models.py": "import sara.services.clubs.commands\n"}),
    ("rooms", {"sara/services/clubs/types.py": "import sara.services.clubs.rules\n"}),
    ("screens", {"sara/services/clubs/web/__init__.py": "", "sara/services/clubs/web/mixin.py": ""}),
    ("pure", {"sara/services/clubs/rules.py": "import django\n"}),
    ("pure", {"sara/services/clubs/rules.py": "import time\n"}),
    ("pure", {"sara/services/clubs/rules.py": "from sara.foundation import clock\n"}),
    ("pure", {"sara/services/clubs/types.py": "import psycopg\n"}),
]

NAMES: Final = {
    "floors": "A floor leans only on floors below",
    "foundation": "The packages of the foundation stand on each other in one order",
    "siblings": "Siblings never meet in a ring",
    "rooms": "Inside an app the layers have names and an order",
    "screens": "Inside web: addresses, then views, then forms",
    "pure": "Types and rules are pure: no framework, no clock, no database, no chance",
}


@dataclass(frozen=True)
class Verdict:
    words: str

    @property
    def kept(self) -> set[str]:
        return self._ending(" KEPT")

    @property
    def broken(self) -> set[str]:
        return self._ending(" BROKEN")

    def _ending(self, word: str) -> set[str]:
        lines = self.words.splitlines()
        return {name for line in lines for name in NAMES if line.startswith(NAMES[name] + word)}


def lint(folders: Sequence[Path]) -> list[Verdict]:
    config = str(ROOT / "pyproject.toml")
    result = subprocess.run(
        [sys.executable, "-c", LINT, config, *map(str, folders)],
        env={**os.environ, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=True,
    )
    return [Verdict(words) for words in result.stdout.split("TREE ")[1:]]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[Verdict]:
    """Of the house, of the lawful small house, then of each planted breach."""
    folders = [ROOT]
    for _contract, files in [("", {}), *BREACHES]:
        folder = tmp_path_factory.mktemp("tree")
        plant(folder, {**SMALL_HOUSE, **files})
        folders.append(folder)
    return lint(folders)


def test_the_house_keeps_every_import_contract(verdicts: list[Verdict]) -> None:
    assert verdicts[0].kept == set(NAMES), verdicts[0].words


def test_a_small_lawful_house_keeps_every_import_contract(verdicts: list[Verdict]) -> None:
    assert verdicts[1].kept == set(NAMES), verdicts[1].words


@pytest.mark.parametrize("number", range(len(BREACHES)))
def test_a_planted_breach_breaks_its_contract(number: int, verdicts: list[Verdict]) -> None:
    contract, _files = BREACHES[number]
    verdict = verdicts[number + 2]
    assert contract in verdict.broken, verdict.words
