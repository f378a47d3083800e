"""Reads DrawingML, the drawing language of Word and Excel: shapes, connectors, groups, pictures, and their words."""

from sopan.readers.drawingml.alternate import children_of as children_of
from sopan.readers.drawingml.drawn import Drawn as Drawn, Settled as Settled, merge as merge, settle as settle
from sopan.readers.drawingml.frame import emu as emu, upright as upright
from sopan.readers.drawingml.gallery import Gallery as Gallery, show as show
from sopan.readers.drawingml.geometry.arrows import ARROW_CORNERS as ARROW_CORNERS, thick_arrow as thick_arrow
from sopan.readers.drawingml.geometry.path import Stroke as Stroke, bezier as bezier
from sopan.readers.drawingml.geometry.polygon import classify as classify, tidy as tidy
from sopan.readers.drawingml.geometry.presets import (
    arrow_of as arrow_of,
    has_two_heads as has_two_heads,
    line_of as line_of,
    outline_of as outline_of,
)
from sopan.readers.drawingml.geometry.transform import Transform as Transform, fitted as fitted, placed as placed
from sopan.readers.drawingml.read import read_drawing as read_drawing
from sopan.readers.drawingml.silhouette import (
    MOST_PIXELS as MOST_PIXELS,
    Silhouette as Silhouette,
    may_be_symbol as may_be_symbol,
    see_in as see_in,
)
from sopan.readers.drawingml.words import words_of as words_of
