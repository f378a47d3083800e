"""Reads printed pages: the ink of a PDF, and the pixels of a scan."""
