"""Reads DrawingML, the drawing language of Word and Excel: shapes, connectors, groups, pictures, and their words."""

from sopan.readers.office.drawingml.alternate import children_of as children_of
from sopan.readers.office.drawingml.drawn import Drawn as Drawn, Settled as Settled, merge as merge, settle as settle
from sopan.readers.office.drawingml.frame import emu as emu, upright as upright
from sopan.readers.office.drawingml.gallery import Gallery as Gallery, show as show
from sopan.readers.office.drawingml.geometry.path import Stroke as Stroke, bezier as bezier
from sopan.readers.office.drawingml.geometry.presets import (
    arrow_of as arrow_of,
    has_two_heads as has_two_heads,
    line_of as line_of,
    outline_of as outline_of,
)
from sopan.readers.office.drawingml.geometry.transform import Transform as Transform, fitted as fitted, placed as placed
from sopan.readers.office.drawingml.read import read_drawing as read_drawing
from sopan.readers.office.drawingml.words import words_of as words_of
