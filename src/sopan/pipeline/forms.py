"""Writes the Excel form, empty or filled with an SOP."""

from pathlib import Path

from sopan.errors import WriteError
from sopan.pipeline.deliver import encode
from sopan.pipeline.formats import FORM
from sopan.readers.sop_file import read_sop
from sopan.writers.files import write_files


def write_form_file(target: Path, source: Path | None = None, *, replace: bool = False) -> None:
    """Writes the form for the SOP of ``source`` to ``target``, an empty one for None.

    UnreadableError for the source; WriteError when the target is there already and may not be replaced.
    """
    if target.exists() and not replace:
        raise WriteError(f"{target}: berkas ini sudah ada dan tidak ditimpa. Pilih nama lain, atau tambahkan --timpa.")
    sop = read_sop(source).sop if source else None
    write_files({target: encode(FORM.writer()(sop))})
