"""One page of the drawing as a Visio page: table, texts, lines, symbols, in the order in which they lie."""

from collections import defaultdict
from collections.abc import Iterator

from sopan.drawing.model import Drawing, Page, Point
from sopan.writers.office.pictures import Pictures
from sopan.writers.vsdx.cells import MAIN
from sopan.writers.vsdx.connector import Glue, connector_shape, connects
from sopan.writers.vsdx.shapes import cell_shape, picture_shape, stamp_shape, symbol_shape, text_shape

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NEAR = 0.01
_COMPRESSIONS = {"png": "PNG", "jpeg": "JPEG", "gif": "GIF"}


def write_page(page: Page, drawing: Drawing, face: str, pictures: Pictures) -> str:
    """The part of ``page``; its pictures go into ``pictures``."""
    sheet = _Sheet(page, drawing, face, pictures)
    shapes = "".join((*sheet.table(), *sheet.texts(), *sheet.lines(), *sheet.symbols()))
    records = "".join(sheet.records)
    return (
        f'<PageContents xmlns="{MAIN}" xmlns:r="{OFFICE}" xml:space="preserve"><Shapes>{shapes}</Shapes>'
        f"{f'<Connects>{records}</Connects>' if records else ''}</PageContents>"
    )


class _Sheet:
    """Numbers the shapes, and gathers the places where lines are glued."""

    def __init__(self, page: Page, drawing: Drawing, face: str, pictures: Pictures) -> None:
        self._page, self._drawing, self._face, self._pictures = page, drawing, face, pictures
        self._last = 0
        self._numbers = {symbol.id: self._next() for symbol in page.symbols}
        self._ends: dict[str, list[Point]] = defaultdict(list)
        self.records: list[str] = []

    def _next(self) -> int:
        self._last += 1
        return self._last

    def table(self) -> Iterator[str]:
        """The cells, and what stands in them beside their text."""
        height = self._page.height
        for each in self._page.table.cells if self._page.table else ():
            yield cell_shape(self._next(), each, height, self._drawing.grid_stroke, self._face)
            for number, text in enumerate(each.texts if len(each.texts) > 1 else ()):
                name = f"Teks {each.row + 1}.{each.column + 1}.{number + 1}"
                yield text_shape(self._next(), name, text, height, self._face)
            if each.image:
                relation, _, kind = self._pictures.name_of(each.image).partition(".")
                box = self._pictures.fit(each.image, each.image_box or each.box)
                yield picture_shape(self._next(), box, height, relation, _COMPRESSIONS[kind])

    def texts(self) -> Iterator[str]:
        """What stands outside the table."""
        for number, text in enumerate(self._page.texts, 1):
            yield text_shape(self._next(), f"Teks {number}", text, self._page.height, self._face)
        if self._page.stamp:
            yield stamp_shape(self._next(), self._page.stamp, self._page.height)
            yield text_shape(self._next(), "Verifikasi", self._page.stamp.text, self._page.height, self._face)

    def lines(self) -> Iterator[str]:
        """The connectors, and their records."""
        for line in self._page.lines:
            id = self._next()
            glue = self._glue(line.source, line.points[0]), self._glue(line.target, line.points[-1])
            self.records.append(connects(id, glue))
            yield connector_shape(id, line, glue, self._page.height, self._drawing.stroke, self._face)

    def _glue(self, symbol: str, end: Point) -> Glue:
        ends = self._ends[symbol]
        for number, known in enumerate(ends):
            if abs(known[0] - end[0]) < _NEAR and abs(known[1] - end[1]) < _NEAR:
                return Glue(self._numbers[symbol], number)
        ends.append(end)
        return Glue(self._numbers[symbol], len(ends) - 1)

    def symbols(self) -> Iterator[str]:
        """The symbols, over the lines."""
        for symbol in self._page.symbols:
            ends, stroke = self._ends[symbol.id], self._drawing.stroke
            yield symbol_shape(self._numbers[symbol.id], symbol, ends, self._page.height, stroke, self._face)
