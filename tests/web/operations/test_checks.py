"""`check --deploy` tells what would otherwise be missed only when it is needed."""

from pathlib import Path
from typing import Any

import pytest
from django.db import OperationalError, connection

from sopan_web.operations.checks import KNOWN, check_backup_folder, check_database, check_names
from tests.house.test_office_guide import INSTALLING, rows_of


def test_the_backup_folder_is_tried(settings: Any, tmp_path: Path) -> None:
    settings.BACKUP_FOLDER = ""
    assert check_backup_folder() == []
    settings.BACKUP_FOLDER = str(tmp_path / "baru" / "cadangan")
    assert check_backup_folder() == []
    assert list((tmp_path / "baru" / "cadangan").iterdir()) == []
    (tmp_path / "berkas").touch()
    settings.BACKUP_FOLDER = str(tmp_path / "berkas" / "cadangan")
    (found,) = check_backup_folder()
    assert found.id == "sopan.E005"
    assert "tidak dapat ditulisi" in found.msg
    assert "(sebagian alamatnya adalah berkas, bukan folder)" in str(found.hint)


def test_a_database_that_is_away_is_told_with_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError("connection failed:\n\tConnection refused")

    monkeypatch.setattr(connection, "ensure_connection", refuse)
    (found,) = check_database()
    assert (found.id, "(connection failed: Connection refused)" in str(found.hint)) == ("sopan.E004", True)


def test_a_slip_in_a_name_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SOPAN_BACKUPS", "SOPAN_KEDUANYA"):
        monkeypatch.setenv(name, "ya")
    monkeypatch.setenv("SOPAN_BACKUP", "/var/backups/sopan")
    told = {found.msg: found.hint for found in check_names()}
    assert told["Setelan SOPAN_BACKUPS tidak dikenal."] == "Maksud Anda SOPAN_BACKUP?"
    assert "Maksud" not in str(told["Setelan SOPAN_KEDUANYA tidak dikenal."])
    assert "Setelan SOPAN_BACKUP tidak dikenal." not in told


def test_every_setting_of_the_guide_is_known() -> None:
    assert {row for row in rows_of(INSTALLING) if row.startswith("SOPAN_")} == KNOWN
