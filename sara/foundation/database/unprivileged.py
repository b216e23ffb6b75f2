"""PostgreSQL refuses to run as root: who it runs as then, and what that one can reach."""

import os
import pwd
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO


@dataclass(frozen=True, slots=True)
class Runner:
    """Runs programs as this process's own user, or as an unprivileged one when it is root."""

    uid: int
    gid: int
    drops: bool

    def run(self, argv: Sequence[str | Path], *, output: IO[bytes] | int = subprocess.DEVNULL) -> int:
        """Run to the end without any inherited pipe; the exit code.

        PermissionError when the user cannot reach the program.
        """
        done = subprocess.run(
            [str(part) for part in argv],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd="/",
            env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
            umask=0o077,
            check=False,
            user=self.uid if self.drops else None,
            group=self.gid if self.drops else None,
            extra_groups=[] if self.drops else None,
        )
        return done.returncode

    def can_run(self, program: Path) -> bool:
        try:
            return self.run([program, "--version"]) == 0
        except PermissionError:
            return False

    def can_enter(self, folder: Path) -> bool:
        return self.run(["/bin/sh", "-c", 'cd "$1"', "sh", folder]) == 0

    def give(self, path: Path, mode: int) -> None:
        """Make the path this user's own, with this mode."""
        path.chmod(mode)
        if self.drops:
            os.chown(path, self.uid, self.gid)


def runner() -> Runner:
    """The user PostgreSQL runs as: ours, or for root the first of `postgres` and `nobody`."""
    if os.geteuid() != 0:
        return Runner(os.geteuid(), os.getegid(), drops=False)
    known = {account.pw_name: account for account in pwd.getpwall()}
    account = known.get("postgres") or known["nobody"]
    return Runner(account.pw_uid, account.pw_gid, drops=True)
