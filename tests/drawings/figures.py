"""The figures of every case on the main sheets, as a table in a text file, and the verdict on how they changed."""

from pathlib import Path
from typing import NamedTuple

from sopan.drawing.metrics import measure_page
from tests.drawings.corpus import FILES, draw_case

TABLE = Path(__file__).parent / "figures.txt"
COLUMNS = ("A4", "F4", "Legal", "Letter", "Folio", "A4-tegak", "layar")
_HEAD = """\
# Halaman alur, potongan, dan tekukan tiap kasus pada tiap kertas; "-" bila tidak muat. Dibuat oleh test_figures.py;
# cara menerima perubahan: docs/tata-letak.md.
"""


class Figures(NamedTuple):
    """In the order in which they count: crossings, then pages, then bends."""

    crossings: int
    pages: int
    bends: int

    def __str__(self) -> str:
        return f"{self.pages}/{self.crossings}/{self.bends}"


Table = dict[tuple[str, str], Figures | None]


def measure_all() -> Table:
    """The figures as they are now; None where a case does not fit a sheet."""
    return {(case, sheet): _measure(case, sheet) for case in FILES for sheet in COLUMNS}


def _measure(case: str, sheet: str) -> Figures | None:
    drawing = draw_case(case, sheet)
    if drawing is None:
        return None
    metrics = [measure_page(page) for page in drawing.pages]
    return Figures(sum(each.crossings for each in metrics), len(metrics), sum(each.bends for each in metrics))


def read_table() -> Table:
    """The figures that were accepted."""
    head, *rows = [line.split() for line in TABLE.read_text("utf-8").splitlines() if line and line[0] != "#"]
    return {(row[0], sheet): _read(cell) for row in rows for sheet, cell in zip(head[1:], row[1:], strict=True)}


def _read(cell: str) -> Figures | None:
    if cell == "-":
        return None
    pages, crossings, bends = map(int, cell.split("/"))
    return Figures(crossings, pages, bends)


def write_table(table: Table) -> str:
    """The text of the file: a row a case, a column a sheet."""
    wide = max(map(len, FILES)) + 2
    lines = [["kasus", *COLUMNS], *([case, *(_cell(table[case, sheet]) for sheet in COLUMNS)] for case in FILES)]
    rows = ("".join([line[0].ljust(wide), *(cell.ljust(10) for cell in line[1:])]).rstrip() for line in lines)
    return _HEAD + "\n".join(rows) + "\n"


def _cell(figures: Figures | None) -> str:
    return str(figures) if figures else "-"


def compare(accepted: Table, now: Table) -> list[str]:
    """A line for every figure that differs: "worse", "better", "new", or "gone"."""
    return [
        f"{_verdict(accepted.get(key), now.get(key), known=key in accepted, there=key in now)}: {' on '.join(key)}, "
        f"pages/crossings/bends {_cell(accepted.get(key))} -> {_cell(now.get(key))}"
        for key in sorted({*accepted, *now})
        if key not in accepted or key not in now or accepted[key] != now[key]
    ]


def _verdict(before: Figures | None, after: Figures | None, *, known: bool, there: bool) -> str:
    if not known:
        return "new"
    if not there:
        return "gone"
    if before is None or after is None:
        return "worse" if after is None else "better"
    return "worse" if after > before else "better"
