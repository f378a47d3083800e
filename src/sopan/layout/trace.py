"""Draws a route from its grid lines and the page's coordinates: the corner points, from outline to outline."""

from itertools import pairwise
from math import sqrt

from sopan.drawing import Point, Rect, Shape, Side
from sopan.layout.place import Placement
from sopan.layout.routing import Routing

_PORT_STEP, _PORT_GAP = 0.25, 2.2  # from port to port of one side: a share of it, and never less than these points


def trace_route(routing: Routing, link: int, place: Placement, boxes: list[tuple[Shape, Rect]]) -> tuple[Point, ...]:
    """The points of ``link``; ``boxes`` are the symbols in the order of the problem's stops."""
    points, leaves, enters = routing.routes[link]
    source, target = routing.links[link].source, routing.links[link].target
    places = []
    for number, (a, b) in enumerate(pairwise(points)):
        upright = a[0] == b[0]
        owner = source if number == 0 else target if number == len(points) - 2 else None
        places.append((upright, _place(routing, place, link, number, upright, a, boxes, owner)))
    start = _outline(boxes[source], leaves, places[0][1])
    end = _outline(boxes[target], enters, places[-1][1])
    corners = []
    for (upright, first), (_, second) in pairwise(places):
        corners.append((first, second) if upright else (second, first))
    return tuple((round(x, 2), round(y, 2)) for x, y in (start, *corners, end))


def _place(
    routing: Routing, place: Placement, link: int, number: int, upright: bool, at: tuple[int, int],
    boxes: list[tuple[Shape, Rect]], owner: int | None,
) -> float:  # fmt: skip
    axis, line = (routing.columns, at[0]) if upright else (routing.bands, at[1])
    if not axis.pinned[line]:
        return place.tracks[link, number]
    centre = (place.centres_x if upright else place.centres_y)[axis.owner[line]]
    if not axis.offset[line]:
        return centre
    box = boxes[owner if owner is not None else 0][1]
    side = box.w if upright else box.h
    return centre + axis.offset[line] * max(_PORT_STEP * side, _PORT_GAP)


def _outline(symbol: tuple[Shape, Rect], side: Side, at: float) -> Point:
    """Where a line at ``at`` (x for top and bottom, y for left and right) meets the symbol's outline."""
    shape, box = symbol
    middle_x, middle_y = box.middle
    if side in (Side.TOP, Side.BOTTOM):
        sign = -1 if side is Side.TOP else 1
        return (at, middle_y + sign * _depth(shape, abs(at - middle_x), box.w / 2, box.h / 2, upright=True))
    sign = -1 if side is Side.LEFT else 1
    return (middle_x + sign * _depth(shape, abs(at - middle_y), box.h / 2, box.w / 2, upright=False), at)


def _depth(shape: Shape, off: float, half_across: float, half_along: float, *, upright: bool) -> float:
    """From the centre to the outline, ``off`` points beside the middle."""
    if shape is Shape.DIAMOND:
        return half_along * (1 - off / half_across)
    if shape is Shape.CAPSULE and not upright and off:
        radius = half_across
        return half_along - radius + sqrt(max(radius * radius - off * off, 0.0))
    return half_along
