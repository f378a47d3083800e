"""The door for whoever watches over the server: what it asks itself, and what it never tells."""

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from sopan_web.common.clock import at, now
from sopan_web.jobs.schedule import tick
from sopan_web.operations import readiness
from sopan_web.operations.models import WorkerSign


@pytest.fixture(autouse=True)
def _backups(settings: Any, tmp_path: Path) -> None:
    settings.BACKUP_FOLDER = str(tmp_path)
    (tmp_path / "sopan-2026-11-30.tar.gz").touch()


@pytest.fixture(autouse=True)
def _asked_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "_migrated", False)


def ask() -> tuple[int, dict[str, Any]]:
    answer = Client().get("/readyz")
    return answer.status_code, answer.json()


def test_a_server_that_can_work_says_so(db: None) -> None:
    tick()  # as a worker does every minute
    status, told = ask()
    assert (status, told["status"]) == (200, "siap")
    assert {name: one["baik"] for name, one in told.items() if name != "status"} == {
        "basis_data": True, "migrasi": True, "pekerja": True, "disk": True, "cadangan": True,
    }  # fmt: skip
    numbers = [value for one in told.values() if isinstance(one, dict) for value in one.values()]
    assert all(isinstance(value, bool | int | float) for value in numbers), "nothing but numbers goes out"


def test_a_silent_worker_is_noticed_and_keeps_no_page_away(db: None) -> None:
    tick()
    with at(now() + timedelta(minutes=11)):
        status, told = ask()
    assert (status, told["status"], told["pekerja"]["baik"]) == (200, "perlu-perhatian", False)
    assert told["pekerja"]["detik"] >= 660
    WorkerSign.objects.all().delete()
    assert ask()[1]["pekerja"] == {"baik": False, "detik": None}


def test_an_old_backup_is_noticed(db: None, tmp_path: Path) -> None:
    os.utime(tmp_path / "sopan-2026-11-30.tar.gz", (0, 0))
    assert ask()[1]["cadangan"]["baik"] is False


def test_a_full_disk_is_noticed(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readiness, "LEAST_DISK", 1 << 60)
    assert ask()[1]["disk"]["baik"] is False


def test_tables_of_another_version_are_no_ground_to_stand_on(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'audit' AND name LIKE '0003%'")
    status, told = ask()
    assert (status, told["status"], told["migrasi"]) == (503, "belum-siap", {"baik": False, "tertunda": 1})
