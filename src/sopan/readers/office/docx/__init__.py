"""Reads Word files: tables with their words, shapes and lines over them, and the pages they stand on."""

from sopan.readers.office.docx.read import read_docx

__all__ = ["read_docx"]
