"""Drawing to SVG: one standalone, accessible picture a page, without script or outside reference."""

from sopan.writers.svg.sheet import write_svg

__all__ = ["write_svg"]
