"""Polygons that people and programs draw: told for the symbol that is meant, whatever their corners are like."""

from math import cos, pi, sin

import pytest

from sopan.drawing import Point
from sopan.readers.found import Outline
from sopan.readers.outlines import classify

Points = tuple[Point, ...]
SIZES = [(40, 20), (60, 20), (30, 30), (90, 25), (25, 60)]


def rounded(width: float, height: float, radius: float) -> Points:
    """A rounded rectangle as a program flattens it: nine points to a corner."""
    middles = ((width - radius, height - radius), (radius, height - radius), (radius, radius), (width - radius, radius))
    return tuple(
        (x + radius * cos((quarter + step / 8) * pi / 2), y + radius * sin((quarter + step / 8) * pi / 2))
        for quarter, (x, y) in enumerate(middles)
        for step in range(9)
    )


def waved(width: float, height: float) -> Points:
    """The sign for a document: its foot is a wave."""
    wave = [(width - width * i / 16, height * (0.9 + 0.1 * sin(i * pi / 8))) for i in range(17)]
    return ((0.0, 0.0), (width, 0.0), *wave)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("share", [0.2, 0.25, 0.3, 0.35, 0.4])
def test_a_box_with_round_corners_is_a_capsule_and_never_a_connector(size: tuple[float, float], share: float) -> None:
    assert classify(rounded(*size, share * min(size)))[0] is Outline.CAPSULE


@pytest.mark.parametrize("size", SIZES)
def test_a_box_whose_corners_are_hardly_round_is_a_box(size: tuple[float, float]) -> None:
    assert classify(rounded(*size, 0.05 * min(size)))[0] is Outline.BOX


@pytest.mark.parametrize("size", [size for size in SIZES if size != (90, 25)])
def test_a_sign_that_the_regulation_does_not_know_is_another(size: tuple[float, float]) -> None:
    assert classify(waved(*size))[0] is Outline.OTHER


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("share", [0.5, 0.6, 0.8])
def test_a_connector_is_told_with_a_blunt_and_with_a_sharp_point(width: float, height: float, share: float) -> None:
    down = ((0, 0), (width, 0), (width, height * share), (width / 2, height), (0, height * share))
    right = ((0, 0), (width * share, 0), (width, height / 2), (width * share, height), (0, height))
    assert [classify(points)[0] for points in (down, right)] == [Outline.PENTAGON] * 2


def test_a_flat_ellipse_is_a_circle() -> None:
    ellipse = tuple((30 + 30 * cos(i * pi / 16), 10 + 10 * sin(i * pi / 16)) for i in range(32))
    assert classify(ellipse)[0] is Outline.CIRCLE
