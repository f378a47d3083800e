"""Reads scans: recognised, straightened, their tables found, their characters read by tesseract when it is there."""

from sopan.readers.printed.scan.pictures import is_picture
from sopan.readers.printed.scan.read import ReadScan, read_letters, read_scan
from sopan.readers.printed.scan.recognise import find_scans
from sopan.readers.printed.scan.tesseract import missing_program

__all__ = ["ReadScan", "find_scans", "is_picture", "missing_program", "read_letters", "read_scan"]
