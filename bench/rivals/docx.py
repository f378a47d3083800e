"""A finished drawing as a Word file for LibreOffice to print: a table a page, each shape anchored in its own cell.

With the flow, a symbol, an arrow, and a word is one shape each, as office people draw them; without, it is the table.
"""

from bisect import bisect_right
from io import BytesIO
from itertools import count, pairwise
from typing import NamedTuple
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from sopan.drawing.model import Cell, Drawing, Page, Point, Rect, Shape, Table
from sopan.drawing.outline import corners_of

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = (
    f'xmlns:w="{_MAIN}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type='
    '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
_EMU = 12700  # to a point
_TWIPS = 20
_PRESETS = {Shape.BOX: "rect", Shape.CAPSULE: "flowChartTerminator", Shape.DIAMOND: "flowChartDecision"}


class _Figure(NamedTuple):
    """One shape: its corner points, the preset it is ("" for a freeform), and the words in it with their size."""

    points: tuple[Point, ...]
    preset: str = ""
    words: str = ""
    size: float = 0.0


def write_docx(drawing: Drawing, *, flow: bool = True) -> bytes:
    """The whole drawing as one .docx file; ``flow`` False leaves out symbols, arrows, and their words."""
    pages = (*drawing.identity, *drawing.pages)
    ids = count(1)
    body = "".join(_page(page, ids, flow) for page in pages)
    width, height = round(pages[0].width * _TWIPS), round(pages[0].height * _TWIPS)
    sheet = f'<w:pgSz w:w="{width}" w:h="{height}" w:orient="landscape"/><w:pgMar w:top="720" w:right="720" ' \
            'w:bottom="360" w:left="840" w:header="0" w:footer="0" w:gutter="0"/>'  # fmt: skip
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _RELATIONS,
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}<w:sectPr>{sheet}</w:sectPr></w:body></w:document>",
    }
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{part}')
    return packed.getvalue()


def _page(page: Page, ids: "count[int]", flow: bool) -> str:
    titles = " ".join(text.plain for text in page.texts)
    opening = f"<w:p><w:pPr><w:pageBreakBefore/></w:pPr>{_words(titles, 9)}</w:p>"
    if not page.table:
        return opening
    return opening + _table(page.table, _shapes_by_cell(_figures(page), page.table, ids) if flow else {})


def _figures(page: Page) -> list[_Figure]:
    """Symbols and lines, then the words in pentagons and beside lines."""
    symbols = [_Figure(corners_of(it.shape, it.box), _PRESETS.get(it.shape, "")) for it in page.symbols]
    inside = [_words_at(it.text.box, it.text.plain, it.text.size) for it in page.symbols if it.text]
    beside = [_words_at(it.label.box, it.label.text, it.label.size) for it in page.lines if it.label]
    return [*symbols, *(_Figure(line.points) for line in page.lines), *inside, *beside]


def _words_at(box: Rect, words: str, size: float) -> _Figure:
    return _Figure(corners_of(Shape.BOX, box), _PRESETS[Shape.BOX], words, size)


def _shapes_by_cell(figures: list[_Figure], table: Table, ids: "count[int]") -> dict[tuple[int, int], str]:
    """Every figure as a shape, anchored in the cell that holds its first point."""
    anchored: dict[tuple[int, int], str] = {}
    for figure in figures:
        x, y = figure.points[0]
        column, row = bisect_right(table.xs, x) - 1, bisect_right(table.ys, y) - 1
        owner = next(it for it in table.cells if it.row == row and it.column <= column < it.column + it.colspan)
        key = (owner.row, owner.column)
        anchored[key] = anchored.get(key, "") + _shape(figure, next(ids), (owner.box.x, owner.box.y))
    return anchored


def _table(table: Table, shapes: dict[tuple[int, int], str]) -> str:
    columns = "".join(f'<w:gridCol w:w="{round((right - left) * _TWIPS)}"/>' for left, right in pairwise(table.xs))
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    rules = "".join(f'<w:{side} w:val="single" w:sz="4" w:color="000000"/>' for side in sides)
    rows = "".join(_row(table, row, bottom - top, shapes) for row, (top, bottom) in enumerate(pairwise(table.ys)))
    return (
        f'<w:tbl><w:tblPr><w:tblBorders>{rules}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
    )


def _row(table: Table, row: int, height: float, shapes: dict[tuple[int, int], str]) -> str:
    covering = [cell for cell in table.cells if cell.row <= row < cell.row + cell.rowspan]
    cells = "".join(
        _cell(table, cell, row, shapes.get((row, cell.column), ""))
        for cell in sorted(covering, key=lambda cell: cell.column)
    )
    heading = "<w:tblHeader/>" if row < table.header_rows else ""
    size = f'<w:trHeight w:val="{round(height * _TWIPS)}" w:hRule="exact"/>'
    return f"<w:tr><w:trPr><w:cantSplit/>{size}{heading}</w:trPr>{cells}</w:tr>"


def _cell(table: Table, cell: Cell, row: int, shapes: str) -> str:
    width = round((table.xs[cell.column + cell.colspan] - table.xs[cell.column]) * _TWIPS)
    merged = "" if cell.rowspan == 1 else '<w:vMerge w:val="restart"/>' if row == cell.row else "<w:vMerge/>"
    turned = '<w:textDirection w:val="btLr"/>' if any(text.rotated for text in cell.texts) else ""
    texts = cell.texts if row == cell.row else ()
    words = "".join(
        f'<w:p><w:pPr><w:jc w:val="{text.align}"/></w:pPr>{_words(line, text.size)}</w:p>'
        for text in texts
        for line in text.plain.split("\n")
    )
    content = f"<w:p>{shapes}</w:p>{words}" if shapes else words or "<w:p/>"
    spans = f'<w:tcW w:w="{width}" w:type="dxa"/><w:gridSpan w:val="{cell.colspan}"/>{merged}{turned}'
    return f"<w:tc><w:tcPr>{spans}</w:tcPr>{content}</w:tc>"


def _words(words: str, size: float) -> str:
    face = '<w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/>'
    return f'<w:r><w:rPr>{face}<w:sz w:val="{round(size * 2)}"/></w:rPr><w:t>{escape(words)}</w:t></w:r>'


def _spread(places: tuple[float, ...]) -> tuple[float, int]:
    """The least of the places, and how far they reach from it in EMU."""
    return min(places), round((max(places) - min(places)) * _EMU)


def _shape(figure: _Figure, id: int, origin: Point) -> str:
    (left, width), (top, height) = (_spread(places) for places in zip(*figure.points, strict=True))
    across, down = round((left - origin[0]) * _EMU), round((top - origin[1]) * _EMU)
    pen = "<a:noFill/>" if figure.words else '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
    words = (
        f'<wps:txbx><w:txbxContent><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{_words(figure.words, figure.size)}</w:p>'
        "</w:txbxContent></wps:txbx>"
    )
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{across}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="paragraph"><wp:posOffset>{down}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:wrapNone/><wp:docPr id="{id}" name="s{id}" descr="s{id}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'{_outline(figure, left, top, width, height)}<a:noFill/><a:ln w="9525">{pen}{_head(figure)}</a:ln></wps:spPr>'
        f'{words if figure.words else ""}<wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _outline(figure: _Figure, left: float, top: float, width: int, height: int) -> str:
    """The preset, or the points as a freeform: closed for the pentagon."""
    if figure.preset:
        return f'<a:prstGeom prst="{figure.preset}"><a:avLst/></a:prstGeom>'
    places = [f'<a:pt x="{round((x - left) * _EMU)}" y="{round((y - top) * _EMU)}"/>' for x, y in figure.points]
    moves = ["moveTo"] + ["lnTo"] * len(places)
    steps = "".join(f"<a:{move}>{place}</a:{move}>" for move, place in zip(moves, places, strict=False))
    end = "<a:close/>" if _is_pentagon(figure) else ""
    return (
        f'<a:custGeom><a:pathLst><a:path w="{width}" h="{height}" fill="none">{steps}{end}</a:path></a:pathLst>'
        "</a:custGeom>"
    )


def _head(figure: _Figure) -> str:
    is_line = not figure.preset and not _is_pentagon(figure)
    return '<a:tailEnd type="triangle" w="sm" len="sm"/>' if is_line else ""


def _is_pentagon(figure: _Figure) -> bool:
    return len(figure.points) == 5 and figure.points[0][1] == figure.points[1][1]
