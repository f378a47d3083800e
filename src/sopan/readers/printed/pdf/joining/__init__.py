"""Strokes drawn one by one, joined into the lines, outlines, and rows of dots that they make together."""

from sopan.readers.printed.pdf.joining.dots import join_dots
from sopan.readers.printed.pdf.joining.outlines import join_outlines
from sopan.readers.printed.pdf.joining.ways import each_once, join_ways

__all__ = ["each_once", "join_dots", "join_outlines", "join_ways"]
