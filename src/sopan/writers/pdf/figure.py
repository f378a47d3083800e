"""The flow of a page as paths: symbols, lines, and arrowheads, and the words that tell them to who can't see."""

from sopan.drawing.model import Line, LineKind, Page, Point, Rect, Shape, Symbol

Segment = list[str | float]

_ARC = 0.5523  # control points of a quarter circle drawn as a Bezier curve
_HEAD_WIDTH = 0.72  # width of an arrowhead against its length
_PENTAGON_SHOULDER = 0.62  # where the sides of the pentagon end and its point begins


def symbol_paths(symbols: tuple[Symbol, ...]) -> list[Segment]:
    """The outlines of all closed shapes of a page."""
    return [segment for symbol in symbols for segment in _outline(symbol.shape, symbol.box)]


def line_paths(lines: tuple[Line, ...], arrowhead: float) -> list[Segment]:
    """All lines of a page; one that ends in an arrowhead stops at the head's base."""
    segments: list[Segment] = []
    for line in lines:
        points = [*line.points]
        if line.kind is LineKind.FLOW:
            points[-1] = _shortened(points[-2], points[-1], arrowhead)
        segments += [["m" if index == 0 else "l", x, y] for index, (x, y) in enumerate(points)]
    return segments


def head_paths(lines: tuple[Line, ...], arrowhead: float) -> list[Segment]:
    """The filled arrowheads of a page."""
    return [
        segment
        for line in lines
        if line.kind is LineKind.FLOW
        for segment in _head(line.points[-2], line.points[-1], arrowhead)
    ]


def ground_paths(lines: tuple[Line, ...]) -> list[Segment]:
    """The white grounds of the labels."""
    return [segment for line in lines if line.label for segment in _polygon(_corners(line.label.box))]


def describe(page: Page) -> str:
    """The alternative text of the page's figure: every arrow as a sentence."""
    sentences = [line.sentence for line in page.lines if line.sentence]
    return " ".join(sentences) or "Bagan alir tanpa anak panah."


def has_flow(page: Page) -> bool:
    """True when the page carries symbols or lines."""
    return bool(page.symbols or page.lines)


def _outline(shape: Shape, box: Rect) -> list[Segment]:
    if shape is Shape.CAPSULE:
        return _capsule(box)
    left, top, right, bottom = box.x, box.y, box.x + box.w, box.y + box.h
    if shape is Shape.DIAMOND:
        middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
        return _polygon([(middle_x, top), (right, middle_y), (middle_x, bottom), (left, middle_y)])
    if shape is Shape.PENTAGON:
        shoulder = top + box.h * _PENTAGON_SHOULDER
        return _polygon([(left, top), (right, top), (right, shoulder), ((left + right) / 2, bottom), (left, shoulder)])
    return _polygon(_corners(box))


def _capsule(box: Rect) -> list[Segment]:
    left, top, right, bottom = box.x, box.y, box.x + box.w, box.y + box.h
    radius = min(box.w, box.h) / 2
    pull = radius * (1 - _ARC)
    return [
        ["m", left + radius, top],
        ["l", right - radius, top],
        ["c", right - pull, top, right, top + pull, right, top + radius],
        ["l", right, bottom - radius],
        ["c", right, bottom - pull, right - pull, bottom, right - radius, bottom],
        ["l", left + radius, bottom],
        ["c", left + pull, bottom, left, bottom - pull, left, bottom - radius],
        ["l", left, top + radius],
        ["c", left, top + pull, left + pull, top, left + radius, top],
        ["z"],
    ]


def _head(before: Point, tip: Point, length: float) -> list[Segment]:
    base_x, base_y = _shortened(before, tip, length)
    half = length * _HEAD_WIDTH / 2
    if base_x == tip[0]:
        return _polygon([tip, (base_x - half, base_y), (base_x + half, base_y)])
    return _polygon([tip, (base_x, base_y - half), (base_x, base_y + half)])


def _shortened(before: Point, tip: Point, length: float) -> Point:
    (x, y), (tip_x, tip_y) = before, tip
    if x == tip_x:
        return (tip_x, tip_y - length if tip_y > y else tip_y + length)
    return (tip_x - length if tip_x > x else tip_x + length, tip_y)


def _corners(box: Rect) -> list[Point]:
    return [(box.x, box.y), (box.x + box.w, box.y), (box.x + box.w, box.y + box.h), (box.x, box.y + box.h)]


def _polygon(points: list[Point]) -> list[Segment]:
    drawn: list[Segment] = [["l" if index else "m", x, y] for index, (x, y) in enumerate(points)]
    return [*drawn, ["z"]]
