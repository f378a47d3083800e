"""Tells the characters that the printed document would show as empty boxes, cell by cell."""

from collections.abc import Iterator

from sopan import Place, find_missing
from sopan_web.documents.preview.note import Note
from sopan_web.documents.sheet import Sheet
from sopan_web.documents.sheet.shape import DAFTAR

WARNING = "peringatan"
_UNPRINTED = ("sumber", "catatan")
_CELLS = ("uraian", "kelengkapan", "waktu", "output", "keterangan")


def missing_signs(sheet: Sheet) -> Iterator[Note]:
    """A note for each cell that holds such a character: the identity form first, then columns, then row by row."""
    for key, value in sheet["identitas"].items():
        if isinstance(value, str) and key not in _UNPRINTED:
            yield from _note(value, key)
        for item, text in enumerate(value if key in DAFTAR else ()):
            yield from _note(text, key, item)
    for text in sheet["identitas"]["disahkan_oleh"].values():
        if isinstance(text, str):
            yield from _note(text, "disahkan_oleh")
    for item, column in enumerate(sheet["pelaksana"]):
        yield from _note(f"{column['nama']} {column['singkatan']}", "pelaksana", item, pelaksana=column["id"])
    for row in sheet["kegiatan"]:
        for key in _CELLS:
            yield from _note(row[key], key, row=row["id"])


def _note(
    text: str, field: str, item: int | None = None, *, row: str | None = None, pelaksana: str | None = None
) -> Iterator[Note]:
    signs = find_missing(text)
    if not signs:
        return
    place = "" if row else f"{Place(field=field if item is None else f'{field}[{item}]')}: "
    yield Note(
        "SH04", WARNING, f"{place}{', '.join(signs)} tidak ada pada huruf dokumen, jadi tercetak sebagai kotak kosong.",
        "Ganti dengan huruf atau tanda biasa.", row=row, pelaksana=pelaksana, field=field, item=item,
    )  # fmt: skip
