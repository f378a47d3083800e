"""Reads scans: recognised, straightened, their tables found, their characters read by tesseract when it is there."""

from sopan.readers.printed.scan.pictures import is_picture
from sopan.readers.printed.scan.read import read_scan
from sopan.readers.printed.scan.recognise import find_scans
from sopan.readers.printed.scan.text_layer import add_text_layer

__all__ = ["add_text_layer", "find_scans", "is_picture", "read_scan"]
