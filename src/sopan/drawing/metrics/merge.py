"""Whether two lines to the same target share exactly one common tail, as merging arrows may."""

from itertools import product
from math import dist

from sopan.drawing.metrics.shapes import TOLERANCE, distance, parallel_meeting, true_crossing
from sopan.drawing.model import Point

_SAME_WAY = 0.999
_SPENT = 1e-9


def is_lawful_merge(first: tuple[Point, ...], second: tuple[Point, ...]) -> bool:
    """True when, walked back from their common end, the lines part once and never meet again.

    A true crossing further back is no merge and no breach of it; a line wholly inside the other is a breach.
    """
    rests = _part(list(reversed(first)), list(reversed(second)))
    if rests is None:
        return False
    rest, other = rests
    return not any(
        _meet_again(rest[i : i + 2], other[j : j + 2], rest[0], at_fork=i == j == 0)
        for i, j in product(range(len(rest) - 1), range(len(other) - 1))
    )


def _part(one: list[Point], two: list[Point]) -> tuple[list[Point], list[Point]] | None:
    """What is left of both walks beyond the place where they part; None when one of them ends before."""
    while len(one) > 1 and len(two) > 1:
        length, other = dist(one[0], one[1]), dist(two[0], two[1])
        if length < _SPENT or other < _SPENT:
            one, two = (one[1:], two) if length < _SPENT else (one, two[1:])
            continue
        ux, uy = (one[1][0] - one[0][0]) / length, (one[1][1] - one[0][1]) / length
        vx, vy = (two[1][0] - two[0][0]) / other, (two[1][1] - two[0][1]) / other
        if ux * vx + uy * vy < _SAME_WAY:
            return one, two
        common = min(length, other)
        fork = (one[0][0] + ux * common, one[0][1] + uy * common)
        one = [fork, *one[2 if length - common <= _SPENT else 1 :]]
        two = [fork, *two[2 if other - common <= _SPENT else 1 :]]
    return None


def _meet_again(piece: list[Point], other: list[Point], fork: Point, *, at_fork: bool) -> bool:
    (a, b), (c, d) = piece, other
    parallel = parallel_meeting(a, b, c, d)
    if parallel and parallel[0] > TOLERANCE and parallel[1] <= TOLERANCE:
        return True
    if at_fork or true_crossing(a, b, c, d):
        return False
    ends = ((a, c, d), (b, c, d), (c, a, b), (d, a, b))
    return any(dist(point, fork) > 2 * TOLERANCE and distance(point, p, q) <= TOLERANCE for point, p, q in ends)
