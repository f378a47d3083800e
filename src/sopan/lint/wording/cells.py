"""Walks the written cells of the table: uraian, kelengkapan, and output of each row."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopan.document import Kegiatan
from sopan.lint.case import Case
from sopan.lint.finding import Fix

_PATHS = ("uraian", "mutu_baku.kelengkapan", "mutu_baku.output")


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of one cell; ``field`` is its path within the row (from 0)."""

    row: int
    field: str
    text: str

    @property
    def name(self) -> str:
        """The last part of the path: "kelengkapan"."""
        return self.field.rpartition(".")[2]

    def fix(self, text: str) -> Fix:
        """Puts ``text`` in place of the cell's."""
        return Fix(f"kegiatan[{self.row}].{self.field}", text)


def cells(case: Case) -> Iterator[Cell]:
    """The cells that hold text, row by row."""
    for row, kegiatan in enumerate(case.sop.kegiatan):
        for field, text in zip(_PATHS, _texts(kegiatan), strict=True):
            if text.strip():
                yield Cell(row, field, text)


def _texts(kegiatan: Kegiatan) -> tuple[str, str, str]:
    return kegiatan.uraian, kegiatan.mutu_baku.kelengkapan, kegiatan.mutu_baku.output


def is_blank(text: str) -> bool:
    """True for a cell that is empty or holds only a dash, dots, "n/a", or "belum ada"."""
    bare = text.strip().strip("-–—_.…/ ").lower()
    return not bare or bare in ("n/a", "na", "null", "tidak ada", "belum ada", "kosong", "nihil")
