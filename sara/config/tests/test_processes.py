import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from sara.config.leash import GRACE
from sara.config.processes import Process

SUPERVISOR = """
import sys
from sara.config.processes import Process, keep_running
port, *argv = sys.argv[1:]
web = Process("web", (sys.executable, "-m", "http.server", port, "--bind", "127.0.0.1"), {})
other = Process("other", argv, {})
sys.exit(keep_running(
    (web, other),
    health=f"http://127.0.0.1:{port}/", on_ready=lambda: print(web.running.pid, other.running.pid),
    revive=lambda: None,
))
"""


def supervise(*other: str) -> subprocess.Popen[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    return subprocess.Popen(
        [sys.executable, "-c", SUPERVISOR, port, *other],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def started(supervisor: subprocess.Popen[str]) -> list[int]:
    """The numbers of the web server and of the other program, once both are up."""
    assert supervisor.stdout is not None
    lines = (line.split() for line in supervisor.stdout)
    return next([int(number) for number in line] for line in lines if line and line[0].isdigit())


def is_there(pid: int) -> bool:
    """Whether a process runs; one that ended and waits for somebody to ask after it does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except FileNotFoundError:  # gone just now, or a system that has no such files
        return not Path("/proc/self/stat").exists()


def test_all_end_together_when_we_are_asked_to_end() -> None:
    with supervise("sleep", "600") as supervisor:
        web, _other = started(supervisor)
        assert is_there(web)
        supervisor.send_signal(signal.SIGTERM)
    assert supervisor.returncode == 0
    assert not is_there(web)


def test_all_end_when_we_are_killed() -> None:
    with supervise("sh", "-c", "trap '' TERM; sleep 600 & wait; sleep 600") as supervisor:
        programs = started(supervisor)
        supervisor.kill()
    until = time.monotonic() + GRACE + 5
    while any(map(is_there, programs)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not [pid for pid in programs if is_there(pid)]


def test_one_that_cannot_stay_up_ends_all_with_a_failure() -> None:
    with supervise("false") as supervisor:
        pass
    assert supervisor.returncode == 1


def test_one_that_ends_is_started_again(tmp_path: Path) -> None:
    marks = tmp_path / "marks"
    process = Process("mark", ("sh", "-c", f"echo again >> {marks}"), {})
    process.start()
    until = time.monotonic() + 5
    while time.monotonic() < until and process.running is not None and process.running.poll() is None:
        time.sleep(0.05)
    assert process.mend()
    process.wait(time.monotonic() + 5)
    assert marks.read_text().count("again") == 2
