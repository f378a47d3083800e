"""The flow of a page as paths, three for the whole page, and the words that tell it to who can't see it."""

from collections.abc import Iterable

from sopan.drawing.model import Line, LineKind, Page, Point, Rect, Symbol
from sopan.drawing.outline import corners_of, head_of, radius_of

Segment = list[str | float]

_ARC = 0.5523  # control points of a quarter circle drawn as a Bezier curve


def symbol_paths(symbols: tuple[Symbol, ...]) -> list[Segment]:
    """The outlines of all closed shapes of a page."""
    segments = []
    for symbol in symbols:
        corners, radius = corners_of(symbol.shape, symbol.box), radius_of(symbol.shape, symbol.box)
        segments += _rounded(corners, radius) if radius else _polygon(corners)
    return segments


def line_paths(lines: tuple[Line, ...], arrowhead: float) -> list[Segment]:
    """All lines of a page; one that ends in an arrowhead stops at the head's base."""
    segments = []
    for line in lines:
        *points, last = line.points
        end = head_of(points[-1], last, arrowhead)[3] if line.kind is LineKind.FLOW else last
        segments += _open((*points, end))
    return segments


def head_paths(lines: tuple[Line, ...], arrowhead: float) -> list[Segment]:
    """The filled arrowheads of a page."""
    heads = [head_of(line.points[-2], line.points[-1], arrowhead) for line in lines if line.kind is LineKind.FLOW]
    return [segment for tip, left, right, _ in heads for segment in _polygon((tip, left, right))]


def ground_paths(lines: tuple[Line, ...]) -> list[Segment]:
    """The white grounds of the labels."""
    return box_paths(line.label.box for line in lines if line.label)


def box_paths(boxes: Iterable[Rect]) -> list[Segment]:
    """All the boxes as closed shapes."""
    corners = (((it.x, it.y), (it.x + it.w, it.y), (it.x + it.w, it.y + it.h), (it.x, it.y + it.h)) for it in boxes)
    return [segment for four in corners for segment in _polygon(four)]


def describe(page: Page) -> str:
    """The alternative text of the page's figure: every arrow as a sentence."""
    sentences = [line.sentence for line in page.lines if line.sentence]
    return " ".join(sentences) or "Bagan alir tanpa anak panah."


def has_flow(page: Page) -> bool:
    """True when the page carries symbols or lines."""
    return bool(page.symbols or page.lines)


def _open(points: tuple[Point, ...]) -> list[Segment]:
    return [["l" if index else "m", x, y] for index, (x, y) in enumerate(points)]


def _polygon(points: tuple[Point, ...]) -> list[Segment]:
    return [*_open(points), ["z"]]


def _rounded(corners: tuple[Point, ...], radius: float) -> list[Segment]:
    (left, top), _, (right, foot), _ = corners
    pull = radius * (1 - _ARC)
    return [
        ["m", left + radius, top],
        ["l", right - radius, top],
        ["c", right - pull, top, right, top + pull, right, top + radius],
        ["l", right, foot - radius],
        ["c", right, foot - pull, right - pull, foot, right - radius, foot],
        ["l", left + radius, foot],
        ["c", left + pull, foot, left, foot - pull, left, foot - radius],
        ["l", left, top + radius],
        ["c", left, top + pull, left + pull, top, left + radius, top],
        ["z"],
    ]
