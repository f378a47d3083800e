"""Reads VML, in which Word drew until 2010 and still repeats its drawings for old programs."""

from sopan.readers.office.vml.glue import glue as glue, read_rules as read_rules
from sopan.readers.office.vml.read import read_vml as read_vml
from sopan.readers.office.vml.style import frame_of as frame_of, read_style as read_style
