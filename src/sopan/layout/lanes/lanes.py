"""From a process to its drawing: figures on a grid of lanes and bands, lines by the table's own router, labels."""

from itertools import groupby, pairwise

from sopan.drawing import Cell, Line, Page, Rect, Shape, Symbol, Table, Text, TextItem
from sopan.errors import LayoutError
from sopan.flow import Branch
from sopan.flow.process import Kind, Process
from sopan.layout.labels import Surroundings, Wording, place_labels
from sopan.layout.lanes.axes import Axis, place_bands, place_lanes, place_tracks
from sopan.layout.lanes.figures import LABEL_SIZE, LEADING, SIZE, Figure, figure_of, lane_width
from sopan.layout.place import Clearances, Placement
from sopan.layout.routing import Link, Problem, Role, Routing, Stop, route_page
from sopan.layout.settings import Typeface
from sopan.layout.trace import trace_route

HEAD = 30.0  # the strip of the pool's name, and that of a lane's
_ROOMY = Clearances(arrow=20.0, track=12.0, symbol=16.0, rule=9.0)
_SCALES = (1.0, 1.5, 2.25, 3.5)


def lay_out_lanes(process: Process, title: str) -> Page:
    """The drawing on one sheet: lanes side by side as in the table, symbols by the ids of the elements.

    The table's first row is the pool's name, its second the lanes'. LayoutError when there is nothing to draw, when an
    arrow has no way, or when its word has no room.
    """
    if not process.elements:
        raise LayoutError("SOP ini belum punya langkah yang berpelaksana, jadi belum ada yang dapat digambar.")
    figures = [figure_of(element) for element in process.elements]
    bands = _bands(process)
    routing = _route(process, bands)
    for scale in _SCALES:
        page = _draw(process, figures, bands, routing, title, Clearances(*(scale * each for each in _ROOMY)))
        if page:
            return page
    raise LayoutError("Kata pada anak panah tidak muat di samping panahnya. Perpendek menjadi beberapa kata saja.")


def _bands(process: Process) -> list[int]:
    """The band of every element: those of one row and stage share it."""
    order = sorted(process.elements, key=lambda element: (element.row, element.stage))
    numbers: dict[str, int] = {}
    for number, (_, some) in enumerate(groupby(order, key=lambda element: (element.row, element.stage))):
        numbers |= {element.id: number for element in some}
    return [numbers[element.id] for element in process.elements]


def _route(process: Process, bands: list[int]) -> Routing:
    stops = tuple(
        Stop(element.lane, band, element.row, element.kind in (Kind.CHOICE, Kind.PARALLEL))
        for element, band in zip(process.elements, bands, strict=True)
    )
    index = {element.id: number for number, element in enumerate(process.elements)}
    links = tuple(
        Link(index[each.source], index[each.target], Role.ASIDE if each.branch is Branch.TIDAK else Role.ON)
        for each in process.passages
    )
    try:
        return route_page(Problem(len(process.lanes), max(bands) + 1, stops, links))
    except LookupError as error:
        lost = process.passages[error.args[0]]
        names = (process.elements[index[end]].name for end in (lost.source, lost.target))
        raise LayoutError(f"Tidak ada jalan bagi panah dari {' ke '.join(names)}. Sederhanakan alurnya.") from error


def _draw(
    process: Process, figures: list[Figure], bands: list[int], routing: Routing, title: str, least: Clearances
) -> Page | None:
    """The page at these distances; None when a line or a word finds no room."""
    lanes = place_lanes(_across(process, figures), routing, 0.0, least)
    down = place_bands(_down(figures, bands), routing, 2 * HEAD, least)
    tracks = place_tracks(routing, lanes, down, least)
    if tracks is None:
        return None
    place = Placement(lanes.rules, down.rules, lanes.centres, down.centres, tracks)
    symbols = [
        figure.at(lanes.centres[figure.element.lane], down.centres[band])
        for figure, band in zip(figures, bands, strict=True)
    ]
    lines = _lines(process, routing, place, symbols)
    field = Rect(0.0, 2 * HEAD, lanes.rules[-1], down.rules[-1] - 2 * HEAD)
    labelled = _labelled(process, lines, symbols, field, lanes)
    if labelled is None:
        return None
    table = _table(process, title, lanes, down.rules[-1])
    return Page(1, table.xs[-1], table.ys[-1], field, table, symbols=tuple(symbols), lines=labelled)


def _across(process: Process, figures: list[Figure]) -> list[tuple[float, float]]:
    reaches = [[(half, half)] for half in (lane_width(name) / 2 for name in process.lanes)]
    for figure in figures:
        reaches[figure.element.lane].append(figure.reach[:2])
    return [(max(left for left, _ in some), max(right for _, right in some)) for some in reaches]


def _down(figures: list[Figure], bands: list[int]) -> list[tuple[float, float]]:
    reaches: list[list[tuple[float, float]]] = [[] for _ in range(max(bands) + 1)]
    for figure, band in zip(figures, bands, strict=True):
        reaches[band].append(figure.reach[2:])
    return [(max(above for above, _ in some), max(below for _, below in some)) for some in reaches]


def _lines(process: Process, routing: Routing, place: Placement, symbols: list[Symbol]) -> list[Line]:
    boxes = [(symbol.shape, symbol.box) for symbol in symbols]
    return [
        Line(each.id, each.source, each.target, trace_route(routing, number, place, boxes),
             source_site=routing.routes[number].leaves, target_site=routing.routes[number].enters)
        for number, each in enumerate(process.passages)
    ]  # fmt: skip


def _labelled(
    process: Process, lines: list[Line], symbols: list[Symbol], field: Rect, lanes: Axis
) -> tuple[Line, ...] | None:
    wordings = [
        Wording(number, line.points, each.name)
        for number, (line, each) in enumerate(zip(lines, process.passages, strict=True))
        if each.name
    ]
    words = [(Shape.BOX, symbol.text.box) for symbol in symbols if symbol.text and symbol.shape is not Shape.BOX]
    taken = (*((symbol.shape, symbol.box) for symbol in symbols), *words)
    around = Surroundings(field, taken, tuple(line.points for line in lines), lanes.rules, ())
    labels = place_labels(wordings, around, LABEL_SIZE, Typeface.ARIAL)
    if labels is None:
        return None
    return tuple(line._replace(label=labels.get(number)) for number, line in enumerate(lines))


def _table(process: Process, title: str, lanes: Axis, foot: float) -> Table:
    xs = tuple(round(x, 2) for x in lanes.rules)
    cells = [_head(0, 0, Rect(0.0, 0.0, xs[-1], HEAD), title, len(process.lanes))]
    for number, (name, (left, right)) in enumerate(zip(process.lanes, pairwise(xs), strict=True)):
        cells.append(_head(1, number, Rect(left, HEAD, right - left, HEAD), name))
    return Table(xs, (0.0, HEAD, 2 * HEAD, round(foot, 2)), tuple(cells), 2)


def _head(row: int, column: int, box: Rect, name: str, colspan: int = 1) -> Cell:
    text = Text((TextItem((name,), bold=True, prose=name),), box, SIZE, LEADING, "center", "middle")
    return Cell(row, column, box, (text,), colspan=colspan, header=True)
