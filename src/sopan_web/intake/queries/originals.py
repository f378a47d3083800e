"""The bytes of a file that was brought: as it came, and as it is shown. Both raise LostFileError."""

from sopan_web.files.queries import read_file
from sopan_web.intake.models import SourceFile


def read_original(source: SourceFile) -> bytes:
    """As it came."""
    return read_file(str(source.original.name), source.sha256)


def read_view(source: SourceFile) -> bytes:
    """The PDF that was made of it; the file itself where there is none."""
    return read_file(str(source.view.name)) if source.view else read_original(source)
