"""Reads PDFs that hold ink and characters: tables, shapes, lines, and texts of each page."""

from sopan.readers.printed.pdf.read import find_mute, read_pdf

__all__ = ["find_mute", "read_pdf"]
