"""From the bytes of a workbook to its pages; nothing in it is run, and nothing outside of it is opened."""

from collections.abc import Iterator

from sopan.errors import UnreadableError
from sopan.readers.found import FoundDocument, FoundPage, Source
from sopan.readers.office.drawingml import Settled, settle
from sopan.readers.office.xlsx.drawing import read_over
from sopan.readers.office.xlsx.sheet import Sheet, read_sheet
from sopan.readers.office.xlsx.table import Reach, lay_table
from sopan.readers.office.xlsx.workbook import SheetName, Workbook, open_workbook
from sopan.readers.safely import Package, open_package

_MOST_SHAPES = 20_000
_HIDDEN = "Lembar tersembunyi tidak dibaca: {}."
_VEILED = "{} sel berisi di baris atau kolom yang disembunyikan di lembar {} tidak dibaca; tampakkan dulu bila perlu."
_STRANGE = "{} bagan, diagram SmartArt, atau objek tertanam di lembar {} tidak dibaca."
_FAR = "{} sel yang sangat jauh dari sel lainnya di lembar {} tidak dibaca."
_EMPTY = "{} sel berisi rumus tanpa hasil tersimpan di lembar {}; hitung ulang di Excel, lalu simpan."


def read_xlsx(data: bytes, file: str = "") -> FoundDocument:
    """The pages of the workbook in ``data``; ``file`` is its name to tell in errors.

    UnreadableError when it is no workbook, broken, locked, or larger than any honest one.
    """
    package = open_package(data, file)
    workbook = open_workbook(package)
    remarks = [*package.remarks()]
    hidden = [sheet.name for sheet in workbook.sheets if sheet.hidden]
    if hidden:
        remarks.append(_HIDDEN.format(", ".join(hidden)))
    pages = tuple(_pages(package, workbook, remarks))
    return FoundDocument(Source.XLSX, pages, tuple(remarks))


def _pages(package: Package, workbook: Workbook, remarks: list[str]) -> Iterator[FoundPage]:
    shapes = 0
    for number, name in enumerate((sheet for sheet in workbook.sheets if not sheet.hidden), 1):
        sheet = read_sheet(package.xml(name.part), workbook, package.file)
        if sheet.uncounted:
            remarks.append(_EMPTY.format(sheet.uncounted, name.name))
        if sheet.veiled:
            remarks.append(_VEILED.format(sheet.veiled, name.name))
        found = read_over(package, name.part, sheet)
        if found.strange:
            remarks.append(_STRANGE.format(found.strange, name.name))
        over = settle(found.drawn, f"{number}-")
        shapes += len(over.shapes) + len(over.lines) + len(over.texts)
        if shapes > _MOST_SHAPES:
            raise UnreadableError(
                f"berkas memuat lebih dari {_MOST_SHAPES} bentuk gambar, maka tidak dibaca.",
                file=package.file,
                remedy="Pisahkan lembar-lembarnya ke beberapa berkas.",
            )
        page, lost = _page(number, name, sheet, over)
        if lost:
            remarks.append(_FAR.format(lost, name.name))
        yield page


def _page(number: int, name: SheetName, sheet: Sheet, over: Settled) -> tuple[FoundPage, int]:
    """The page, and how many cells with words lie too far off to be on it."""
    boxes = [shape.box for shape in over.shapes] + [text.box for text in over.texts]
    reach = Reach.around(sheet, boxes)
    table = lay_table(sheet, reach, name.titles)
    lines = [point for line in over.lines for point in line.points]
    right = max([0.0, *table.xs, *(box.x + box.w for box in boxes), *(x for x, _ in lines)])
    bottom = max([0.0, *table.ys, *(box.y + box.h for box in boxes), *(y for _, y in lines)])
    texts = tuple(sorted(over.texts, key=lambda text: (text.box.y, text.box.x)))
    tables = (table,) if table.cells else ()
    page = FoundPage(number, right, bottom, tables, over.shapes, over.lines, texts, name.name)
    return page, reach.beyond(sheet)
