"""Writes a drawing as PDF/A-2a and PDF/UA-1 in one file, with the bundled fonts and nothing of the machine."""

import json
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

import typst

from sopan.drawing.model import Drawing
from sopan.errors import WriteError
from sopan.writers.pdf.pack import pack
from sopan.writers.pdf.payload import describe_drawing


def write_pdf(drawing: Drawing) -> bytes:
    """The PDF of ``drawing``: the same bytes for the same drawing. WriteError when a picture can't be used."""
    _check_images(drawing)
    data = json.dumps(describe_drawing(drawing), ensure_ascii=False)
    try:
        pdf = _compiler().compile(
            _template(), sys_inputs={"drawing": data}, pdf_standards=["a-2a", "ua-1"], timestamp=0
        )
    except typst.TypstError as error:
        raise WriteError(f"PDF tidak dapat dibuat: {error.message}") from error
    assert isinstance(pdf, bytes)
    return pack(pdf)


@cache
def _compiler() -> typst.Compiler:
    with as_file(files("sopan.data").joinpath("fonts")) as fonts:
        faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    return typst.Compiler(root=Path.cwd().anchor, font_paths=faces)


@cache
def _template() -> bytes:
    return files("sopan.writers.pdf").joinpath("drawing.typ").read_bytes()


def _check_images(drawing: Drawing) -> None:
    for page in (*drawing.identity, *drawing.pages):
        for cell in page.table.cells if page.table else ():
            if cell.image and not Path(cell.image).is_file():
                raise WriteError(f"Gambar {cell.image} tidak ditemukan. Perbaiki kunci logo atau hapus barisnya.")
