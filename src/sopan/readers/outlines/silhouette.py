"""Looks at a pasted picture: many offices draw a symbol once and paste it wherever they need it."""

from io import BytesIO
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageOps

from sopan.drawing import Point, Rect
from sopan.readers.found import Outline
from sopan.readers.outlines.polygon import classify

Mask = NDArray[np.bool_]

MOST_BYTES = 2_000_000
MOST_PIXELS = 1_500_000
_WIDEST, _HIGHEST = 160.0, 110.0
_FORMATS = ("PNG", "JPEG", "GIF", "BMP")
_SEEN_SIZE = 120  # pixels; enough to tell a diamond from a box
_PAPER = 225  # as light as this is background
_OUTSIDE = 128
_SOLID = 0.9  # of its hull: a symbol has no bays, a logo and a word have
_SURE = 0.85


class Silhouette(NamedTuple):
    """The outline that a picture shows, how surely, and which part of the picture it fills, in shares of its sides."""

    outline: Outline
    sure: float
    part: Rect


def see(data: bytes) -> Silhouette | None:
    """The one closed outline in a picture; None when it shows anything else, or is of a kind that nobody can open."""
    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as picture:
            return None if picture.width * picture.height > MOST_PIXELS else see_in(picture)
    except (OSError, ValueError, SyntaxError, EOFError, Image.DecompressionBombError):
        return None


def see_in(picture: Image.Image) -> Silhouette | None:
    """The same of a picture that is open; it has at most ``MOST_PIXELS``."""
    return _read(_inside(picture))


def may_be_symbol(box: Rect) -> bool:
    """Whether a picture is small enough for a symbol; sides in points."""
    return box.w <= _WIDEST and box.h <= _HIGHEST


def _inside(picture: Image.Image) -> Mask:
    """Which pixels can't be reached from the edge over paper, on a margin of one pixel."""
    drawn = picture.convert("RGBA")
    paper = Image.new("RGBA", drawn.size, "white")
    paper.alpha_composite(drawn)
    grey = paper.convert("L")
    grey.thumbnail((_SEEN_SIZE, _SEEN_SIZE))
    framed = ImageOps.expand(grey.point(lambda light: 255 if light >= _PAPER else 0), 1, 255)
    ImageDraw.floodfill(framed, (0, 0), _OUTSIDE)
    inside: Mask = np.asarray(framed) != _OUTSIDE
    return inside


def _read(inside: Mask) -> Silhouette | None:
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if len(rows) < 4 or len(columns) < 4 or len(rows) != rows[-1] - rows[0] + 1:
        return None
    lefts = [float(np.argmax(inside[row])) for row in rows]
    rights = [float(inside.shape[1] - np.argmax(inside[row, ::-1])) for row in rows]
    hull = sum(right - left for left, right in zip(lefts, rights, strict=True))
    if inside.sum() < _SOLID * hull:
        return None
    outline, sure = classify(_polygon(rows.tolist(), lefts, rights))
    if outline is Outline.OTHER:
        return None
    high, wide = inside.shape[0] - 2, inside.shape[1] - 2
    part = Rect((columns[0] - 1) / wide, (rows[0] - 1) / high, (columns[-1] - columns[0] + 1) / wide, len(rows) / high)
    return Silhouette(outline, min(sure, _SURE), Rect(*map(float, part)))


def _polygon(rows: list[int], lefts: list[float], rights: list[float]) -> tuple[Point, ...]:
    """The way around: down the right side, and up the left one."""
    down = [(right, row + edge) for row, right in zip(rows, rights, strict=True) for edge in (0.0, 1.0)]
    up = [(left, row + edge) for row, left in zip(rows, lefts, strict=True) for edge in (0.0, 1.0)]
    return (*down, *reversed(up))
