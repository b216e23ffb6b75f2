"""Reference data that lies beside a checkout, not in it; tests that need it skip where it is absent."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

__all__ = ["reference", "suite"]

_BESIDE = Path(__file__).resolve().parents[5] / "shared" / "data"


def reference(path: str) -> Path:
    """A file of the reference data: in SARA_REFERENCE_DATA, or in ../shared/data beside the checkout."""
    found = Path(os.environ.get("SARA_REFERENCE_DATA", _BESIDE)) / path
    if not found.exists():
        pytest.skip(f"the reference data is not here (SARA_REFERENCE_DATA or ../shared/data): {path}")
    return found


def suite(name: str, *tests: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The cases of a foreign suite from these of its tests: the call as written, and the case."""
    with reference(f"persian-text/cases/{name}.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            if case["test"] in tests:
                yield case.get("src", ""), case
