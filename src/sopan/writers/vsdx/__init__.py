"""Writes a drawing as a Visio file: real shapes, and connectors glued to them."""

from sopan.writers.vsdx.write import write_vsdx

__all__ = ["write_vsdx"]
