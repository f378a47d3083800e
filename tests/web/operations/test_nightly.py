"""The backup of every night: ordered once, made once, and the oldest taken away."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sopan_web.common.clock import at
from sopan_web.jobs.backends.base import queue
from sopan_web.operations.actions.nightly import back_up_when_due, clear_out
from sopan_web.operations.archive.reading import check
from tests.web.cast import Cast

NIGHT = datetime(2026, 11, 30, 18, 5, tzinfo=UTC)  # 01.05 WIB on the first of December


@pytest.fixture
def folder(settings: Any, tmp_path: Path) -> Iterator[Path]:
    settings.BACKUP_FOLDER, settings.BACKUP_KEEP = str(tmp_path / "cadangan"), 3
    return tmp_path / "cadangan"


def test_it_is_ordered_once_a_night_and_made_once(office: Cast, folder: Path) -> None:
    with at(NIGHT.replace(hour=17)):
        back_up_when_due()
        assert queue().work_off() == 0
    with at(NIGHT):
        back_up_when_due()
        back_up_when_due()
        assert queue().work_off() == 1
        assert [path.name for path in folder.iterdir()] == ["sopan-2026-12-01.tar.gz"]
        assert check(folder / "sopan-2026-12-01.tar.gz").tables["organisation.pemerintahdaerah"].rows == 2
        back_up_when_due()
        assert queue().work_off() == 0


def test_without_a_folder_nothing_is_made(settings: Any) -> None:
    settings.BACKUP_FOLDER = ""
    with at(NIGHT):
        back_up_when_due()  # would need the database, which this test has not


def test_the_oldest_go_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    for name in (*(f"sopan-2026-11-{day:02}.tar.gz" for day in range(1, 8)), "sopan-lama.tar.gz", "catatan.txt"):
        (tmp_path / name).touch()
    for name in ("sopan-2026-11-05.tar.gz.abc.sebagian", "sopan-2026-11-07.tar.gz.def.sebagian"):
        (tmp_path / name).touch()
    os.utime(tmp_path / "sopan-2026-11-05.tar.gz.abc.sebagian", (0, 0))
    clear_out(tmp_path, keep=3)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "catatan.txt",
        "sopan-2026-11-05.tar.gz",
        "sopan-2026-11-06.tar.gz",
        "sopan-2026-11-07.tar.gz",
        "sopan-2026-11-07.tar.gz.def.sebagian",
        "sopan-lama.tar.gz",
    ]
