"""Where a PDF's ink lies: every painted path of a page as points, counted from its top left corner."""

from typing import NamedTuple

import pikepdf

from sopan.drawing.model import Point

Matrix = tuple[float, float, float, float, float, float]


class Path(NamedTuple):
    """A painted path: its corner points, and whether it was filled."""

    points: tuple[Point, ...]
    filled: bool

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, foot."""
        xs, ys = [x for x, _ in self.points], [y for _, y in self.points]
        return min(xs), min(ys), max(xs), max(ys)


def paths_of(page: pikepdf.Page) -> list[Path]:
    """All paths that the page paints, in order."""
    height = float(page.mediabox[3])
    matrix: Matrix = (1, 0, 0, 1, 0, 0)
    kept: list[Matrix] = []
    paths: list[Path] = []
    points: list[Point] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator = str(instruction.operator)
        if operator in ("m", "l", "c", "v", "y", "re", "cm"):
            numbers = [float(operand) for operand in instruction.operands]  # type: ignore[arg-type]
        if operator == "q":
            kept.append(matrix)
        elif operator == "Q":
            matrix = kept.pop()
        elif operator == "cm":
            matrix = _times(numbers, matrix)
        elif operator == "re":
            x, y, w, h = numbers
            points += [_moved(matrix, height, *corner) for corner in ((x, y), (x + w, y), (x + w, y + h), (x, y + h))]
        elif operator in ("m", "l", "c", "v", "y"):
            points.append(_moved(matrix, height, *numbers[-2:]))
        elif operator in ("f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n"):
            if points and operator != "n":
                paths.append(Path(tuple(points), operator not in ("S", "s")))
            points = []
    return paths


def _times(numbers: list[float], matrix: Matrix) -> Matrix:
    a, b, c, d, e, f = numbers
    p, q, r, s, t, u = matrix
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _moved(matrix: Matrix, height: float, x: float, y: float) -> Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, height - (b * x + d * y + f)
