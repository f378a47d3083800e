"""For programs: pictures, documents, and sentences of an SOP that is held in memory; nothing is written to a file."""

from collections.abc import Sequence
from pathlib import Path

from sopan.data import FOLDER
from sopan.document import JamKerja, Sop
from sopan.drawing import Drawing
from sopan.errors import WriteError
from sopan.layout import LayoutSettings
from sopan.pipeline.deliver import DPI, encode, write_in_lanes
from sopan.pipeline.formats import FORM, FORMATS, IMPORT_REPORT, Input
from sopan.writers.import_report.rows import ImportPlace, ImportRow
from sopan.writers.plain import write_plain


def write_svg_pages(drawing: Drawing, *, identity: bool = False, live: bool = False, prefix: str = "") -> list[str]:
    """An SVG for every page of the flow, after those of the identity pages where ``identity``. WriteError.

    ``live``: with the numbers of rows and columns that the editor goes by (``write_svg`` tells them). ``prefix`` begins
    every id, where two drawings of one title stand in one web page.
    """
    write = FORMATS["svg"].writer()
    pages = (*drawing.identity, *drawing.pages) if identity else drawing.pages
    return [str(write(page, drawing, live=live, prefix=prefix)) for page in pages]


def write_pdf(drawing: Drawing) -> bytes:
    """The whole document, identity pages first, as PDF/A-2a and PDF/UA-1. WriteError."""
    return encode(FORMATS["pdf"].writer()(drawing))


def write_docx(drawing: Drawing) -> bytes:
    """The whole document as a Word file whose texts, symbols, and connectors can be edited. WriteError."""
    return encode(FORMATS["docx"].writer()(drawing))


def write_xlsx(drawing: Drawing, *, loose: bool = False) -> bytes:
    """The whole document as an Excel file; ``loose``: bent connectors without glue, for LibreOffice. WriteError."""
    return encode(FORMATS["xlsx"].writer()(drawing, loose=loose))


def write_vsdx(drawing: Drawing) -> bytes:
    """The whole document as a Visio file with glued connectors. WriteError."""
    return encode(FORMATS["vsdx"].writer()(drawing))


def write_bpmn(sop: Sop, settings: LayoutSettings) -> bytes:
    """``sop`` as a BPMN 2.0 process in lanes, with the labels of ``settings``. LayoutError, WriteError."""
    return encode(write_in_lanes(FORMATS["bpmn"].writer(), sop, settings))


def write_form(sop: Sop) -> bytes:
    """The Excel form, filled with ``sop``, for who has no application. WriteError."""
    return encode(FORM.writer()(sop))


def write_import_report(rows: Sequence[ImportRow], places: Sequence[ImportPlace]) -> bytes:
    """The Excel report on files that were brought in: what was read in each, and where to look. WriteError."""
    return encode(IMPORT_REPORT.writer()(rows, places))


def write_png_pages(drawing: Drawing, dpi: int = DPI, *, identity: bool = False) -> list[bytes]:
    """As ``write_svg_pages``, in pixels. WriteError."""
    write = FORMATS["png"].writer()
    pages = (*drawing.identity, *drawing.pages) if identity else drawing.pages
    return [encode(write(page, drawing, dpi)) for page in pages]


def write_sop_text(sop: Sop, format: str = "yaml") -> str:
    """``sop`` in one of the formats that need no drawing: "yaml", "json", or "txt". WriteError for any other."""
    if format not in FORMATS or FORMATS[format].input is not Input.SOP:
        known = ", ".join(name for name, other in FORMATS.items() if other.input is Input.SOP)
        raise WriteError(f'format teks "{format}" tidak dikenal; yang ada: {known}.')
    return str(FORMATS[format].writer()(sop))


def explain(sop: Sop, jam_kerja: JamKerja = JamKerja()) -> list[str]:
    """``sop`` in plain sentences, a paragraph an item: heading, who takes part, every step, and the time it takes."""
    return [line for line in write_plain(sop, jam_kerja).splitlines() if line]


def example_files() -> tuple[Path, ...]:
    """The SOP files that come with the program, in the order of their names."""
    return tuple(sorted((FOLDER / "contoh").glob("*.yaml")))
