"""A table that describes a government, or part of it: read from a workbook or CSV, understood, written out."""
