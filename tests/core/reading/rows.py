"""An SOP of one row, read from its text."""

from sopan.readers.reading import Reading
from sopan.readers.sop_file import read_sop_text


def row(text: str) -> Reading:
    """The reading of an SOP with one kegiatan, whose keys are the lines of ``text``."""
    return read_sop_text("judul: x\nkegiatan:\n- " + text.replace("\n", "\n  "))


def ids(reading: Reading) -> list[str]:
    """The kinds of its notices."""
    return [notice.id for notice in reading.notices]
