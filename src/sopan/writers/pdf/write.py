"""Writes a drawing as PDF/A-2a and PDF/UA-1 in one file, with the bundled fonts and nothing of the machine."""

import json
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import typst

from sopan.data import FOLDER
from sopan.drawing.model import Drawing
from sopan.errors import WriteError
from sopan.writers.pdf.pack import pack
from sopan.writers.pdf.payload import describe_drawing

_BUSY = Lock()  # typst's compiler serves one thread at a time
_REMEDY = "Simpan ulang sebagai PNG, JPEG, atau SVG biasa."


def write_pdf(drawing: Drawing) -> bytes:
    """The PDF of ``drawing``: the same bytes for the same drawing. WriteError when a picture can't be used."""
    return pack(set_type(drawing, pdf_standards=["a-2a", "ua-1"], timestamp=0))


def set_type(drawing: Drawing, **output: Any) -> bytes:
    """``drawing`` as typst sets it; ``output`` are the compiler's own options (format, ppi, standards)."""
    pictures = _pictures(drawing)
    for picture in pictures:
        if not Path(picture).is_file():
            raise WriteError(f"{picture}: gambar tidak ditemukan. Perbaiki kunci logo, atau hapus kunci itu.")
    data = json.dumps(describe_drawing(drawing), ensure_ascii=False)
    try:
        with _BUSY:
            content = _compiler().compile(_template(), sys_inputs={"drawing": data}, **output)
    except typst.TypstError as error:
        if not pictures:
            raise
        raise WriteError(f"{', '.join(pictures)}: gambar tidak dapat dipakai ({error.message}). {_REMEDY}") from error
    assert isinstance(content, bytes)
    return content


def _pictures(drawing: Drawing) -> list[str]:
    tables = [page.table for page in (*drawing.identity, *drawing.pages) if page.table]
    return sorted({cell.image for table in tables for cell in table.cells if cell.image})


@cache
def _compiler() -> typst.Compiler:
    faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FOLDER / "fonts"])
    return typst.Compiler(root=Path.cwd().anchor, font_paths=faces)


@cache
def _template() -> bytes:
    return Path(__file__).with_name("drawing.typ").read_bytes()
