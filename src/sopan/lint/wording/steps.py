"""Walks the steps of a case with how each text begins, past the rows that only mark the start or the end."""

from collections.abc import Iterator
from dataclasses import dataclass

from sopan.document import Bentuk, Kegiatan
from sopan.lint.case import Case
from sopan.lint.finding import Fix
from sopan.lint.wording.opening import Opening, Start, read_opening


@dataclass(frozen=True, slots=True)
class Step:
    """A row (from 0) of the table, with its opening."""

    row: int
    kegiatan: Kegiatan
    opening: Opening

    @property
    def text(self) -> str:
        """The uraian."""
        return self.kegiatan.uraian

    @property
    def decides(self) -> bool:
        """True when the row holds a decision symbol."""
        shapes = [simpul.bentuk for simpul in self.kegiatan.simpul] or [self.kegiatan.bentuk]
        return Bentuk.KEPUTUSAN in shapes

    def fix(self, text: str) -> Fix:
        """Puts ``text`` in place of the uraian."""
        return Fix(f"kegiatan[{self.row}].uraian", text)


def steps(case: Case) -> Iterator[Step]:
    """The rows that tell an act, in order."""
    for row, kegiatan in enumerate(case.sop.kegiatan):
        opening = read_opening(kegiatan.uraian)
        if opening.start not in (Start.MARK, Start.NOTHING):
            yield Step(row, kegiatan, opening)
