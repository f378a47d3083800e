"""The real server for measuring: started as people start it, on loopback alone; what it and its children use."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

HOST = "127.0.0.1"
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Served:
    """The server's door and its processes: the server itself, its web workers, and the worker beside it."""

    port: int
    pid: int

    def tree(self) -> dict[int, str]:
        """Every process by id, with its command."""
        found, queue = {}, [self.pid]
        while queue:
            pid = queue.pop()
            try:
                found[pid] = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
                for task in Path(f"/proc/{pid}/task").iterdir():
                    queue += [int(child) for child in (task / "children").read_text().split()]
            except OSError:
                found.pop(pid, None)  # it has just ended
        return found

    def seconds(self) -> float:
        """Of processor time that all of them have used."""
        return sum(_seconds(pid) for pid in self.tree())

    def memory(self) -> dict[int, tuple[float, float]]:
        """Megabytes of each: resident, and its fair share of what several hold together."""
        return {pid: (_field(pid, "Rss"), _field(pid, "Pss")) for pid in self.tree()}


@contextmanager
def serving(folder: Path, *words: str, **more: str) -> Iterator[Served]:
    """Until the block ends; its log goes to ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    port = _free_port()
    url = f"http://{HOST}:{port}"
    plain = {"SOPAN_DATA": str(folder), "SOPAN_HTTPS": "tidak", "SOPAN_URL": url, "SOPAN_RATE_FACTOR": "0"}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SOPAN_", "DJANGO_"))}
    command = [sys.executable, "-m", "sopan_web", "serve", "--port", str(port), *words]
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, env=kept | plain | more, stdout=log, stderr=log, start_new_session=True)
        try:
            _wait_for(server, port, folder / "log")
            _prefer(server.pid)
            _prefer(os.getpid())
            yield Served(port, server.pid)
        finally:
            _stop(server)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        return int(probe.getsockname()[1])


def _wait_for(server: subprocess.Popen[bytes], port: int, log: Path, seconds: float = 300) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and server.poll() is None:
        door = HTTPConnection(HOST, port, timeout=20)
        try:
            door.request("GET", "/healthz")
            if door.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            door.close()
    raise SystemExit(f"Server tidak menyala:\n{log.read_text()[-2000:]}")


def _prefer(pid: int) -> None:
    """Before other work on this computer, where we may; what else runs is no part of the measure."""
    with suppress(OSError):
        Path(f"/proc/{pid}/autogroup").write_text("-10")


def _stop(server: subprocess.Popen[bytes]) -> None:
    server.send_signal(signal.SIGINT)
    try:
        server.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()


def _seconds(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / _TICK


def _field(pid: int, name: str) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{name}:")), 0.0)
