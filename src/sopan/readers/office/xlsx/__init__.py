"""Reads Excel workbooks: every visible sheet as a page of cells with the shapes that lie over them."""

from sopan.readers.office.xlsx.read import read_xlsx

__all__ = ["read_xlsx"]
