"""Asked by whoever is about to serve: the web server and the worker."""

import gc
import os
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Final

import django
from django.conf import settings

WAY: Final = (
    10  # a tenth of the weight of others; `CPUWeight` in deploy/sara-worker.service says it to systemd
)
GROUP: Final = Path("/proc/self/autogroup")


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


def give_way() -> None:
    """Let everybody else have the processors first: a tenth of their weight, for work that nobody waits for.

    Linux weighs sessions of processes against each other, and niceness only within a session; so one
    that leads a session lowers that too. Under systemd, which weighs services, neither counts.
    """
    os.nice(WAY)
    if os.getsid(0) == os.getpid() and GROUP.exists():
        with suppress(OSError):
            GROUP.write_text(str(WAY))
