"""An SOP that came back in a file, held against the working sheet."""

from dataclasses import dataclass, replace
from typing import Any

from sopan import (
    Brought,
    Comparison,
    Reading,
    ReadingProcess,
    Sop,
    UnreadableError,
    adopt,
    bring,
    choose,
    compare_brought,
)
from sopan_web.documents.models import Edition
from sopan_web.documents.queries.drawing import sop_of
from sopan_web.documents.sheet import edits_towards
from sopan_web.intake.queries.doubts import OF_THE_OFFICE

PATIENCE = 30
"""Seconds: somebody waits in front of the screen, and a file of ours takes one."""

_IDENTITY = (
    "judul", "nomor", "instansi", "unit", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", "jenis_kegiatan",
    "dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan", "peringatan", "pencatatan", "disahkan_oleh",
    "klasifikasi",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Returned:
    """``found`` is what it changes, ``ops`` the edits of the sheet that do so, ``reading`` what was read."""

    old: Sop
    new: Sop
    found: Comparison
    reading: Reading
    ops: list[dict[str, Any]]

    @property
    def is_foreign(self) -> bool:
        """Whether no step of the file is one of the sheet: most likely the file of another SOP."""
        return bool(self.old.kegiatan) and not any(None not in row.rows for row in self.found.rows)


def hold_against(edition: Edition, content: bytes, name: str) -> Returned:
    """Only what the comparison shows is taken over. UnreadableError for a file that is no SOP."""
    with ReadingProcess(PATIENCE) as process:
        brought = process.run(bring, content, name)
    if not brought.readings:
        raise UnreadableError(brought.refusal, file=name)
    old = sop_of(edition)
    reading = brought.readings[choose(old, [one.sop for one in brought.readings])]
    reading = adopt(old, reading, is_form=brought.is_form)
    new = replace(reading.sop, **{key: getattr(old, key) for key in OF_THE_OFFICE})
    return _compared(edition, old, new, reading, brought)


def _compared(edition: Edition, old: Sop, new: Sop, reading: Reading, brought: Brought) -> Returned:
    found = compare_brought(old, new, brought)
    shown = {field.key for field in found.fields}
    new = replace(new, **{key: getattr(old, key) for key in _IDENTITY if key not in shown})
    known = {now: was for was, now in (row.rows for row in found.rows) if was is not None and now is not None}
    ops = [] if found.alike else [edit.record for edit in edits_towards(edition.sheet, new, known)]
    return Returned(old, new, found, reading, ops)
