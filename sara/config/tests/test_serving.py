"""The web server and the worker of a real installation, started as they are started there."""

import base64
import gc
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from django.db import connection

from sara.config.serving import settle

ROOT: Final = Path(__file__).resolve().parents[3]
KEY: Final = "q8Zt-4rXw_Lk2Vn7Bc9Hs1Jd5Gf3Pa6Ye0Mu8Ti2Ro4Wq7ExNs5"
WEB: Final = ("-c", "import sara.config.wsgi")
WORKER: Final = ("manage.py", "procrastinate", "worker", "--one-shot")


def start(*argv: str, **changed: str) -> subprocess.CompletedProcess[str]:
    """A program with the environment of a real installation on the database of this test."""
    known = connection.settings_dict
    login = f"{known['USER']}:{known['PASSWORD']}"
    host, name = known["HOST"], known["NAME"]
    real = {
        "DJANGO_SETTINGS_MODULE": "sara.config.settings.prod",
        "SECRET_KEY": KEY,
        "SARA_SEAL_KEYS": "1:" + base64.b64encode(bytes(range(32))).decode(),
        "SARA_INDEX_KEY": base64.b64encode(bytes(range(32, 64))).decode(),
        "ALLOWED_HOSTS": "sara.example",
        "DATABASE_URL": f"postgresql://{login}@/{name}?host={host}",
        "DATABASE_ROLE": "sara_app",
    }
    return subprocess.run(
        [sys.executable, *argv],
        env=real | changed,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.django_db
def test_a_safe_installation_starts_its_web_server() -> None:
    started = start(*WEB)
    assert started.returncode == 0, started.stderr


TWO_READERS: Final = """
import sara.config.wsgi
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from django.db import connection
from django.utils.translation import get_language, override
together = Barrier(2, timeout=30)

def read(language):
    with override(language):
        connection.ensure_connection()
        together.wait()
        told = get_language(), id(connection.connection)
        together.wait()
    return *told, get_language()

with ThreadPoolExecutor(2) as threads:
    (a, one, after), (b, other, _) = threads.map(read, ["en", "fa"])
print(a, b, after, one != other)
"""


@pytest.mark.django_db
def test_each_thread_of_a_server_has_its_own_language_and_session() -> None:
    told = start("-c", TWO_READERS)
    assert told.stdout.split() == ["en", "fa", "fa", "True"], told.stderr


@pytest.mark.django_db
@pytest.mark.parametrize("program", [WEB, WORKER], ids=["web", "worker"])
def test_a_dangerous_installation_does_not_start_and_says_all_that_is_wrong(program: tuple[str, ...]) -> None:
    started = start(*program, DATABASE_ROLE="", DEBUG="1", SECRET_KEY="secret")
    assert started.returncode != 0
    for sentence in ("The house does not start", "DEBUG is on", "SECRET_KEY", "as its owner"):
        assert sentence in started.stderr


def test_what_was_loaded_to_serve_is_left_out_of_searches_for_garbage() -> None:
    before = gc.get_freeze_count()
    try:
        settle()
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()
