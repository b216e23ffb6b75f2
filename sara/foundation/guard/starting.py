"""A real installation that is not safe does not start; what is wrong stands in sentences.

The settings are asked by every command line, the database by whoever serves (the web server and the
worker, but not the owner who migrates).
"""

from django.conf import settings

from sara.foundation.guard.safe_database import unsafe_database
from sara.foundation.guard.safe_settings import unsafe_settings


class NotSafe(Exception):
    """The house does not start; the message has a sentence for each reason."""


def refuse_unless_safe() -> None:
    """Raise `NotSafe` where this process may not serve real people."""
    reasons = [*unsafe_settings(settings), *unsafe_database()]
    if reasons:
        raise NotSafe("The house does not start:\n" + "\n".join(f"- {reason}" for reason in reasons))
