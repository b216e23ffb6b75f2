"""What happened, told to those who care: written with the change, delivered after it, at least once."""

from importlib import import_module
from typing import TYPE_CHECKING

from sara.foundation.facts.errors import NotDead
from sara.foundation.facts.fact import Fact, all_facts
from sara.foundation.facts.hearing import all_handlers, hears
from sara.foundation.facts.jobs import Failure, daily, every, job

if TYPE_CHECKING:
    from sara.foundation.facts.commands import redeliver
    from sara.foundation.facts.delivering import announce
    from sara.foundation.facts.queries import (
        DeadLetter,
        LettersWanted,
        dead_letter_count,
        dead_letters,
        worker_seen_at,
    )
    from sara.foundation.facts.working import run_waiting, waiting_numbers
else:
    # Names that stand on models: Django loads this package before there are any.
    _LATER = {
        "DeadLetter": "queries",
        "LettersWanted": "queries",
        "announce": "delivering",
        "dead_letter_count": "queries",
        "dead_letters": "queries",
        "redeliver": "commands",
        "run_waiting": "working",
        "waiting_numbers": "working",
        "worker_seen_at": "queries",
    }

    def __getattr__(name: str) -> object:
        if name not in _LATER:
            raise AttributeError(name)
        return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)


__all__ = [
    "DeadLetter",
    "Fact",
    "Failure",
    "LettersWanted",
    "NotDead",
    "all_facts",
    "all_handlers",
    "announce",
    "daily",
    "dead_letter_count",
    "dead_letters",
    "every",
    "hears",
    "job",
    "redeliver",
    "run_waiting",
    "waiting_numbers",
    "worker_seen_at",
]
