"""Databases for measuring, kept between runs: a SQLite file, or a PostgreSQL server on a folder of its own."""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import psycopg
from tests.web.postgres import find_binaries, find_owner

ROOT = Path(__file__).parent.parent
ENGINES = ("sqlite", "postgres")


def cache_folder() -> Path:
    """SOPAN_BENCH_CACHE, else a folder of this user beside the other temporary files."""
    given = os.environ.get("SOPAN_BENCH_CACHE")
    folder = Path(given) if given else Path(tempfile.gettempdir()) / f"sopan-bench-{os.getuid()}"
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    return folder


def mark_of(*parts: str) -> str:
    """A short mark that changes with the tables, with what fills them, and with ``parts``."""
    files = [*sorted(ROOT.glob("src/sopan_web/*/migrations/*.py")), *sorted((ROOT / "bench").glob("[cpw]*.py"))]
    texts = [
        file.read_text() for file in files if file.stem in ("crowd", "places", "words") or "migrations" in str(file)
    ]
    return sha256("".join((*texts, *parts)).encode()).hexdigest()[:12]


@contextmanager
def open_store(engine: str, name: str) -> Iterator[str]:
    """The address of the database of that name, for DATABASE_URL; a PostgreSQL server runs within the block."""
    folder = cache_folder() / f"{engine}-{name}"
    folder.mkdir(exist_ok=True)
    if engine == "sqlite":
        yield f"sqlite:///{folder / 'sopan.sqlite3'}"
        return
    owner = find_owner()
    if owner:
        shutil.chown(folder, owner)
    data, socket = folder / "data", tempfile.mkdtemp(prefix="sopan-pg-")
    if owner:
        shutil.chown(socket, owner)
    server = _serve(data, socket, owner)
    try:
        yield f"postgres://sopan@/{socket}/sopan"
    finally:
        server.terminate()  # a smart shutdown; the database is whole for the next run
        server.wait(60)
        shutil.rmtree(socket, ignore_errors=True)


def forget_others(engine: str, name: str) -> None:
    """Removes the stores of that engine that no run asks for any more."""
    for folder in cache_folder().glob(f"{engine}-*"):
        if folder.name != f"{engine}-{name}":
            shutil.rmtree(folder, ignore_errors=True)


def _serve(data: Path, socket: str, owner: str | None) -> subprocess.Popen[bytes]:
    programs = find_binaries()
    as_owner = {"user": owner, "extra_groups": []} if owner else {}
    if not data.exists():
        made = [
            str(programs / "initdb"),
            "-D",
            str(data),
            "-U",
            "sopan",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
        ]
        subprocess.run(made, check=True, capture_output=True, cwd=socket, **as_owner)  # type: ignore[call-overload]
    server: subprocess.Popen[bytes] = subprocess.Popen(
        [str(programs / "postgres"), "-D", str(data), "-k", socket, "-c", "listen_addresses=",
         "-c", "shared_buffers=256MB", "-c", "synchronous_commit=off", "-c", "max_wal_size=4GB"],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=socket, **as_owner,
    )  # type: ignore[call-overload]  # fmt: skip
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with psycopg.connect(host=socket, user="sopan", dbname="postgres", autocommit=True) as link:
                if not link.execute("SELECT 1 FROM pg_database WHERE datname = 'sopan'").fetchone():
                    link.execute("CREATE DATABASE sopan")
            return server
        except psycopg.OperationalError:
            time.sleep(0.1)
    raise SystemExit("PostgreSQL tidak mau menyala.")
