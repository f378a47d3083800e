"""Tells which outline is meant by a polygon that somebody drew, or by the pixels of a symbol that was pasted."""

from sopan.readers.outlines.arrows import ARROW_CORNERS, thick_arrow
from sopan.readers.outlines.polygon import classify, corners_of, tidy
from sopan.readers.outlines.silhouette import MOST_BYTES, MOST_PIXELS, Silhouette, may_be_symbol, see, see_in

__all__ = [
    "ARROW_CORNERS",
    "MOST_BYTES",
    "MOST_PIXELS",
    "Silhouette",
    "classify",
    "corners_of",
    "may_be_symbol",
    "see",
    "see_in",
    "thick_arrow",
    "tidy",
]
