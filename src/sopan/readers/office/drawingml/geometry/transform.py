"""Where a point of a shape's own frame lies outside of it: shifts, sizes, turns, and flips, one after the other."""

from math import cos, radians, sin
from typing import NamedTuple

from sopan.drawing import Point, Rect


class Transform(NamedTuple):
    """x' = a x + c y + e, y' = b x + d y + f. Turns are in degrees clockwise, y grows downwards."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def at(self, point: Point) -> Point:
        """Where ``point`` lies."""
        x, y = point
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def after(self, first: "Transform") -> "Transform":
        """``first``, and then this."""
        (x, y), (ax, ay), (cx, cy) = (
            self.at((first.e, first.f)),
            self._turn(first.a, first.b),
            self._turn(*first[2:4]),
        )
        return Transform(ax, ay, cx, cy, x, y)

    def box(self, frame: Rect) -> Rect:
        """The box around the corners of ``frame`` where they lie."""
        right, bottom = frame.x + frame.w, frame.y + frame.h
        return Rect.around(tuple(self.at((x, y)) for x in (frame.x, right) for y in (frame.y, bottom)))

    def _turn(self, x: float, y: float) -> Point:
        return self.a * x + self.c * y, self.b * x + self.d * y


def placed(frame: Rect, turn: float = 0.0, *, flip_h: bool = False, flip_v: bool = False) -> Transform:
    """From a frame's own corner to what it stands on: flipped, then turned about its middle."""
    across, down = frame.w / 2, frame.h / 2
    cosine, sine = cos(radians(turn)), sin(radians(turn))
    turned = Transform(cosine, sine, -sine, cosine, frame.x + across, frame.y + down)
    flipped = Transform(-1.0 if flip_h else 1.0, 0.0, 0.0, -1.0 if flip_v else 1.0)
    return turned.after(flipped).after(Transform(e=-across, f=-down))


def fitted(inner: Rect, width: float, height: float) -> Transform:
    """From the places that a group's members use to the group's own frame; a side of no length is not stretched."""
    across = width / inner.w if inner.w else 1.0
    down = height / inner.h if inner.h else 1.0
    return Transform(across, 0.0, 0.0, down, -inner.x * across, -inner.y * down)
