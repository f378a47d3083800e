"""Drawing to PNG: the SVG of a page, painted with the bundled fonts."""

from sopan.writers.png.paint import write_png

__all__ = ["write_png"]
