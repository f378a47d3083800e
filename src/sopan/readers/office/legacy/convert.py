"""Converts documents and workbooks of other formats into those that our readers know."""

from sopan.readers.office.legacy.program import run_program


def convert_text(data: bytes, ending: str, file: str = "") -> bytes:
    """A DOC, ODT, or RTF as DOCX; ``ending`` says which ("doc"). UnreadableError names what is missing."""
    return run_program(data, ending, "docx:MS Word 2007 XML", file)


def convert_workbook(data: bytes, ending: str, file: str = "") -> bytes:
    """An XLS, XLSB, or ODS as XLSX, likewise."""
    return run_program(data, ending, "xlsx:Calc MS Excel 2007 XML", file)
