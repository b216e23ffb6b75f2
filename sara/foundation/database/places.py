"""Where the embedded server keeps its things."""

import os
import stat
import tempfile
from hashlib import sha256
from pathlib import Path

from sara.foundation.database.unprivileged import Runner

CHECKOUT = Path(__file__).resolve().parents[3]
LONGEST_SOCKET_FOLDER = 80  # a socket's whole path may have about a hundred bytes
FOR_ROOT = Path("/var/lib/sara")


def default_base(runner: Runner) -> Path:
    """`var/postgres` of the checkout, or for root a folder that the database's user can reach.

    DATABASE_FOLDER names another, such as for a second house beside the first.
    """
    if named := os.environ.get("DATABASE_FOLDER"):
        return Path(named).resolve()
    if runner.can_enter(CHECKOUT):
        return CHECKOUT / "var" / "postgres"
    return FOR_ROOT / _mark(CHECKOUT)


def make_base(base: Path, runner: Runner) -> None:
    """Make the folder so that the database's user can pass through it and others cannot look."""
    base.mkdir(parents=True, exist_ok=True)
    base.chmod(0o711 if runner.drops else 0o700)
    if not runner.can_enter(base):
        raise SystemExit(f"The database's user cannot reach {base}")


def socket_folder(base: Path) -> Path:
    """Beside the data, or, where that path is too long for a socket, in the temporary folder."""
    beside = base / "socket"
    if len(os.fsencode(beside)) <= LONGEST_SOCKET_FOLDER:
        return beside
    return Path(tempfile.gettempdir()) / f"sara-{_mark(base)}"


def make_socket_folder(folder: Path, runner: Runner) -> None:
    """Make it for the database's user alone; refuse one that somebody else laid there."""
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid not in {runner.uid, os.geteuid()}:
            raise SystemExit(f"{folder} is not ours") from None
    runner.give(folder, 0o700)


def _mark(path: Path) -> str:
    return sha256(os.fsencode(path)).hexdigest()[:12]
