"""Reads PDFs that hold ink and characters: tables, shapes, lines, and texts of each page."""

from sopan.readers.printed.pdf.read import read_pdf

__all__ = ["read_pdf"]
