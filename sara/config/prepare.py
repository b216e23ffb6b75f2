"""Everything between a started database and a house that can be entered."""

import io
import json
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command, get_commands

from sara.config import messages


def everything(*, address: str) -> str:
    """Migrate, give rights, translate, gather the assets, build the demonstration city.

    Done again it does only what has changed. The welcome to print when the house answers.
    """
    messages.compile_all()
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    call_command("grant", verbosity=0)
    gather_assets()
    logins = io.StringIO()
    if "seed" in get_commands():
        call_command("seed", stdout=logins)
    return f"\nسرا برپاست: {address}   (English: {address}/en/)\n\n{logins.getvalue()}\n"


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
