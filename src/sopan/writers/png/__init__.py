"""Drawing to PNG: a page as the PDF shows it, in pixels."""

from sopan.writers.png.paint import write_png

__all__ = ["write_png"]
