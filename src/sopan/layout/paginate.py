"""Breaks the table into pages before anything is routed: few arrows cut, little space left empty, no lonely row."""

from collections.abc import Sequence
from itertools import pairwise

from sopan.errors import LayoutError
from sopan.flow import Flow

STRIP = 39.0  # height of a strip of connectors in points

_PER_PAGE = 400.0
_PER_CUT = 30.0
_EMPTY = 90.0
_LONELY = (0.0, 120.0, 25.0)  # by the number of rows on a page


def paginate(heights: Sequence[float], numbers: Sequence[str], flow: Flow, room: float, per_strip: int) -> list[range]:
    """Row ranges of the pages. ``room`` is a page's height for rows and strips, ``per_strip`` connectors fit a strip.

    Raises LayoutError naming the row when a row alone is taller than a page.
    """
    if not heights:
        return [range(0)]
    rows = {node.id: node.row for node in flow.nodes}
    edges = [(rows[edge.source], rows[edge.target], edge.target) for edge in flow.edges]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(heights) + 1):
        options = []
        total = 0.0
        for start in range(end - 1, -1, -1):
            total += heights[start]
            if total > room:
                break
            head, foot = _connectors(edges, start, end)
            left = room - total - _strips(head, foot, per_strip)
            if left >= 0:
                cost = _cost(start, end, len(heights), head + foot, left / room)
                options.append((best[start][0] + cost, start))
        if not options:
            strips = _strips(*_connectors(edges, end - 1, end), per_strip)
            raise LayoutError(_too_tall(heights[end - 1], numbers[end - 1], room - strips))
        best.append(min(options))
    ends = [len(heights)]
    while ends[-1]:
        ends.append(best[ends[-1]][1])
    ends.reverse()
    return [range(a, b) for a, b in pairwise(ends)]


def _connectors(edges: list[tuple[int, int, str]], start: int, end: int) -> tuple[int, int]:
    """How many different connectors rows ``start`` to ``end`` need at the head and at the foot."""
    head: set[tuple[str, bool]] = set()
    foot: set[tuple[str, bool]] = set()
    for source, target, name in edges:
        inside, other = start <= source < end, start <= target < end
        if inside != other:
            outside = target if inside else source
            (head if outside < start else foot).add((name, inside))
    return len(head), len(foot)


def _cost(start: int, end: int, rows: int, cuts: int, empty: float) -> float:
    cost = _PER_PAGE + _PER_CUT * cuts / 2
    if end < rows:
        cost += _EMPTY * empty * empty
    if rows > end - start < len(_LONELY):
        cost += _LONELY[end - start]
    return cost


def _strips(head: int, foot: int, per_strip: int) -> float:
    """The height that so many connectors take at the head and at the foot of a page."""
    return STRIP * (-(-head // per_strip) + -(-foot // per_strip))


def _too_tall(height: float, number: str, room: float) -> str:
    need, have = round(height / 72 * 25.4), round(room / 72 * 25.4)
    return (
        f"Langkah {number} terlalu tinggi untuk satu halaman: perlu {need} mm, tersedia {have} mm selain tempat "
        "penghubung. Ringkas uraian atau pecah menjadi beberapa langkah, atau pilih kertas yang lebih besar."
    )
