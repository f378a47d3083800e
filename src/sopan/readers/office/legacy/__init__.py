"""Older and other office files, turned into DOCX or XLSX by the LibreOffice program where it is installed."""

from sopan.readers.office.legacy.convert import convert_text, convert_workbook

__all__ = ["convert_text", "convert_workbook"]
