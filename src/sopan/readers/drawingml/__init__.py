"""Reads DrawingML, the drawing language of Word and Excel: shapes, connectors, groups, pictures, and their words."""

from sopan.readers.drawingml.alternate import children_of as children_of
from sopan.readers.drawingml.drawn import Drawn as Drawn, Settled as Settled, settle as settle
from sopan.readers.drawingml.frame import emu as emu, upright as upright
from sopan.readers.drawingml.read import read_drawing as read_drawing
