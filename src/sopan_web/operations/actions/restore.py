"""Puts a backup back: all of it or nothing, and only after every member was found to be what it says."""

import json
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from django.apps import apps
from django.apps.registry import Apps
from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction
from django.utils.dateparse import parse_datetime

from sopan_web.audit import actions as journal
from sopan_web.audit.models import JournalHead
from sopan_web.audit.verification import tenants, verify
from sopan_web.jobs.backlog import Waiting, order_again
from sopan_web.operations import schema
from sopan_web.operations.archive.manifest import DATA, FILES, TASKS, Manifest
from sopan_web.operations.archive.reading import CHUNK, Hashed, check, take_all
from sopan_web.operations.counters import write_counters
from sopan_web.operations.errors import ArchiveError
from sopan_web.operations.snapshot import unguarded
from sopan_web.operations.tables import empty, kept_models, passing_models, write_rows
from sopan_web.organisation.models import PemerintahDaerah
from sopan_web.search.actions.reindexing import reindex

_BATCH = 500

Tell = Callable[[str], None]


def restore_backup(
    *, path: Path, replace: bool = False, broken_journal: bool = False, tell: Tell = lambda _line: None
) -> Manifest:
    """``replace``: what is here may be lost. ``broken_journal``: take even a backup whose journal was tampered with."""
    manifest = check(path)
    tell(f"Cadangan utuh: {len(manifest.members)} bagian, dibuat {manifest.made_at} (SOPAN {manifest.version}).")
    schema.refuse_unknown(manifest.migrations)
    _prepare(manifest, replace)
    _require_room(manifest)
    loader = _Loader(schema.models_of(manifest.migrations), manifest)
    try:
        with transaction.atomic(durable=True):
            loader.load(path)
            tell(f"Termuat: {sum(loader.rows.values())} baris, {len(loader.files)} berkas baru. Memeriksa jurnal ...")
            if not broken_journal:
                _require_whole_journal()
            journal.record(tenant=0, actor=None, action="server.restore", detail=_facts(path, manifest))
    except BaseException:
        loader.take_files_back()
        raise
    call_command("migrate", interactive=False, verbosity=0)
    for daerah in PemerintahDaerah.objects.all():
        tell(f"Menyusun indeks pencarian {daerah} ...")
        reindex(daerah=daerah)
    return manifest


def _prepare(manifest: Manifest, replace: bool) -> None:
    """The tables of this place become those of the archive, as long as nothing can be lost by it."""
    if JournalHead._meta.db_table not in connection.introspection.table_names() or not JournalHead.objects.exists():
        schema.bring_to(manifest.migrations)
    elif not replace:
        raise ArchiveError(
            "Tempat ini tidak kosong. Pulihkan ke basis data baru, atau pakai --ganti bila isinya boleh hilang."
        )
    elif schema.applied() != manifest.migrations:
        raise ArchiveError(
            "Cadangan ini dari versi lain daripada basis data di sini, jadi tidak dapat menggantikannya. Pulihkan ke"
            " basis data baru yang kosong; SOPAN memperbaruinya sesudah itu."
        )


def _require_room(manifest: Manifest) -> None:
    """On this computer's disk; rows of SQLite stand in its journal and in its file for a while."""
    sizes = manifest.members.items()
    needed = 0
    if connection.vendor == "sqlite":
        needed += 2 * sum(member.size for name, member in sizes if name.startswith(DATA))
    if isinstance(default_storage, FileSystemStorage):
        needed += sum(member.size for name, member in sizes if name.startswith(FILES))
    free = shutil.disk_usage(settings.DATA).free
    if free < needed:
        raise ArchiveError(
            f"Ruang disk kurang: perlu {needed >> 20} MB di {settings.DATA}, tersisa {free >> 20} MB. Belum ada yang"
            " ditulis."
        )


@dataclass(slots=True)
class _Loader:
    """Puts the members where they belong; ``files`` are those that were not here before."""

    apps: Apps
    manifest: Manifest
    rows: Counter[str] = field(default_factory=Counter)
    files: list[str] = field(default_factory=list)
    tasks: bytes = b""

    def load(self, path: Path) -> None:
        """Rows, files, and the numbers given out; inside a transaction."""
        with unguarded():
            here = kept_models(self.apps)
            there = set(connection.introspection.table_names())
            tables = (model._meta.db_table for model in (*here, *passing_models(apps)))
            empty([table for table in tables if table in there])
            take_all(path, self.manifest, self._take)
            if self.rows != Counter({name: table.rows for name, table in self.manifest.tables.items()}):
                raise ArchiveError("Cadangan rusak: banyaknya baris tidak seperti pada daftar isinya.")
            write_counters(self.manifest.counters)
            connection.check_constraints()
        for line in self.tasks.splitlines():
            with suppress(ImportError):  # this version of SOPAN does it in another way
                order_again(_read_task(line))

    def _take(self, name: str, content: IO[bytes]) -> None:
        if name == TASKS:
            self.tasks = content.read()
        elif name.startswith(DATA):
            self._take_rows(name.removeprefix(DATA).partition("/")[0], content.read())
        else:
            self._take_file(name.removeprefix(FILES), content)

    def _take_rows(self, label: str, content: bytes) -> None:
        model = self.apps.get_model(label)
        lines = content.splitlines()
        try:
            for start in range(0, len(lines), _BATCH):
                write_rows(model, self.manifest.tables[label].columns, lines[start : start + _BATCH])
        except (DatabaseError, ValueError, LookupError) as error:
            raise ArchiveError(f"Baris {label} tidak dapat dimuat ({error}). Tidak ada yang diubah.") from error
        self.rows[label] += len(lines)

    def _take_file(self, name: str, content: IO[bytes]) -> None:
        if default_storage.exists(name):
            self._compare(name, content)
            return
        self.files.append(name)
        if default_storage.save(name, File(content, name)) != name:
            raise ArchiveError(f"Berkas {name} tidak dapat ditulis dengan namanya sendiri.")

    def _compare(self, name: str, content: IO[bytes]) -> None:
        """A file that is here already must be the same one; names are never used twice."""
        while content.read(CHUNK):
            pass
        with default_storage.open(name) as there:
            found = Hashed(there)
            while found.read(CHUNK):
                pass
        if found.member != self.manifest.members[f"{FILES}{name}"]:
            raise ArchiveError(f"Berkas {name} sudah ada dengan isi lain. Pindahkan dulu folder berkas yang lama.")

    def take_files_back(self) -> None:
        """The place is as it was."""
        for name in self.files:
            default_storage.delete(name)


def _require_whole_journal() -> None:
    for verdict in map(verify, tenants()):
        if verdict.fault:
            raise ArchiveError(
                f"Jurnal di cadangan ini rusak: pemerintah daerah {verdict.tenant}, baris {verdict.broken}"
                f" {verdict.fault}. Tidak ada yang diubah. Pakai cadangan lain, atau --jurnal-rusak bila hanya ini yang"
                " tersisa."
            )


def _read_task(line: bytes) -> Waiting:
    words = json.loads(line)
    return Waiting(**words | {"due": parse_datetime(words["due"]) if words["due"] else None})


def _facts(path: Path, manifest: Manifest) -> dict[str, object]:
    rows = sum(table.rows for table in manifest.tables.values())
    return {"file": path.name, "made_at": manifest.made_at, "rows": rows}
