"""What was backed up comes back: every row, every file, every number given out; and all of it or nothing."""

import tarfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from django.conf import settings
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import connection, connections
from django.test import Client

from sopan_web.audit.actions import record
from sopan_web.audit.models import JournalEntry, JournalHead
from sopan_web.audit.verification import verify
from sopan_web.common.clock import now, today
from sopan_web.jobs.backlog import waiting
from sopan_web.operations.actions.backup import make_backup
from sopan_web.operations.actions.restore import restore_backup
from sopan_web.operations.errors import ArchiveError
from sopan_web.organisation.models import PemerintahDaerah, SignInFailure
from sopan_web.search.queries import Wanted, search
from tests.web.cast import Cast
from tests.web.files.conftest import Bucket, storage_at
from tests.web.jobs.chores import note_down
from tests.web.jobs.workers import wait_until
from tests.web.operations.place import empty_store, read_files, read_tables
from tests.web.triggers import triggers_off

ClearPlace = Callable[[], None]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "cadangan.tar.gz"


@pytest.fixture
def clear_place() -> ClearPlace:
    """Empties the database and the storage, as a new server is empty."""

    def clear() -> None:
        call_command("flush", interactive=False, verbosity=0)
        empty_store()

    return clear


def without_restore(tables: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """The server's own chain has grown by the lines that tell of backup and restore."""
    journal = [row for row in tables["audit_journalentry"] if not {"server.backup", "server.restore"} & set(row)]
    rest = {name: rows for name, rows in tables.items() if name not in ("audit_journalhead", "audit_journalentry")}
    return rest | {"audit_journalentry": journal}


def test_everything_comes_back(office: Cast, archive: Path, clear_place: ClearPlace) -> None:
    note_down.enqueue("menunggu")
    gone = SignInFailure.objects.create(name_key="z")
    number, _ = gone.pk, gone.delete()
    rows, files, tasks = read_tables(), read_files(), list(waiting())
    summary = make_backup(path=archive)
    assert (summary.files, summary.missing) == (len(files), ())
    clear_place()
    assert read_files() == {}
    assert not PemerintahDaerah.objects.exists()
    restore_backup(path=archive)
    assert without_restore(read_tables()) == without_restore(rows)
    assert read_files() == files
    assert len(files) == 2
    assert list(waiting()) == tasks
    assert len(tasks) == 1
    assert SignInFailure.objects.create(name_key="y").pk == number + 1  # the last was given to a row long gone
    assert [verify(tenant).fault for tenant in (0, office.daerah.pk)] == ["", ""]


def test_nobody_is_signed_in_by_a_backup(office: Cast, archive: Path) -> None:
    client = Client()
    client.force_login(office.penyusun.account)
    make_backup(path=archive)
    assert client.get("/").status_code == 200
    restore_backup(path=archive, replace=True)
    assert client.get("/").status_code == 302


def test_the_guards_stand_again(office: Cast, archive: Path) -> None:
    make_backup(path=archive)
    restore_backup(path=archive, replace=True)
    with pytest.raises(Exception, match="tidak boleh diubah"):
        JournalEntry.objects.update(action="lain")


def test_a_place_in_use_is_left_alone(office: Cast, archive: Path) -> None:
    make_backup(path=archive)
    rows = read_tables()
    with pytest.raises(ArchiveError, match="--ganti"):
        restore_backup(path=archive)
    assert read_tables() == rows


def test_a_backup_of_a_tampered_journal_changes_nothing(office: Cast, archive: Path, clear_place: ClearPlace) -> None:
    with triggers_off():
        JournalEntry.objects.filter(tenant=office.daerah.pk, seq=2).update(actor_name="Orang Lain")
    make_backup(path=archive)
    clear_place()
    with pytest.raises(ArchiveError, match="baris 2 isinya tidak cocok"):
        restore_backup(path=archive)
    assert read_files() == {}
    assert not PemerintahDaerah.objects.exists()
    restore_backup(path=archive, broken_journal=True)
    assert verify(office.daerah.pk).broken == 2


def test_a_file_that_storage_lost_is_named(office: Cast, archive: Path) -> None:
    name = str(PemerintahDaerah.objects.get(pk=office.daerah.pk).lambang.name)
    default_storage.delete(name)
    assert make_backup(path=archive).missing == (name,)


def test_a_file_with_other_contents_is_not_written_over(office: Cast, archive: Path) -> None:
    name = str(PemerintahDaerah.objects.get(pk=office.daerah.pk).lambang.name)
    make_backup(path=archive)
    (Path(settings.DATA) / "berkas" / name).chmod(0o600)
    (Path(settings.DATA) / "berkas" / name).write_bytes(b"lain")
    with pytest.raises(ArchiveError, match="isi lain"):
        restore_backup(path=archive, replace=True)
    assert (Path(settings.DATA) / "berkas" / name).read_bytes() == b"lain"


def test_a_backup_while_people_write_holds_one_moment(office: Cast, archive: Path, clear_place: ClearPlace) -> None:
    written, over = [0], Event()

    def write() -> None:
        while not over.is_set():
            record(tenant=office.daerah.pk, actor=None, action="jurnal.diunduh")
            written[0] += 1
        connections.close_all()

    def let_write(_line: str) -> None:
        """Between two tables: whoever had to wait for the backup would be waited for in vain."""
        before = written[0]
        wait_until(lambda: written[0] > before)

    writer = Thread(target=write)
    writer.start()
    try:
        make_backup(path=archive, tell=let_write)
    finally:
        over.set()
        writer.join()
    last = JournalHead.objects.get(tenant=office.daerah.pk).seq
    clear_place()
    restore_backup(path=archive)
    verdict = verify(office.daerah.pk)
    assert verdict.fault == ""
    assert verdict.lines < last


def test_every_table_is_kept_or_left_out_on_purpose(office: Cast, archive: Path) -> None:
    make_backup(path=archive)
    with tarfile.open(archive) as tar:
        kept = {name.split("/")[1] for name in tar.getnames() if name.startswith("data/") and name.count("/") == 2}
    with connection.cursor() as cursor:
        full = {name for name in read_tables() if not name.startswith(("django_", "auth_"))}
        filled = set()
        for name in full:
            cursor.execute(f"SELECT 1 FROM {connection.ops.quote_name(name)} LIMIT 1")
            filled |= {name} if cursor.fetchone() else set()
    assert {name.replace("_", ".", 1) for name in filled} == kept


def test_a_backup_of_a_newer_version_is_refused(office: Cast, archive: Path) -> None:
    make_backup(path=archive)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('audit', '9999_besok', %s)", [now()])
        with pytest.raises(ArchiveError, match="versi lain"):
            restore_backup(path=archive, replace=True)
        newer = archive.with_name("baru.tar.gz")
        make_backup(path=newer)
        cursor.execute("DELETE FROM django_migrations WHERE name = '9999_besok'")
    rows = read_tables()
    with pytest.raises(ArchiveError, match="SOPAN yang lebih baru"):
        restore_backup(path=newer, replace=True)
    assert read_tables() == rows


def test_what_is_in_force_is_found_again(office: Cast, archive: Path, clear_place: ClearPlace) -> None:
    make_backup(path=archive)
    clear_place()
    restore_backup(path=archive)
    daerah = PemerintahDaerah.objects.get(pk=office.daerah.pk)
    assert search(daerah, Wanted(text="surat masuk"), today(daerah.zone)).total == 1


def test_files_move_into_a_bucket_and_out_again(
    office: Cast, archive: Path, clear_place: ClearPlace, s3: str, settings: Any
) -> None:
    bucket, files, local = Bucket(s3), read_files(), settings.STORAGES
    bucket.client.create_bucket(Bucket=bucket.name)
    bucket.empty()
    make_backup(path=archive)
    settings.STORAGES = local | {"default": storage_at(s3)}
    restore_backup(path=archive, replace=True)
    assert {name: sha256(bucket.read(name)).hexdigest() for name in bucket.names()} == files
    again = archive.with_name("dari-bucket.tar.gz")
    assert make_backup(path=again).files == len(files)
    settings.STORAGES = local
    clear_place()
    restore_backup(path=again)
    assert read_files() == files
