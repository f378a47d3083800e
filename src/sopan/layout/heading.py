"""The table's head: two rows, the actors' names perhaps turned when their column is narrow."""

from sopan.drawing import Cell, Rect, Text, TextItem
from sopan.layout.measure import break_text, measure_width
from sopan.layout.state import Column, Columns, Heading, Style, TablePlan, round_up

_TURNED_MOST = 108.0
_SMALLEST = 5.5
TITLES = ("Kelengkapan", "Waktu", "Output")


def plan_heading(actors: tuple[Column, ...], columns: Columns, style: Style) -> Heading:
    """Heights of the two rows, and every actor's name broken to its column, upright or turned, shrunk if it must."""
    names = [actor.name for actor in actors]
    if not _fit(names, columns.actors[0] - 3.0, style):
        names = [actor.short for actor in actors]
    turned = not _fit(names, columns.actors[0] - 3.0, style)
    size = style.size
    while turned and size > _SMALLEST and _turned_height(names, columns.actors[0], style.sized(size)) is None:
        size -= 0.5
    small = style.sized(size)
    room = (_turned_height(names, columns.actors[0], small) or _TURNED_MOST) if turned else columns.actors[0]
    inner = room - (2 * style.pad_y if turned else 3.0)
    texts = [break_text(name, inner, size, style.typeface, True) for name in names]
    second = room if turned else max(len(lines) for lines in texts) * style.leading + 2 * style.pad_y
    first = round_up(style.leading + 2 * style.pad_y)
    return Heading(
        (first, round_up(second)), tuple((TextItem(lines, bold=True),) for lines in texts), turned, size, small.leading
    )


def _fit(names: list[str], width: float, style: Style) -> bool:
    words = {word for name in names for word in name.replace("/", "/ ").split()}
    lines = max((len(break_text(name, width, style.size, style.typeface, True)) for name in names), default=1)
    return lines <= 5 and all(measure_width(word, style.size, style.typeface, True) <= width for word in words)


def _turned_height(names: list[str], column: float, style: Style) -> float | None:
    """The least height at which every turned name fits its column's width; None when none within bounds does."""
    lines = max(int((column - 1.0) // style.leading), 1)
    height = 36.0
    while height <= _TURNED_MOST:
        inner = height - 2 * style.pad_y
        if all(len(break_text(name, inner, style.size, style.typeface, True)) <= lines for name in names):
            return height
        height += 3.0
    return None


def place_heading(plan: TablePlan, xs: tuple[float, ...], top: float) -> list[Cell]:
    """The heading's cells, from ``top`` down."""
    style, count = plan.style, len(plan.actors)
    middle, bottom = top + plan.heading.heights[0], top + sum(plan.heading.heights)
    last = 2 + count
    tall = [("No", 0), ("Kegiatan", 1), ("Keterangan", last + 3)]
    cells = [_cell(0, column, xs[column], top, xs[column + 1], bottom, title, style, 2, 1) for title, column in tall]
    cells.append(_cell(0, 2, xs[2], top, xs[last], middle, "Pelaksana", style, 1, count))
    cells.append(_cell(0, last, xs[last], top, xs[last + 3], middle, "Mutu Baku", style, 1, 3))
    for number, items in enumerate(plan.heading.actors):
        box = Rect(xs[2 + number], middle, xs[3 + number] - xs[2 + number], bottom - middle)
        heading = plan.heading
        text = Text(items, box, heading.size, heading.leading, "center", "middle", heading.turned)
        cells.append(Cell(1, 2 + number, box, (text,), header=True))
    for number, title in enumerate(TITLES):
        column = last + number
        cells.append(_cell(1, column, xs[column], middle, xs[column + 1], bottom, title, style, 1, 1))
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _cell(
    row: int, column: int, left: float, top: float, right: float, bottom: float, title: str, style: Style,
    rowspan: int, colspan: int,
) -> Cell:  # fmt: skip
    box = Rect(left, top, right - left, bottom - top)
    lines = break_text(title, box.w - 2, style.size, style.typeface, True)
    text = Text((TextItem(lines, bold=True),), box, style.size, style.leading, "center", "middle")
    return Cell(row, column, box, (text,), rowspan, colspan, header=True)
