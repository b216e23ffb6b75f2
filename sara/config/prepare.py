"""Everything between a started database and a house that can be entered."""

import io
import json
import sys
from dataclasses import dataclass
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import CommandError, call_command, get_commands

from sara.config import messages
from sara.foundation.database.roles import APP


@dataclass(frozen=True, slots=True)
class Prepared:
    """What to print when the house answers, and the role it serves with (none: that of the connection)."""

    welcome: str
    role: str


def everything(*, address: str) -> Prepared:
    """Migrate, give rights, translate, gather the assets, build the demonstration city.

    Done again it does only what has changed.
    """
    messages.compile_all()
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    role = _role()
    gather_assets()
    logins = io.StringIO()
    if "seed" in get_commands():
        call_command("seed", stdout=logins)
    welcome = f"\nسرا برپاست: {address}   (English: {address}/en/)\n\n{logins.getvalue()}\n"
    return Prepared(welcome, role)


def _role() -> str:
    """The serving role, or none where this user of the database may not make it, with a warning."""
    try:
        call_command("grant", verbosity=0)
    except CommandError as error:
        sys.stderr.write(f"History is not closed to the web server here. {error}\n")
        return ""
    return APP


def gather_assets() -> None:
    """Hash and compress the assets for serving, when one of them has changed."""
    stamp = Path(settings.STATIC_ROOT) / "gathered.json"
    found = json.dumps(sorted(_assets()))
    if stamp.exists() and stamp.read_text() == found:
        return
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(found)


def _assets() -> list[tuple[str, float]]:
    files: list[tuple[str, float]] = []
    for finder in get_finders():
        for name, storage in finder.list([]):
            files.append((name, storage.get_modified_time(name).timestamp()))
    return files
