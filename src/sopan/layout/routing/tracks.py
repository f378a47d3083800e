"""Gives every segment in a gutter its place among its neighbours: an order that adds no crossing, then few tracks."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, pairwise
from typing import NamedTuple

from sopan.drawing import Side
from sopan.layout.routing.candidates import Candidate
from sopan.layout.routing.choice import Choice

SegmentKey = tuple[int, int]


class Track(NamedTuple):
    """One track of a bundle; ``arrow_before``/``arrow_after``: an arrowhead follows at once on that side.

    ``side`` is where it would rather lie: -1 before the rule in the gutter's middle, 1 after it, 0 no wish.
    """

    arrow_before: bool
    arrow_after: bool
    side: int


class Bundle(NamedTuple):
    """Segments of one gutter that overlap: ``tracks`` from the lower coordinate up, and which segment is on which.

    ``reach`` is the stretch of crossing lines (first, last) that the bundle covers.
    """

    upright: bool
    line: int
    tracks: tuple[Track, ...]
    track_of: dict[SegmentKey, int]
    reach: tuple[int, int]


class _Segment(NamedTuple):
    key: SegmentKey
    low: int
    high: int
    before: bool
    after: bool
    side: int

    def touches(self, other: "_Segment") -> bool:
        return max(self.low, other.low) <= min(self.high, other.high)


def find_tracks(choice: Choice) -> tuple[Bundle, ...]:
    """The bundles of all gutters, in a stable order."""
    gutters = _segments_by_gutter(choice)
    wishes = _wishes(choice)
    bundles = []
    for (upright, line), segments in sorted(gutters.items()):
        for group in _touching_groups(segments):
            bundles.append(_bundle(upright, line, _order(group, wishes)))
    return tuple(bundles)


def _segments_by_gutter(choice: Choice) -> dict[tuple[bool, int], list[_Segment]]:
    grid = choice.grid
    gutters: dict[tuple[bool, int], list[_Segment]] = defaultdict(list)
    for link in range(len(choice.links)):
        points = choice.now(link).points
        last = len(points) - 2
        for number, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
            upright = ax == bx
            if grid.x.pinned[ax] if upright else grid.y.pinned[ay]:
                continue
            line, low, high = (ax, min(ay, by), max(ay, by)) if upright else (ay, min(ax, bx), max(ax, bx))
            step = _step(points, number + 1, upright) if number == last - 1 else 0
            side = _side(choice.now(link), points, number, upright, choice, link)
            gutters[upright, line].append(_Segment((link, number), low, high, step < 0, step > 0, side))
    return gutters


def _step(points: tuple[tuple[int, int], ...], segment: int, upright: bool) -> int:
    axis = 0 if upright else 1
    return points[segment + 1][axis] - points[segment][axis]


def _side(
    candidate: Candidate, points: tuple[tuple[int, int], ...], number: int, upright: bool, choice: Choice, link: int
) -> int:
    """In its own row for loops within a row; else away from the symbol that the line has just left."""
    if upright:
        return 0 if number == 0 else (1 if _step(points, number - 1, True) > 0 else -1)
    stops = choice.grid.problem.stops
    if stops[choice.links[link].source].row == stops[choice.links[link].target].row:
        return 1 if points[number][1] < candidate.source.y else -1
    if candidate.target.side is Side.TOP and number == len(points) - 3:
        return -1
    return 0


def _wishes(choice: Choice) -> dict[tuple[SegmentKey, SegmentKey], float]:
    """Positive: the first segment of the pair belongs on the lower side, by that much."""
    wishes: dict[tuple[SegmentKey, SegmentKey], float] = {}
    for i, j in combinations(range(len(choice.links)), 2):
        a, b = choice.now(i), choice.now(j)
        if a.gutter_h & b.gutter_h or a.gutter_v & b.gutter_v:
            for order in choice.pair.best_orders(a, b):
                first, second = (i, order.first_segment), (j, order.second_segment)
                weight = max(order.weight, 0.01)
                wishes[first, second] = weight if order.first_is_lower else -weight
                wishes[second, first] = -wishes[first, second]
    return wishes


def _touching_groups(segments: list[_Segment]) -> list[list[_Segment]]:
    groups: list[list[_Segment]] = []
    for segment in sorted(segments, key=lambda item: (item.low, item.high, item.key)):
        if groups and segment.low <= max(member.high for member in groups[-1]):
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return groups


def _order(group: list[_Segment], wishes: dict[tuple[SegmentKey, SegmentKey], float]) -> list[_Segment]:
    """Takes, time and again, the segment that least wants another of the rest below it."""
    rest = sorted(group, key=lambda item: (item.side, item.high - item.low, item.key))
    ordered = []
    while rest:
        pick = min(
            rest,
            key=lambda item: sum(
                max(-wishes.get((item.key, other.key), 0.0), 0.0) for other in rest if other is not item
            ),
        )
        rest.remove(pick)
        ordered.append(pick)
    return ordered


def _bundle(upright: bool, line: int, ordered: list[_Segment]) -> Bundle:
    levels: list[list[_Segment]] = []
    track_of: dict[SegmentKey, int] = {}
    for segment in ordered:
        below = [track_of[other.key] for level in levels for other in level if other.touches(segment)]
        track = max(below) + 1 if below else 0
        if track == len(levels):
            levels.append([])
        levels[track].append(segment)
        track_of[segment.key] = track
    tracks = tuple(
        Track(any(s.before for s in level), any(s.after for s in level), _common(s.side for s in level))
        for level in levels
    )
    reach = (min(s.low for s in ordered), max(s.high for s in ordered))
    return Bundle(upright, line, tracks, track_of, reach)


def _common(sides: Iterable[int]) -> int:
    total = sum(sides)
    return (total > 0) - (total < 0)
