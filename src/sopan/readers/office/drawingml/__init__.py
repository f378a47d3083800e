"""Reads DrawingML, the drawing language of Word and Excel: shapes, connectors, groups, pictures, and their words."""

from sopan.readers.office.drawingml.alternate import children_of
from sopan.readers.office.drawingml.drawn import Drawn, Settled, merge, settle
from sopan.readers.office.drawingml.frame import emu, upright
from sopan.readers.office.drawingml.gallery import Gallery, show
from sopan.readers.office.drawingml.geometry.path import Stroke, bezier
from sopan.readers.office.drawingml.geometry.presets import arrow_of, has_two_heads, line_of, outline_of
from sopan.readers.office.drawingml.geometry.transform import Transform, fitted, placed
from sopan.readers.office.drawingml.read import read_drawing
from sopan.readers.office.drawingml.words import words_of

__all__ = [
    "Drawn",
    "Gallery",
    "Settled",
    "Stroke",
    "Transform",
    "arrow_of",
    "bezier",
    "children_of",
    "emu",
    "fitted",
    "has_two_heads",
    "line_of",
    "merge",
    "outline_of",
    "placed",
    "read_drawing",
    "settle",
    "show",
    "upright",
    "words_of",
]
