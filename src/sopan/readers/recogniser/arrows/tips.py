"""Small triangles that somebody set at the ends of plain lines become the heads of those lines."""

from math import hypot

from sopan.drawing import Point, Rect
from sopan.readers.found import FoundDocument, FoundLine, FoundPage, FoundShape, Outline
from sopan.readers.recogniser.nearness import to_box

_LARGEST = 14.0
_REACH = 3.0
_MOST = 300_000  # tips times lines; nobody draws so many


def crown_lines(document: FoundDocument) -> FoundDocument:
    """``document`` with every tip on its line; a small shape at which no line ends stays a shape."""
    return document._replace(pages=tuple(_crown(page) for page in document.pages))


def _crown(page: FoundPage) -> FoundPage:
    glued = {id for line in page.lines for id in (line.source, line.target) if id}
    tips = [shape for shape in page.shapes if _is_tip(shape) and shape.id not in glued]
    if not tips or len(tips) * len(page.lines) > _MOST:
        return page
    lines, used = list(page.lines), set()
    for tip in tips:
        ends = [(_gap(line.points[-end], tip.box), number, end) for number, line in enumerate(lines) for end in (0, 1)]
        gap, number, end = min(ends, default=(_REACH, 0, 0))
        if gap < _REACH:
            lines[number] = _with_head(lines[number], end, tip.box)
            used.add(tip.id)
    return page._replace(shapes=tuple(shape for shape in page.shapes if shape.id not in used), lines=tuple(lines))


def _is_tip(shape: FoundShape) -> bool:
    return shape.outline is Outline.OTHER and not shape.text.strip() and max(shape.box.w, shape.box.h) <= _LARGEST


def _gap(point: Point, box: Rect) -> float:
    """How far a line ends from a tip; of two that end at it the one nearer to its middle has it."""
    x, y = box.middle
    return to_box(point, box) + hypot(point[0] - x, point[1] - y) / 1000


def _with_head(line: FoundLine, end: int, box: Rect) -> FoundLine:
    """``line`` with a head at its ``end`` (0 or 1), drawn out over the tip's length."""
    points = line.points[::-1] if end == 0 else line.points
    (ax, ay), (bx, by) = points[-2:] if len(points) > 1 else (points[0], points[0])
    far = hypot(bx - ax, by - ay)
    by_tip = max(box.w, box.h) / far if far else 0.0
    drawn_out = (*points[:-1], (bx + (bx - ax) * by_tip, by + (by - ay) * by_tip))
    if end == 0:
        return line._replace(points=drawn_out[::-1], arrow_start=True)
    return line._replace(points=drawn_out, arrow_end=True)
