"""The frame of a shape as its file gives it: place, size, turn, and flips."""

from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.office.drawingml.geometry.transform import Transform, placed
from sopan.readers.safely import Element, name_of, number_of

_EMU = 12_700
_DEGREE = 60_000
_FARTHEST = 100_000.0  # points; no sheet reaches farther, and what does would drown the rest


class Frame(NamedTuple):
    """``box`` is the frame before its ``turn`` (degrees clockwise); ``inner`` are the places of a group's members."""

    box: Rect
    turn: float = 0.0
    flip_h: bool = False
    flip_v: bool = False
    inner: Rect | None = None

    def placed(self, box: Rect | None = None) -> Transform:
        """From the frame's own corner to what it stands on, or as if it were ``box``."""
        return placed(box or self.box, self.turn, flip_h=self.flip_h, flip_v=self.flip_v)


def emu(text: str | None) -> float:
    """English Metric Units in points; 0 for what is no number or lies off any sheet."""
    points = number_of(text) / _EMU
    return points if abs(points) < _FARTHEST else 0.0


def read_frame(properties: Element | None) -> Frame | None:
    """The frame in a shape's properties; None when they have none."""
    found = None if properties is None else properties.find("{*}xfrm")
    if found is None:
        return None
    box = _box(found, "off", "ext")
    inner = _box(found, "chOff", "chExt") if found.find("{*}chExt") is not None else None
    turn = number_of(found.get("rot")) / _DEGREE % 360
    return Frame(box, turn, is_on(found.get("flipH")), is_on(found.get("flipV")), inner)


def upright(anchor: Rect, element: Element) -> Rect:
    """The frame of a shape before its turn, from the cells that it covers.

    Excel anchors a shape that lies nearer to a quarter turn as if it were turned by just that.
    """
    properties = next((child for child in element if name_of(child) in ("spPr", "grpSpPr")), None)
    frame = read_frame(properties)
    if frame is None or not lies(frame.turn):
        return anchor
    middle_x, middle_y = anchor.middle
    return Rect(middle_x - anchor.h / 2, middle_y - anchor.w / 2, anchor.h, anchor.w)


def lies(turn: float) -> bool:
    """Whether a turn is nearer to a quarter than to none or a half."""
    return 45 <= turn % 180 < 135


def is_on(text: str | None) -> bool:
    """A switch of the standard."""
    return text in ("1", "true", "on", "t")


def _box(found: Element, place: str, size: str) -> Rect:
    corner, sides = found.find(f"{{*}}{place}"), found.find(f"{{*}}{size}")
    x, y = (emu(corner.get("x")), emu(corner.get("y"))) if corner is not None else (0.0, 0.0)
    w, h = (emu(sides.get("cx")), emu(sides.get("cy"))) if sides is not None else (0.0, 0.0)
    return Rect(x, y, abs(w), abs(h))
