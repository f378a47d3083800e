"""Tells which outline is meant by a polygon that somebody drew, or by the pixels of a symbol that was pasted."""

from sopan.readers.outlines.arrows import ARROW_CORNERS as ARROW_CORNERS, thick_arrow as thick_arrow
from sopan.readers.outlines.polygon import (
    classify as classify,
    corners_of as corners_of,
    tidy as tidy,
)
from sopan.readers.outlines.silhouette import (
    MOST_BYTES as MOST_BYTES,
    MOST_PIXELS as MOST_PIXELS,
    Silhouette as Silhouette,
    may_be_symbol as may_be_symbol,
    see as see,
    see_in as see_in,
)
