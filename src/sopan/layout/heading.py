"""The table's head: two rows, the actors' names perhaps turned when their column is narrow."""

from sopan.drawing import Cell, Rect, Text, TextItem
from sopan.errors import LayoutError
from sopan.layout.columns import HEADING_SHRINK
from sopan.layout.measure import break_text, measure_width
from sopan.layout.state import Column, Columns, Heading, Style, TablePlan, round_up

_TURNED_MOST = (96.0, 132.0, 240.0)
_AIR = 1.5  # points between an upright name and the rules beside it
_SMALLEST = 6.0
_MOST_LINES = 5
_SHRINK = tuple(step / 2 for step in range(int(HEADING_SHRINK * 2) + 1))  # before names are turned
TITLES = ("Kelengkapan", "Waktu", "Output")


def plan_heading(actors: tuple[Column, ...], columns: Columns, style: Style) -> Heading:
    """Heights of the two rows, and every actor's name broken to its column, upright or turned, shrunk if it must."""
    names = [actor.name for actor in actors]
    if not _fit(names, columns.actor - 2 * _AIR, style):
        names = [actor.short for actor in actors]
    first = round_up(style.leading + 2 * style.pad_y)
    width = columns.actor - 2 * _AIR
    sizes = (style.sized(style.size - step) for step in _SHRINK)
    small = next((each for each in sizes if _fit(names, width, each)), None)
    turned = small is None
    if small:
        second, inner = _lines(names, width, small) * small.leading + 2 * small.pad_y, width
    else:
        second, small = _turn(names, columns.actor, style)
        inner = second - 2 * small.pad_y
    items = tuple(
        (TextItem(break_text(name, inner, small.size, style.typeface, True), bold=True, prose=name),) for name in names
    )
    return Heading((first, round_up(second)), items, turned, small.size, small.leading)


def _turn(names: list[str], column: float, style: Style) -> tuple[float, Style]:
    """Height and style for turned names: rather smaller than very tall, rather very tall than clipped."""
    for most in _TURNED_MOST:
        size = style.size
        while size >= _SMALLEST:
            small = style.sized(size)
            height = _turned_height(names, column, small, most)
            if height is not None:
                return height, small
            size -= 0.5
    raise LayoutError(
        f"Nama pelaksana terlalu panjang untuk kolom selebar {round(column / 72 * 25.4)} mm. "
        "Beri `singkatan` pada pelaksana itu."
    )


def _fit(names: list[str], width: float, style: Style) -> bool:
    return _whole(names, width, style) and _lines(names, width, style) <= _MOST_LINES


def _whole(names: list[str], width: float, style: Style) -> bool:
    """True when no word would be cut."""
    words = {word for name in names for word in name.replace("/", "/ ").split()}
    return all(measure_width(word, style.size, style.typeface, True) <= width for word in words)


def _lines(names: list[str], width: float, style: Style) -> int:
    return max(len(break_text(name, width, style.size, style.typeface, True)) for name in names)


def _turned_height(names: list[str], column: float, style: Style, most: float) -> float | None:
    """The least height up to ``most`` at which every turned name fits its column's width, or None."""
    lines = max(int((column - 1.0) // style.leading), 1)
    height = 36.0
    while height <= most:
        inner = height - 2 * style.pad_y
        if _whole(names, inner, style) and _lines(names, inner, style) <= lines:
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
    heading = plan.heading
    width = plan.columns.actor - (0.0 if heading.turned else 2 * _AIR)
    for number, (items, centre) in enumerate(zip(heading.actors, plan.columns.centres(xs[2]), strict=True)):
        box = Rect(xs[2 + number], middle, xs[3 + number] - xs[2 + number], bottom - middle)
        inner = Rect(round(centre - width / 2, 2), middle, width, bottom - middle)  # over the symbols, beside the lane
        text = Text(items, inner, heading.size, heading.leading, "center", "middle", heading.turned)
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
    room = measure_width(title, style.size, style.typeface, True) / (box.w - 2)
    small = style if room <= 1 else style.sized(style.size / room)
    text = Text((TextItem((title,), bold=True),), box, round(small.size, 2), small.leading, "center", "middle")
    return Cell(row, column, box, (text,), rowspan, colspan, header=True)
