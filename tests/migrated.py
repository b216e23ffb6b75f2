"""A database that was migrated once and is kept for the next runs of the tests.

To migrate from nothing takes longer than most runs. What a migration leads to hangs on the
migrations, on what they import of the foundation and on the packages: together they are its mark.
"""

import os
import re
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from django.conf import settings

from sara.foundation.database.embedded import EmbeddedServer

CHECKOUT = Path(__file__).resolve().parents[1]
KEPT = CHECKOUT / "var" / "migrated"
NEWEST = 3
FOUNDATION = Path("sara", "foundation")
OURS = re.compile(r"\bsara\.foundation\.(\w+)")


def mark() -> str:
    """What the kept database is known by; another one when the outcome could be another."""
    read = sha256(repr((settings.INSTALLED_APPS, sys.version)).encode())
    for path in _sources():
        read.update(f"\n{path.relative_to(CHECKOUT)}\n".encode() + path.read_bytes())
    return read.hexdigest()[:20]


def _sources() -> list[Path]:
    migrations = sorted(CHECKOUT.glob("sara/**/migrations/*.py"))
    named = {name for path in migrations for name in OURS.findall(path.read_text(encoding="utf-8"))}
    imported = [
        path for name in sorted(named) for path in sorted((CHECKOUT / FOUNDATION / name).glob("*.py"))
    ]
    return [*sorted(CHECKOUT.glob("requirements/*.txt")), *migrations, *imported]


def take(wanted: str, base: Path) -> bool:
    """Lay the kept database of this mark into the empty folder of a server; whether there was one."""
    kept = KEPT / wanted
    if not kept.exists():
        return False
    os.utime(kept)
    _copy(kept, base)
    return True


def keep(begun: str, server: EmbeddedServer) -> None:
    """Keep what this server holds, for later runs; nobody may be connected to it.

    Nothing is kept twice, nor what began to be migrated under another mark than the one now.
    """
    if begun != mark() or (KEPT / begun).exists():
        return
    server.stop()
    made = KEPT / f"making-{os.getpid()}"
    made.mkdir(parents=True)
    _copy(server.base, made)
    try:
        made.rename(KEPT / begun)
    except OSError:  # another run was quicker
        shutil.rmtree(made)
    by_age = sorted(KEPT.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in by_age[NEWEST:]:
        shutil.rmtree(old, ignore_errors=True)
    server.start()


def _copy(source: Path, target: Path) -> None:
    subprocess.run(["/bin/cp", "-a", f"{source}/.", str(target)], check=True)
