"""Makes the finished page: cells with their texts, symbols, lines with labels and sentences."""

from itertools import groupby, pairwise
from typing import NamedTuple

from sopan.drawing import Cell, Label, Line, LineKind, Page, Rect, Shape, Symbol, Table, Text, TextItem
from sopan.flow import Branch
from sopan.flow.sentences import sentence_of
from sopan.layout.heading import place_heading
from sopan.layout.labels import Surroundings, Wording, place_labels
from sopan.layout.measure import measure_width
from sopan.layout.place import Placement, connector_height
from sopan.layout.routing import Routing
from sopan.layout.state import SHAPE_OF, Connector, Mark, PagePlan, TablePlan, round_up
from sopan.layout.trace import trace_route

_SMALLER = 0.85


class Frame(NamedTuple):
    """Where a page's table stands: sheet size, top of the table and of its body, the title above."""

    width: float
    height: float
    top: float
    body: float
    title: Text


def emit_page(plan: TablePlan, page: PagePlan, frame: Frame, routing: Routing, place: Placement) -> Page | None:
    """The page, or None when a label finds no room (the rows must grow)."""
    symbols = [_symbol(plan, mark, place, band) for band, each in enumerate(page.bands) for mark in each.marks]
    boxes = [(symbol.shape, symbol.box) for symbol in symbols]
    lines = [_line(plan, page, number, routing, place, boxes) for number in range(len(page.arrows))]
    columns = place.xs[2 : 3 + len(plan.actors)]
    field = Rect(columns[0], frame.body, columns[-1] - columns[0], place.ys[-1] - frame.body)
    labels = _labels(plan, page, lines, symbols, place, field)
    if labels is None:
        return None
    lines = [line._replace(label=labels.get(number)) for number, line in enumerate(lines)]
    cells = [*place_heading(plan, place.xs, frame.top), *_body(plan, page, place)]
    ys = (frame.top, frame.top + plan.heading.heights[0], *place.ys)
    table = Table(place.xs, ys, tuple(cells), 2, tuple(max(row, -1) for row in _rows(page)))
    return Page(page.number, frame.width, frame.height, field, table, (frame.title,), tuple(symbols), tuple(lines))


def _symbol(plan: TablePlan, mark: Mark, place: Placement, band: int) -> Symbol:
    item = mark.item
    width, height = plan.symbol[0], connector_height(plan) if isinstance(item, Connector) else plan.symbol[1]
    box = Rect(place.centres_x[mark.column] - width / 2, place.centres_y[band] - height / 2, width, height)
    if isinstance(item, Connector):
        text = _connector_text(plan, item, box)
        return Symbol(
            mark.id, Shape.PENTAGON, box, letter=item.letter, direction=item.direction, pages=item.pages, text=text
        )
    place_of = (item.row, mark.column)
    return Symbol(mark.id, SHAPE_OF[item.bentuk], box, item.no, item.pelaksana, place=place_of)


def _connector_text(plan: TablePlan, connector: Connector, box: Rect) -> Text:
    """The letter, and below it the page at the other end, as large as the pentagon holds."""
    pages = "–".join(str(page) for page in sorted({connector.pages[0], connector.pages[-1]}))
    words, size = next(
        (
            (words, size)
            for words, size in (
                (f"hal. {pages}", 6.5),
                (f"hal. {pages}", 6.0),
                (f"h. {pages}", 6.5),
                (pages, 7.0),
                (pages, 6.0),
            )
            if measure_width(words, size, plan.style.typeface) <= box.w - 2
        ),
        (pages, 5.0),
    )
    items = (TextItem((connector.letter,), bold=True), TextItem((words,)))
    leading = round_up(size * 1.12)
    return Text(items, Rect(box.x, box.y + 1.5, box.w, 2 * leading), size, leading, "center", "top")


def _line(
    plan: TablePlan, page: PagePlan, number: int, routing: Routing, place: Placement, boxes: list[tuple[Shape, Rect]]
) -> Line:
    arrow, route = page.arrows[number], routing.routes[number]
    kind = LineKind.JOIN if arrow.edge.branch is Branch.GABUNG else LineKind.FLOW
    points = trace_route(routing, number, place, boxes)
    sentence = sentence_of(arrow.edge, plan.flow)
    return Line(arrow.id, arrow.source, arrow.target, points, kind, route.leaves, route.enters, sentence=sentence)


def _labels(
    plan: TablePlan, page: PagePlan, lines: list[Line], symbols: list[Symbol], place: Placement, field: Rect
) -> dict[int, Label] | None:
    wordings = [
        Wording(number, line.points, page.arrows[number].label)
        for number, line in enumerate(lines)
        if page.arrows[number].label
    ]
    columns = place.xs[2 : 3 + len(plan.actors)]
    around = Surroundings(
        field,
        tuple((symbol.shape, symbol.box) for symbol in symbols),
        tuple(line.points for line in lines),
        columns,
        place.ys,
    )
    size = plan.style.label_size
    while size >= 5.0:
        labels = place_labels(wordings, around, size, plan.style.typeface, far=plan.air > 0)
        if labels is not None:
            return labels
        size = round(size * _SMALLER, 2)
    return None


def _rows(page: PagePlan) -> list[int]:
    """The table's rows from top to bottom, a row of several bands once."""
    return [row for row, _ in groupby(band.row for band in page.bands)]


def _body(plan: TablePlan, page: PagePlan, place: Placement) -> list[Cell]:
    cells = []
    style, count = plan.style, len(plan.columns.widths)
    for number, (row, (top, bottom)) in enumerate(zip(_rows(page), pairwise(place.ys), strict=True)):
        if row < 0:
            spans = ((0, 2), (2, count - 6), (count - 4, 4))
            for column, span in spans:
                box = Rect(place.xs[column], top, place.xs[column + span] - place.xs[column], bottom - top)
                cells.append(Cell(number + 2, column, box, colspan=span))
            continue
        texts = {column: (items, align) for column, items, align in plan.rows[row].texts}
        for column in range(count):
            box = Rect(place.xs[column], top, place.xs[column + 1] - place.xs[column], bottom - top)
            inner = Rect(box.x + style.pad_x, box.y + style.pad_y, box.w - 2 * style.pad_x, box.h - 2 * style.pad_y)
            content: tuple[Text, ...] = ()
            if column in texts:
                items, align = texts[column]
                content = (Text(items, inner, style.size, style.leading, align, "middle"),)
            cells.append(Cell(number + 2, column, box, content))
    return cells
