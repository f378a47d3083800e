"""Reads Excel workbooks: every visible sheet as a page of cells with the shapes that lie over them."""

from sopan.readers.office.xlsx.read import read_xlsx as read_xlsx
