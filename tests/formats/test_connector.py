"""A preset connector, as Office's own definition draws it, is the polyline that it was found for."""

from math import isclose

import pytest
from hypothesis import given, strategies as st

from sopan.drawing.model import Point
from sopan.writers.drawingml.connector import Connector, find_connector

WAYS = {
    "straightConnector1": [(0, 0), (1, 1)],
    "bentConnector2": [(0, 0), (1, 0), (1, 1)],
    "bentConnector3": [(0, 0), ("adj1", 0), ("adj1", 1), (1, 1)],
    "bentConnector4": [(0, 0), ("adj1", 0), ("adj1", "adj2"), (1, "adj2"), (1, 1)],
    "bentConnector5": [(0, 0), ("adj1", 0), ("adj1", "adj2"), ("adj3", "adj2"), ("adj3", 1), (1, 1)],
}
"""The paths of presetShapeDefinitions.xml (ECMA-376), in shares of the frame's width and height."""

lengths = st.floats(-300, 300).filter(lambda length: abs(length) > 20)


def drawn(connector: Connector) -> list[Point]:
    """Where Office draws it: flipped in its frame, then turned clockwise about the frame's middle."""
    guides = {f"adj{number}": value / 100_000 for number, value in enumerate(connector.adjustments, 1)}
    box = connector.box
    points = []
    for across, down in WAYS[connector.preset]:
        x, y = (guides.get(share, share) - 0.5 for share in (across, down))
        x, y = (-x if connector.flip_h else x) * box.w, (-y if connector.flip_v else y) * box.h
        if connector.turned:
            x, y = -y, x
        points.append((box.x + box.w / 2 + x, box.y + box.h / 2 + y))
    return points


@given(start=st.tuples(lengths, lengths), steps=st.lists(lengths, min_size=1, max_size=5), level=st.booleans())
def test_a_polyline_is_drawn_point_by_point(start: Point, steps: list[float], level: bool) -> None:
    points = [start]
    for number, step in enumerate(steps):
        x, y = points[-1]
        points.append((x + step, y) if (number % 2 == 0) == level else (x, y + step))
    connector = find_connector(tuple(points))
    if connector is None:  # a frame too narrow for its bends
        assert min(abs(points[-1][0] - start[0]), abs(points[-1][1] - start[1])) < max(map(abs, steps)) * 2 / 12
        return
    for (x, y), (want_x, want_y) in zip(drawn(connector), points, strict=True):
        assert isclose(x, want_x, abs_tol=0.01)
        assert isclose(y, want_y, abs_tol=0.01)


@pytest.mark.parametrize(
    "points",
    [
        [(0, 0), (30, 0), (30, 60), (0, 60)],
        [(0, 0), (0, 10), (20, 10), (20, 20), (40, 20), (40, 40), (60, 40)],
    ],
    ids=["back to the same side", "five bends"],
)
def test_what_no_preset_draws_is_left_to_a_freeform(points: list[Point]) -> None:
    assert find_connector(tuple(points)) is None
