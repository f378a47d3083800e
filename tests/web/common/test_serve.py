"""The server as people start it: it prepares itself, answers, keeps a demo to its own computer, and stops when told."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.web.jobs.workers import wait_until

FREE = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")}


@contextmanager
def serving(folder: Path, *words: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "sopan_web", "serve", *words]
    surroundings = FREE | {"SOPAN_DATA": str(folder)} | environment
    server = subprocess.Popen(
        command, env=surroundings, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    try:
        yield server
    finally:
        with suppress(ProcessLookupError):
            os.killpg(server.pid, signal.SIGKILL)
        server.communicate()


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_it_answers_and_stops_when_told(tmp_path: Path, port: int) -> None:
    with serving(tmp_path, "--port", str(port), SOPAN_DEMO="ya") as server:
        assert server.stdout is not None
        assert f"http://127.0.0.1:{port}/" in server.stdout.readline()
        connection = HTTPConnection("127.0.0.1", port, timeout=20)
        answers = {path: ask(connection, path) for path in ("/healthz", "/masuk/", "/")}
        worker = worker_of(server)
        os.killpg(server.pid, signal.SIGINT)  # as a terminal does it: to all processes at once
        said, _ = server.communicate(timeout=20)
    assert gone(worker)
    assert (server.returncode, said) == (0, "")
    assert answers["/healthz"] == (200, b'{"status": "sehat"}')
    assert answers["/masuk/"][0] == 200
    assert answers["/"][0] == 302


def test_a_worker_that_dies_is_followed_by_another_and_goes_with_the_server(tmp_path: Path, port: int) -> None:
    with serving(tmp_path, "--port", str(port), SOPAN_DEMO="ya") as server:
        first = worker_of(server)
        os.kill(first, signal.SIGKILL)
        second = worker_of(server, besides=first)
        os.kill(server.pid, signal.SIGKILL)
        wait_until(lambda: gone(second))


def worker_of(server: subprocess.Popen[str], besides: int = 0) -> int:
    """The number of the process that does the background work beside the server."""
    found: list[int] = []

    def look() -> list[int]:
        for number in children_of(server.pid):
            with suppress(FileNotFoundError):  # gone in the meantime
                words = Path(f"/proc/{number}/cmdline").read_text().split("\0")
                if "worker" in words and number != besides:
                    found.append(number)
        return found

    wait_until(look)
    return found[0]


def children_of(parent: int) -> Iterator[int]:
    """The processes that any of its threads started."""
    for thread in Path(f"/proc/{parent}/task").glob("*/children"):
        with suppress(FileNotFoundError):
            yield from map(int, thread.read_text().split())


def gone(number: int) -> bool:
    """Whether the process has ended."""
    try:
        return Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except FileNotFoundError:
        return True


def ask(connection: HTTPConnection, path: str) -> tuple[int, bytes]:
    """Status and body; the server may need a moment before its door opens."""
    for _ in range(1200):
        try:
            connection.request("GET", path)
        except ConnectionRefusedError:
            connection.close()
            time.sleep(0.05)
        else:
            answer = connection.getresponse()
            return answer.status, answer.read()
    raise AssertionError("the server never answered")


def test_a_demo_refuses_to_be_seen_by_others(tmp_path: Path) -> None:
    with serving(tmp_path, "--host", "0.0.0.0", SOPAN_DEMO="ya") as server:
        said, _ = server.communicate(timeout=30)
    assert "kata sandi yang diketahui umum" in said
    assert server.returncode == 1


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with serving(tmp_path, "--port", str(port), SOPAN_DEMO="ya") as server:
            said, _ = server.communicate(timeout=30)
    assert f"Pintu {port} di 127.0.0.1 tidak dapat dipakai (sedang dipakai program lain)" in said
    assert server.returncode == 1
