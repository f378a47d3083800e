"""From PostgreSQL to SQLite and back again: an office that grows, or a server that is rebuilt, loses nothing."""

import json
import os
import tarfile
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connection

from sopan_web.operations.actions.backup import make_backup
from tests.web.cast import Cast
from tests.web.jobs.chores import note_down
from tests.web.operations.place import manage

pytestmark = pytest.mark.skipif(not os.environ.get("SOPAN_TEST_POSTGRES"), reason="needs both engines")


def read(path: Path) -> dict[str, Any]:
    """All rows by table, whatever order an engine gives to the keys of its JSON; files by their hashes."""
    found: dict[str, Any] = {}
    with tarfile.open(path) as tar:
        for info in tar:
            content = tar.extractfile(info)
            assert content is not None
            if info.name.startswith("data/"):
                rows = [json.loads(line) for line in content.read().splitlines()]
                found.setdefault(info.name.split("/")[1], []).extend(rows)
        manifest = json.loads(tar.extractfile("manifest.json").read())  # type: ignore[union-attr]
    columns = manifest["tables"]["audit.journalentry"]["columns"]
    journal, heads = found["audit.journalentry"], found["audit.journalhead"]
    found["audit.journalentry"] = [row for row in journal if row[columns.index("tenant")]]  # 0 tells of the moves
    found["audit.journalhead"] = [row for row in heads if row[0]]
    files = {name: member for name, member in manifest["members"].items() if name.startswith("berkas/")}
    counters = {name: last for name, last in manifest["counters"].items() if name != "audit_journalentry"}
    return found | {"files": files, "counters": counters}


@pytest.fixture
def new_database() -> str:
    """The address of an empty one on the same server."""
    chosen = connection.settings_dict
    with psycopg.connect(host=chosen["HOST"], user=chosen["USER"], dbname="postgres", autocommit=True) as server:
        server.execute(f"DROP DATABASE IF EXISTS pindah_{os.getpid()}")
        server.execute(f"CREATE DATABASE pindah_{os.getpid()}")
    return f"postgres://{chosen['USER']}@/{chosen['HOST']}/pindah_{os.getpid()}"


def test_there_and_back_again(office: Cast, new_database: str, tmp_path: Path) -> None:
    note_down.enqueue("menunggu")
    archives = [tmp_path / f"{number}.tar.gz" for number in range(3)]
    make_backup(path=archives[0])
    for number, (folder, database) in enumerate((("sqlite", ""), ("postgres", new_database))):
        restored = manage(tmp_path / folder, "restore", str(archives[number]), database=database)
        assert restored.returncode == 0, restored.stderr
        assert "Jurnal utuh" in manage(tmp_path / folder, "verify-journal", database=database).stdout
        assert manage(tmp_path / folder, "backup", str(archives[number + 1]), database=database).returncode == 0
    first, *others = map(read, archives)
    assert len(first) > 15
    assert first["tugas.jsonl"][0]["args"] == ["menunggu"]
    assert others == [first, first]
