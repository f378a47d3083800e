"""Reads foreign files in a process of its own: whatever a file does to it, the one who asked goes on."""

from sopan.pipeline.bringing.apart.process import ReadingProcess

__all__ = ["ReadingProcess"]
