"""Writes the neutral JSON of a drawing, by which anything outside can judge or trace it."""

from sopan.writers.geometry.geometry import page_geometry, write_geometry

__all__ = ["page_geometry", "write_geometry"]
