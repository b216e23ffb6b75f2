"""What Django keeps for each coroutine, kept for each thread: nothing that serves here is a coroutine.

A page asks some four hundred times for the language, the session of the database, the urlconf. Each time
asgiref looks for a coroutine first and copies nothing of use; a thread's own place is a tenth of that.
"""

from threading import local
from typing import Any, Final

from django.core.cache import caches
from django.db import connections
from django.urls import base as urls
from django.utils import timezone
from django.utils.translation import trans_real

__all__ = ["keep_by_thread"]

PLACES: Final[tuple[tuple[Any, str], ...]] = (
    (trans_real, "_active"),
    (timezone, "_active"),
    (urls, "_prefixes"),
    (urls, "_urlconfs"),
    (connections, "_connections"),
    (caches, "_connections"),
)


def keep_by_thread() -> None:
    """Give each of these places to threads; once, before anybody is served.

    A place that Django has no more is an AttributeError.
    """
    connections.close_all()
    for owner, name in PLACES:
        getattr(owner, name)
        setattr(owner, name, local())
