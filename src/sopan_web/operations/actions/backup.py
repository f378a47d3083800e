"""Makes a backup of the database and its files while people go on working."""

import io
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from django.apps import apps
from django.core.files.storage import default_storage
from django.db import connection, models

import sopan
from sopan_web.audit import actions as journal
from sopan_web.common.clock import now
from sopan_web.jobs.backlog import waiting
from sopan_web.operations.archive.manifest import DATA, FILES, TASKS, Manifest, Table
from sopan_web.operations.archive.writing import Writer, whole_or_nothing, writing
from sopan_web.operations.counters import read_counters
from sopan_web.operations.errors import ArchiveError
from sopan_web.operations.schema import applied, pending
from sopan_web.operations.snapshot import snapshot
from sopan_web.operations.tables import Model, kept_fields, kept_models, read_rows, write_line

_PART = 4 << 20
"""Bytes of lines in one member, which is held in memory."""

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Summary:
    """``missing`` are files that rows name and the storage does not have: lost before this backup."""

    rows: int
    files: int
    missing: tuple[str, ...]


def make_backup(*, path: Path, tell: Tell = lambda _line: None) -> Summary:
    """Writes ``path``, readable for its owner alone; whatever goes wrong leaves no file behind."""
    try:
        with whole_or_nothing(path) as file:
            summary = write_backup(target=file, tell=tell)
    except OSError as error:
        why = sopan.name_cause(error)
        raise ArchiveError(
            f"Cadangan tidak jadi dibuat: {why}. Kosongkan ruang disk, atau pilih folder lain."
        ) from error
    _note(path.name, summary)
    return summary


def write_backup(*, target: IO[bytes], tell: Tell = lambda _line: None) -> Summary:
    """The archive itself, on anything that can be written to from beginning to end."""
    if pending():
        raise ArchiveError("Basis data belum diperbarui untuk versi SOPAN ini. Jalankan sopan-web migrate lebih dulu.")
    manifest = Manifest(now().isoformat(), sopan.__version__, connection.vendor, applied())
    kept = kept_models(apps)
    with writing(target, manifest) as writer:
        named: set[str] = set()
        with snapshot():
            for model in kept:
                named |= _write_table(writer, model)
                tell(f"{model._meta.label_lower}: {manifest.tables[model._meta.label_lower].rows} baris")
            manifest.counters = read_counters(kept)
            writer.add_bytes(TASKS, b"".join(write_line(asdict(task)) for task in waiting()))
        manifest.missing = [name for name in sorted(named) if not _write_file(writer, name)]
        tell(f"berkas: {len(named) - len(manifest.missing)}")
    rows = sum(table.rows for table in manifest.tables.values())
    lost = tuple(sorted(set(manifest.missing) & _named_now(kept)))
    return Summary(rows, len(named) - len(manifest.missing), lost)


def _write_table(writer: Writer, model: Model) -> set[str]:
    """The table as members of a few megabytes; returns the names of files that stand in its rows."""
    label = model._meta.label_lower
    fields = kept_fields(model)
    places = [number for number, field in enumerate(fields) if isinstance(field, models.FileField)]
    part, parts, rows, named = io.BytesIO(), 0, 0, set()
    for row in read_rows(model):
        part.write(write_line(row))
        rows += 1
        named |= {str(row[place]) for place in places if row[place]}
        if part.tell() >= _PART:
            parts += 1
            writer.add_bytes(f"{DATA}{label}/{parts:06}.jsonl", part.getvalue())
            part = io.BytesIO()
    if part.tell():
        writer.add_bytes(f"{DATA}{label}/{parts + 1:06}.jsonl", part.getvalue())
    writer.manifest.tables[label] = Table(tuple(field.attname for field in fields), rows)
    return named


def _write_file(writer: Writer, name: str) -> bool:
    """False when the storage has no such file (any more)."""
    try:
        file = default_storage.open(name)
    except FileNotFoundError:
        return False
    with file:
        writer.add(f"{FILES}{name}", file, file.size)
    return True


def _named_now(kept: Iterable[Model]) -> set[str]:
    """A picture that was replaced while we read is missing and missed by nobody."""
    return {
        str(name)
        for model in kept
        for field in kept_fields(model)
        if isinstance(field, models.FileField)
        for name in model._base_manager.exclude(**{field.attname: ""}).values_list(field.attname, flat=True)
    }


def _note(name: str, summary: Summary) -> None:
    detail = {"file": name, "rows": summary.rows, "files": summary.files, "missing": len(summary.missing)}
    journal.record(tenant=0, actor=None, action="server.backup", detail=detail)
