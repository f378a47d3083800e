"""Backups as a server's keeper makes them, by command: killed in the middle, on a full disk, of an older version.

Each is brought to a halt for certain, in the middle of its work, by a pipe where a file of the storage should be.
"""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sopan_web.operations.archive.reading import check
from tests.web.operations.place import manage, surroundings

pytestmark = pytest.mark.skipif(
    bool(os.environ.get("SOPAN_TEST_POSTGRES")), reason="these places are SQLite's; test_moving has PostgreSQL's"
)

PICTURE = "lambang/pipa.png"
MAKE = """
from sopan_web.organisation.models import *
from sopan_web.audit.actions import record
PemerintahDaerah.objects.create(kode="99.71", nama="Pemerintah Kota Contoh", jenis=JenisDaerah.KOTA, slug="contoh",
                                lambang="lambang/pipa.png")
record(tenant=1, actor=None, action="daerah.found")
"""


@pytest.fixture(scope="module")
def _original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("asal")
    assert manage(folder, "migrate").returncode == 0
    made = manage(folder, "shell", "-c", MAKE)
    assert made.returncode == 0, made.stderr
    return folder


@pytest.fixture
def place(_original: Path, tmp_path: Path) -> Path:
    """A small server of its own, without files."""
    folder = tmp_path / "tempat"
    folder.mkdir()
    with sqlite3.connect(_original / "sopan.sqlite3") as source, sqlite3.connect(folder / "sopan.sqlite3") as target:
        source.backup(target)
    return folder


def put_picture(place: Path, content: bytes | None) -> Path:
    """The file that a row names; None: a pipe, which keeps its reader waiting."""
    path = place / "berkas" / PICTURE
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    if content is None:
        os.mkfifo(path)
    else:
        path.write_bytes(content)
    return path


def kill_when(ready: Callable[[], bool], folder: Path, *words: str) -> None:
    """Starts a command there, and kills it with SIGKILL as soon as it is where it should be."""
    command = [sys.executable, "-m", "sopan_web", *words]
    process = subprocess.Popen(command, env=surroundings(folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 30
    try:
        while not ready():
            assert process.poll() is None, process.stderr and process.stderr.read()
            assert time.monotonic() < deadline
            time.sleep(0.02)
        assert process.poll() is None
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate()


def count(place: Path, table: str) -> int:
    with sqlite3.connect(place / "sopan.sqlite3") as database:
        return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@pytest.fixture
def archive(place: Path, tmp_path: Path) -> Path:
    """A backup with a picture in it, come through a pipe."""
    put_picture(place, b"gambar")
    path = tmp_path / "cadangan.tar.gz"
    command = [sys.executable, "-m", "sopan_web", "backup", "-"]
    path.write_bytes(subprocess.run(command, env=surroundings(place), stdout=subprocess.PIPE, check=True).stdout)
    return path


def test_a_killed_backup_leaves_no_archive_and_the_next_one_succeeds(place: Path, tmp_path: Path) -> None:
    put_picture(place, None)
    target = tmp_path / "arsip"
    target.mkdir()
    kill_when(lambda: any(target.iterdir()), place, "backup", str(target / "malam.tar.gz"))
    assert not (target / "malam.tar.gz").exists()
    put_picture(place, b"gambar")
    assert manage(place, "backup", str(target / "malam.tar.gz")).returncode == 0
    assert check(target / "malam.tar.gz").missing == []
    assert "Jurnal utuh" in manage(place, "verify-journal").stdout


def test_a_killed_restore_leaves_an_empty_place_and_the_next_one_succeeds(archive: Path, tmp_path: Path) -> None:
    empty = tmp_path / "kosong"
    pipe = put_picture(empty, None)
    wal = empty / "sopan.sqlite3-wal"
    kill_when(lambda: wal.exists() and _is_reading(pipe), empty, "restore", str(archive))
    assert count(empty, "organisation_pemerintahdaerah") == count(empty, "audit_journalentry") == 0
    pipe.unlink()
    again = manage(empty, "restore", str(archive))
    assert again.returncode == 0, again.stderr
    assert pipe.read_bytes() == b"gambar"
    assert count(empty, "organisation_pemerintahdaerah") == 1


def _is_reading(pipe: Path) -> bool:
    """Whether somebody waits at the other end."""
    try:
        os.close(os.open(pipe, os.O_WRONLY | os.O_NONBLOCK))
    except OSError:
        return False
    return True


def test_a_full_disk_is_told_and_leaves_nothing(place: Path, tmp_path: Path) -> None:
    put_picture(place, os.urandom(300_000))
    target = tmp_path / "arsip"
    target.mkdir()
    full = subprocess.run(
        [sys.executable, "-m", "sopan_web", "backup", str(target / "malam.tar.gz")],
        env=surroundings(place),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert full.returncode == 1
    assert full.stderr.strip() == (
        "sopan-web backup: Cadangan tidak jadi dibuat: berkasnya terlalu besar untuk tempat ini. Kosongkan ruang disk,"
        " atau pilih folder lain."
    )
    assert list(target.iterdir()) == []


def test_a_backup_of_an_older_version_is_brought_up_to_date(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "lama"
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    manifest = json.loads((folder / "manifest.json").read_text())
    assert manifest["migrations"]["audit"].pop() > "0002"
    (folder / "manifest.json").write_text(json.dumps(manifest))
    older = tmp_path / "lama.tar.gz"
    with tarfile.open(older, "w:gz") as tar:
        for name in (*manifest["members"], "manifest.json"):
            tar.add(folder / name, name)
    restored = manage(tmp_path / "baru", "restore", str(older))
    assert restored.returncode == 0, restored.stderr
    assert manage(tmp_path / "baru", "migrate", "--check").returncode == 0
    assert count(tmp_path / "baru", "organisation_pemerintahdaerah") == 1
