from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder watches the shape of the house (`make shape`)."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.shape)
