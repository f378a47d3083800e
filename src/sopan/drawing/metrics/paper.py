"""Things against the paper: table rules, the field, cells, text boxes, and the edges of the sheet."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from math import dist

from sopan.drawing.metrics.defect import Defect, DefectKind
from sopan.drawing.metrics.segments import Track
from sopan.drawing.metrics.shapes import TOLERANCE
from sopan.drawing.model import Page, Point, Rect, Shape, Stamp, Symbol, Table, Text

_ON_RULE = 1.0
_SLACK = 0.05


def find_paper_defects(page: Page, tracks: tuple[Track, ...]) -> Iterator[Defect]:
    """Everything that leaves its place on the sheet or lies on a rule of the table."""
    sheet = Rect(0.0, 0.0, page.width, page.height)
    if page.table:
        yield from _judge_table(page.table, sheet)
        yield from _lines_on_rules(page.table, tracks)
    if page.field:
        if not _holds(sheet, page.field, _SLACK):
            yield Defect(DefectKind.PAGE_OVERFLOW, ("bidang",), _corner(page.field))
        yield from _lines_out(page.field, tracks)
    yield from _symbols_out(page)
    yield from _texts_out(page.texts, sheet, "teks halaman")
    if page.stamp:
        yield from _judge_stamp(page, page.stamp, sheet)
    for track in tracks:
        label = track.line.label
        if label and label.size > label.box.h + _SLACK:
            yield Defect(DefectKind.TEXT_CLIPPED, (track.line.id, "label"), _corner(label.box))


def _judge_stamp(page: Page, stamp: Stamp, sheet: Rect) -> Iterator[Defect]:
    """Its text must stay on the sheet, and nothing may come near the code: not the table, not a word."""
    yield from _texts_out((stamp.text,), sheet, "kode verifikasi")
    box, quiet = stamp.box, stamp.quiet
    zone = Rect(box.x - quiet, box.y - quiet, box.w + 2 * quiet, box.h + 2 * quiet)
    others = [text.box for text in (*page.texts, stamp.text)] + ([_extent(page.table)] if page.table else [])
    words_on_table = page.table and _meet(stamp.text.box, _extent(page.table))
    if not _holds(sheet, zone, _SLACK) or any(_meet(zone, other) for other in others) or words_on_table:
        yield Defect(DefectKind.STAMP_CROWDED, ("kode verifikasi",), _corner(box))


def _meet(one: Rect, other: Rect) -> bool:
    across = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    down = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return across > _SLACK and down > _SLACK


def _judge_table(table: Table, sheet: Rect) -> Iterator[Defect]:
    extent = _extent(table)
    if not _holds(sheet, extent, _SLACK):
        yield Defect(DefectKind.PAGE_OVERFLOW, ("tabel",), _corner(extent))
    for cell in table.cells:
        name = f"sel {cell.row + 1},{cell.column + 1}"
        if not _holds(extent, cell.box, _SLACK):
            yield Defect(DefectKind.PAGE_OVERFLOW, (name,), _corner(cell.box))
        yield from _texts_out(cell.texts, cell.box, name)
        if cell.image_box and not _holds(cell.box, cell.image_box, _SLACK):
            yield Defect(DefectKind.TEXT_OUT, (name, "gambar"), _corner(cell.image_box))


def _texts_out(texts: Iterable[Text], home: Rect, name: str) -> Iterator[Defect]:
    for text in texts:
        if not _holds(home, text.box, _SLACK):
            yield Defect(DefectKind.TEXT_OUT, (name, text.plain[:40]), _corner(text.box))
        if _height(text) > (text.box.w if text.rotated else text.box.h) + _SLACK:
            yield Defect(DefectKind.TEXT_CLIPPED, (name, text.plain[:40]), _corner(text.box))


def _height(text: Text) -> float:
    return text.leading * sum(len(item.lines) for item in text.items)


def _symbols_out(page: Page) -> Iterator[Defect]:
    for symbol in page.symbols:
        home = _cell_around(symbol, page.table) if page.table else None
        field_holds = page.field is None or _holds(page.field, symbol.box, TOLERANCE)
        if not field_holds or (home is not None and not _holds(home, symbol.box, _SLACK)):
            yield Defect(DefectKind.SYMBOL_OUT, (symbol.id,), _corner(symbol.box))
        if symbol.text:
            yield from _texts_out((symbol.text,), symbol.box, symbol.id)


def _cell_around(symbol: Symbol, table: Table) -> Rect | None:
    """The cell of the rules that holds the symbol's middle; connectors stand in strips and have none."""
    if symbol.shape is Shape.PENTAGON:
        return None
    x, y = symbol.box.middle
    column, row = bisect_right(table.xs, x), bisect_right(table.ys, y)
    if not 0 < column < len(table.xs) or not 0 < row < len(table.ys):
        return Rect(x, y, 0.0, 0.0)
    left, top = table.xs[column - 1], table.ys[row - 1]
    return Rect(left, top, table.xs[column] - left, table.ys[row] - top)


def _lines_on_rules(table: Table, tracks: tuple[Track, ...]) -> Iterator[Defect]:
    xs, ys = sorted(table.xs), sorted(table.ys)
    for track in tracks:
        for segment in track.segments:
            rules, place = (xs, segment.a[0]) if segment.upright else (ys, segment.a[1])
            straight = segment.upright or segment.level
            if straight and dist(segment.a, segment.b) > 4 and _near_any(place, rules):
                yield Defect(DefectKind.ON_RULE, (track.line.id,), segment.a)


def _near_any(place: float, rules: list[float]) -> bool:
    at = bisect_right(rules, place)
    return any(abs(place - rule) < _ON_RULE for rule in rules[max(0, at - 1) : at + 1])


def _lines_out(field: Rect, tracks: tuple[Track, ...]) -> Iterator[Defect]:
    for track in tracks:
        outside = [point for point in _extremes(track) if not _holds(field, Rect(*point, 0.0, 0.0), TOLERANCE)]
        if outside:
            yield Defect(DefectKind.OUT_OF_FIELD, (track.line.id,), outside[0])


def _extremes(track: Track) -> tuple[Point, ...]:
    label = track.line.label
    if label is None:
        return track.points
    box = label.box
    return (*track.points, (box.x, box.y), (box.x + box.w, box.y + box.h))


def _holds(outer: Rect, inner: Rect, slack: float) -> bool:
    return (
        inner.x >= outer.x - slack
        and inner.y >= outer.y - slack
        and inner.x + inner.w <= outer.x + outer.w + slack
        and inner.y + inner.h <= outer.y + outer.h + slack
    )


def _extent(table: Table) -> Rect:
    left, top = min(table.xs), min(table.ys)
    return Rect(left, top, max(table.xs) - left, max(table.ys) - top)


def _corner(box: Rect) -> Point:
    return (box.x, box.y)
