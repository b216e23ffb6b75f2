"""Asked by whoever is about to serve: the web server and the worker."""

import gc
from importlib import import_module

import django
from django.conf import settings


def ready_to_serve() -> None:
    """Set Django up; raise `NotSafe`, a sentence for each reason, where people may not be served so."""
    django.setup()
    # It stands on settings, as the next does on models, and there are none before the set-up.
    import_module("sara.config.threads").keep_by_thread()
    if settings.SARA_SERVES_PEOPLE:
        import_module("sara.foundation.guard.starting").refuse_unless_safe()


def settle() -> None:
    """Leave what was loaded to serve out of all searches for garbage: it stays as long as the process."""
    gc.collect()
    gc.freeze()
