"""What a real installation cannot do without."""

import os

from django.core.exceptions import ImproperlyConfigured


def needed(name: str) -> str:
    """A setting of the environment; without it the house does not start, and says so in a sentence."""
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(
            f"The house does not start: {name} is missing from the environment. "
            "docs/operations.md tells what it is."
        )
    return value
