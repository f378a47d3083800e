"""A drawing as the plain data that the typst template reads: every box relative to what it stands in."""

from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from sopan.drawing.model import Cell, Drawing, Label, Page, Rect, Stamp, Table, Text, TextItem
from sopan.drawing.outline import runs_of
from sopan.writers.glyphs import FAMILIES, clean
from sopan.writers.pdf.figure import box_paths, describe, ground_paths, has_flow, head_paths, line_paths, symbol_paths

_ASCENT = 0.78  # the baseline's place in its line, as the drawing model defines it
_LABEL_LEADING = 1.2
_SLACK = 100.0
_SHEET = Rect(0, 0, 0, 0)  # what a text outside the table stands in
_NO_TITLE = "SOP tanpa judul"  # PDF/UA asks for a title
_NO_DATE = (1970, 1, 1)  # PDF/A asks for a date; a document without one gets this, never the clock's

Payload = dict[str, Any]


def describe_drawing(drawing: Drawing) -> Payload:
    """The whole drawing for ``drawing.typ``."""
    return {
        "title": clean(drawing.title).strip() or _NO_TITLE,
        "author": clean(drawing.metadata.get("penulis", "")),
        "date": dict(zip(("year", "month", "day"), _date(drawing), strict=True)),
        "language": drawing.language,
        "families": sorted(FAMILIES, key=lambda family: family != drawing.family),
        "stroke": drawing.stroke,
        "grid-stroke": drawing.grid_stroke,
        "pages": [*_pages(drawing.identity, drawing, "Identitas"), *_pages(drawing.pages, drawing, "Bagan alir")],
    }


def _date(drawing: Drawing) -> tuple[int, ...]:
    text = drawing.metadata.get("tanggal", "")
    return tuple(int(part) for part in text.split("-")) if text else _NO_DATE


def _pages(pages: tuple[Page, ...], drawing: Drawing, bookmark: str) -> list[Payload]:
    return [_page(page, drawing, "" if index else bookmark) for index, page in enumerate(pages)]


def _page(page: Page, drawing: Drawing, bookmark: str) -> Payload:
    middle = page.table.ys[0] if page.table else page.height / 2
    above = [_text(text) for text in page.texts if text.box.y < middle]
    below = [_text(text, role="artifact") for text in page.texts if text.box.y >= middle]
    table = _table(page.table) if page.table else None
    if bookmark:
        _make_heading([*above, *_texts_in(table)], bookmark)
    return {
        "width": page.width,
        "height": page.height,
        "above": above,
        "below": below,
        "table": table,
        "flow": _flow(page, drawing.arrowhead) if has_flow(page) else None,
        "stamp": _stamp(page.stamp) if page.stamp else None,
    }


def _texts_in(table: Payload | None) -> list[Payload]:
    return [text for cell in (*table["header"], *table["body"]) for text in cell["texts"]] if table else []


def _make_heading(texts: list[Payload], bookmark: str) -> None:
    """The first words of the page lead its bookmark."""
    for text in texts:
        if any(line for run in text["runs"] for item in run["items"] for line in item["lines"]):
            text |= {"role": "heading", "bookmark": bookmark}
            return


def _flow(page: Page, arrowhead: float) -> Payload:
    texts = [_text(symbol.text) for symbol in page.symbols if symbol.text]
    texts += [_label(line.label) for line in page.lines if line.label]
    return {
        "alt": clean(describe(page)),
        "width": page.width,
        "height": page.height,
        "lines": line_paths(page.lines, arrowhead),
        "heads": head_paths(page.lines, arrowhead),
        "symbols": symbol_paths(page.symbols),
        "grounds": ground_paths(page.lines),
        "texts": texts,
    }


def _stamp(stamp: Stamp) -> Payload:
    box = stamp.box
    return {
        "alt": clean(stamp.alt),
        "x": box.x,
        "y": box.y,
        "side": box.w,
        "modules": box_paths(run._replace(x=run.x - box.x, y=run.y - box.y) for run in runs_of(stamp)),
        "text": _text(stamp.text),
    }


def _label(label: Label) -> Payload:
    item = TextItem((label.text,))
    return _text(Text((item,), label.box, label.size, label.size * _LABEL_LEADING, "center", "middle"))


def _table(table: Table) -> Payload:
    cells = [(cell.row, _cell(cell)) for cell in sorted(table.cells, key=lambda cell: (cell.row, cell.column))]
    return {
        "x": table.xs[0],
        "y": table.ys[0],
        "columns": _steps(table.xs),
        "rows": _steps(table.ys),
        "header": [cell for row, cell in cells if row < table.header_rows],
        "body": [cell for row, cell in cells if row >= table.header_rows],
    }


def _steps(places: tuple[float, ...]) -> list[float]:
    return [right - left for left, right in pairwise(places)]


def _cell(cell: Cell) -> Payload:
    return {
        "row": cell.row,
        "column": cell.column,
        "rowspan": cell.rowspan,
        "colspan": cell.colspan,
        "picture": _picture(cell) if cell.image and cell.image_box else None,
        "texts": [_text(text, origin=cell.box) for text in cell.texts],
    }


def _picture(cell: Cell) -> Payload:
    box = cell.image_box or cell.box
    words = cell.texts[0].plain.replace("\n", " ") if cell.texts else ""
    path = Path(cell.image).resolve()
    return {
        "path": "/" + path.relative_to(path.anchor).as_posix(),
        "alt": clean(f"Logo {words}".strip()),
        "x": box.x - cell.box.x,
        "y": box.y - cell.box.y,
        "width": box.w,
        "height": box.h,
    }


def _text(text: Text, role: str = "", origin: Rect = _SHEET) -> Payload:
    """The block of lines at its place, with slack at its open sides so that a full line is never broken again."""
    box = Rect(text.box.x - origin.x, text.box.y - origin.y, text.box.w, text.box.h)
    room = Rect(0, 0, box.h, box.w) if text.rotated else box
    free = room.h - sum(len(item.lines) for item in text.items) * text.leading
    return {
        "role": role,
        "x": room.x - {"left": 0.0, "center": 0.5, "right": 1.0}[text.align] * _SLACK,
        "y": room.y + {"top": 0.0, "middle": 0.5, "bottom": 1.0}[text.valign] * free,
        "width": room.w + _SLACK,
        "turned": {"x": box.x, "y": box.y, "width": box.h, "height": box.w} if text.rotated else None,
        "size": text.size,
        "leading": text.leading,
        "ascent": text.leading * _ASCENT,
        "align": text.align,
        "runs": [
            {"listed": listed, "items": [_item(item) for item in items]}
            for listed, items in groupby(text.items, key=lambda item: bool(item.marker or item.indent))
        ],
    }


def _item(item: TextItem) -> Payload:
    return {
        "lines": [clean(line) for line in item.lines],
        "marker": clean(item.marker),
        "indent": item.indent,
        "bold": item.bold,
        "underline": item.underline,
    }
