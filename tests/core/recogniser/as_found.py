"""Drawings as a reader would find them: paged or stacked on a sheet, glued or not, symbols a little displaced."""

from random import Random

from sopan.drawing import Cell, Drawing, Line, LineKind, Page, Rect, Shape, Symbol, Text
from sopan.readers.found import (
    FoundCell,
    FoundDocument,
    FoundLine,
    FoundPage,
    FoundShape,
    FoundTable,
    FoundText,
    Outline,
    Source,
)

OUTLINES = {
    Shape.BOX: Outline.BOX,
    Shape.CAPSULE: Outline.CAPSULE,
    Shape.DIAMOND: Outline.DIAMOND,
    Shape.PENTAGON: Outline.PENTAGON,
}


def as_found(drawing: Drawing, *, glued: bool = True, moved: float = 0.0, stacked: bool = False) -> FoundDocument:
    """The document of ``drawing``; ``stacked``: the flow table's pages form one table, as on a workbook's sheet."""
    finder = _Finder(glued, moved)
    pages = [finder.page(page) for page in (*drawing.identity, *drawing.pages)]
    if not stacked:
        return FoundDocument(Source.DOCX, tuple(pages))
    count = len(drawing.identity)
    return FoundDocument(Source.XLSX, (*pages[:count], stack(pages[count:])))


class _Finder:
    """Turns pages into found pages; where symbols are ``moved``, by a seed that never changes."""

    def __init__(self, glued: bool, moved: float) -> None:
        self.glued, self.moved, self.random = glued, moved, Random(5)

    def page(self, page: Page) -> FoundPage:
        labels = [FoundText(line.label.box, line.label.text) for line in page.lines if line.label]
        texts = [FoundText(text.box, _words(text), bold=True) for text in page.texts]
        tables = [_table(page)] if page.table else []
        shapes = [self._shape(page, symbol) for symbol in page.symbols]
        lines = [self._line(page, line) for line in page.lines]
        return FoundPage(
            page.number, page.width, page.height, tuple(tables), tuple(shapes), tuple(lines), (*texts, *labels)
        )

    def _shape(self, page: Page, symbol: Symbol) -> FoundShape:
        across, down = (self.random.uniform(-self.moved, self.moved) for _ in range(2))
        box = symbol.box._replace(x=symbol.box.x + across, y=symbol.box.y + down)
        text = _words(symbol.text) if symbol.text else ""
        return FoundShape(f"{page.number}/{symbol.id}", OUTLINES[symbol.shape], box, text)

    def _line(self, page: Page, line: Line) -> FoundLine:
        source, target = (f"{page.number}/{end}" if self.glued else "" for end in (line.source, line.target))
        return FoundLine(f"{page.number}/{line.id}", line.points, source, target, arrow_end=line.kind is LineKind.FLOW)


def _table(page: Page) -> FoundTable:
    assert page.table
    return FoundTable(page.table.xs, page.table.ys, tuple(_cell(cell) for cell in page.table.cells))


def _cell(cell: Cell) -> FoundCell:
    text = "\n".join(_words(text) for text in cell.texts)
    rotated = any(text.rotated for text in cell.texts)
    return FoundCell(cell.row, cell.column, cell.box, text, cell.rowspan, cell.colspan, rotated)


def _words(text: Text) -> str:
    """Paragraphs as an office program keeps them, one a line."""
    paragraphs = (
        " ".join(
            filter(None, (item.marker, "\n".join(item.lines) if text.rotated else item.prose or " ".join(item.lines)))
        )
        for item in text.items
    )
    return "\n".join(paragraphs)


def stack(pages: list[FoundPage]) -> FoundPage:
    """Pages one below the other as one table, a row of its own for each title above a table."""
    ys, cells, shapes, lines, texts = [0.0], [], [], [], []
    xs = pages[0].tables[0].xs
    for page in pages:
        table = page.tables[0]
        title = page.texts[0]
        down = ys[-1] + 20.0 - table.ys[0]
        row = len(ys) - 1
        cells.append(FoundCell(row, 0, Rect(xs[0], ys[-1], xs[-1] - xs[0], 20.0), title.text, colspan=len(xs) - 1))
        cells += [cell._replace(row=cell.row + row + 1, box=_down(cell.box, down)) for cell in table.cells]
        ys += [y + down for y in table.ys]
        shapes += [shape._replace(box=_down(shape.box, down)) for shape in page.shapes]
        lines += [line._replace(points=tuple((x, y + down) for x, y in line.points)) for line in page.lines]
        texts += [
            text._replace(box=_down(text.box, down))
            for text in page.texts
            if text.text != title.text and not _foot(text)
        ]
    return FoundPage(
        pages[0].number,
        pages[0].width,
        ys[-1],
        (FoundTable(xs, tuple(ys), tuple(cells)),),
        tuple(shapes),
        tuple(lines),
        tuple(texts),
        "Prosedur",
    )


def _foot(text: FoundText) -> bool:
    return text.text.startswith("Halaman ") or "/" in text.text


def _down(box: Rect, down: float) -> Rect:
    return box._replace(y=box.y + down)
