"""A real PostgreSQL for one run of the tests: made in a short folder, reached by a unix socket, gone with the run."""

import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import psycopg

# The server lives as long as its standard input: it goes even when the tests are killed.
_SERVE = """
"$1/initdb" -D "$2/data" -U sopan -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$2/log" 2>&1 || exit
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c fsync=off -c full_page_writes=off \
    -c synchronous_commit=off -c max_connections=200 >>"$2/log" 2>&1 </dev/null &
read -r _
kill -INT $!
wait $!
rm -rf "$2"
"""
_running: list[subprocess.Popen[bytes]] = []


def temporary_cluster() -> str:
    """The address of this run's database server, started by the first process that asks; workers inherit it."""
    folder = os.environ.get("SOPAN_TEST_CLUSTER")
    if not folder:
        folder = os.environ["SOPAN_TEST_CLUSTER"] = _start()
    return f"postgres://sopan@/{folder}/sopan"


def find_binaries() -> Path:
    """The folder with PostgreSQL's programs: the newest Debian one, else the one on PATH."""
    installed = [folder for folder in Path("/usr/lib/postgresql").glob("*/bin") if (folder / "initdb").exists()]
    if installed:
        return max(installed, key=lambda folder: float(folder.parent.name))
    if on_path := shutil.which("initdb"):
        return Path(on_path).parent
    raise SystemExit(
        "Uji pada PostgreSQL memerlukan program initdb dan postgres, tetapi tidak ditemukan di"
        " /usr/lib/postgresql/*/bin maupun di PATH. Pasang dengan: sudo apt-get install postgresql"
    )


def _start() -> str:
    folder = tempfile.mkdtemp(prefix="sopan-pg-", dir="/tmp")
    owner = find_owner()
    if owner:
        shutil.chown(folder, owner)
    server = subprocess.Popen(
        ["/bin/sh", "-c", _SERVE, "sh", str(find_binaries()), folder],
        stdin=subprocess.PIPE,
        start_new_session=True,
        cwd=folder,
        user=owner,
        group=pwd.getpwnam(owner).pw_gid if owner else None,
        extra_groups=[] if owner else None,
    )
    _running.append(server)
    _wait_for(server, folder)
    return folder


def find_owner() -> str | None:
    """PostgreSQL refuses to run as root; another user is found for it then."""
    if os.getuid() != 0:
        return None
    users = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in users else "nobody"


def _wait_for(server: subprocess.Popen[bytes], folder: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and server.poll() is None:
        try:
            psycopg.connect(host=folder, user="sopan", dbname="postgres").close()
            return
        except psycopg.OperationalError:
            time.sleep(0.05)
    log = Path(folder) / "log"
    raise SystemExit(f"PostgreSQL tidak dapat dijalankan:\n{log.read_text() if log.exists() else folder}")
