"""Reads VML, in which Word drew until 2010 and still repeats its drawings for old programs."""

from sopan.readers.office.vml.glue import glue, read_rules
from sopan.readers.office.vml.read import read_vml
from sopan.readers.office.vml.style import frame_of, read_style

__all__ = ["frame_of", "glue", "read_rules", "read_style", "read_vml"]
