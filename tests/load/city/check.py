"""The city held against its truths: all that the database states, all that it does not, and trials."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Final

import psycopg
from django.apps import apps
from django.db import models

from tests.load.city.hands import hands
from tests.load.city.scans import Scan, scans
from tests.load.city.trials import trials
from tests.load.city.truths import TRUTHS, truths

Found = dict[str, int]
_KINDS: Final = {
    "check": "checks",
    "filled": "columns that are always filled",
    "worked out": "generated columns",
    "unique": "unique indexes",
    "apart": "exclusion constraints",
    "leads": "foreign keys",
    "counter": "counters",
    "history": "histories",
}


def breaches(connection: psycopg.Connection) -> Found:
    """Every truth by name with how many rows break it, asked one after another in one transaction."""
    found = answers(connection, asked_of(connection))
    found.update(trials(connection))
    return found | unnamed(connection)


def asked_of(connection: psycopg.Connection) -> list[Scan]:
    """All that is asked, as the database stands now."""
    return [*scans(connection), *truths()]


def answers(connection: psycopg.Connection, asked: Iterable[Scan]) -> Found:
    found: Found = {}
    for scan in asked:
        _ask(found, scan, connection)
    return found


def breaches_at(url: str) -> Found:
    """The same of a large city: some at a time."""
    found: Found = {}
    with psycopg.connect(url) as connection:
        asked = asked_of(connection)
        found.update(trials(connection))
        found |= unnamed(connection)
    with hands(url) as crew:
        for scan in asked:
            crew.begin(partial(_ask, found, scan))
    return found


def _ask(found: Found, scan: Scan, connection: psycopg.Connection) -> None:
    row: Sequence[int] = connection.execute(scan.statement.encode()).fetchone() or ()
    found.update(zip(scan.names, row, strict=True))


def unnamed(connection: psycopg.Connection) -> Found:
    """Constraints and triggers that a model names and the database does not have."""
    there = {name for (name,) in connection.execute("SELECT conname FROM pg_constraint")}
    there |= {name for (name,) in connection.execute("SELECT indexname FROM pg_indexes")}
    fired = {name for (name,) in connection.execute("SELECT tgname FROM pg_trigger")}
    named = {one.name for model in apps.get_models() for one in _stated(model)} - there
    triggers = {
        trigger.get_pgid(model)
        for model in apps.get_models()
        for trigger in getattr(model._meta, "triggers", ())
    } - fired
    return {f"missing {name}": 1 for name in sorted(named | triggers)}


def _stated(model: type[models.Model]) -> Iterable[models.BaseConstraint | models.Index]:
    meta = model._meta
    return [*meta.constraints, *meta.indexes] if meta.managed and not meta.proxy else []


def told(found: Found) -> str:
    """What was asked, kind by kind, and what does not hold."""
    kinds = Counter(next((kind for kind in _KINDS if name.startswith(f"{kind} ")), "") for name in found)
    lines = [f"  {kinds[kind]:5} {words}" for kind, words in _KINDS.items()]
    lines += [f"        {name}" for name in found if name in TRUTHS or _is_a_trial(name)]
    broken = {name: count for name, count in found.items() if count}
    lines += [f"BROKEN  {name}: {count}" for name, count in sorted(broken.items())]
    return "\n".join([*lines, "All of it holds." if not broken else f"{len(broken)} truths do not hold."])


def _is_a_trial(name: str) -> bool:
    return not any(name.startswith(f"{kind} ") for kind in (*_KINDS, "no", "missing"))
