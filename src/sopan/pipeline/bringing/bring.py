"""Reads one foreign file: chooses the reader by what the file holds, and has its pages recognised."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from sopan.errors import UnreadableError
from sopan.pipeline.bringing.inputs.kind import Kind, find_kind
from sopan.readers.found import FoundDocument
from sopan.readers.reading import Reading

Tell = Callable[[int, int, float], None]

_READERS: Mapping[Kind, tuple[str, str]] = {
    Kind.DOCX: ("sopan.readers.office.docx", "read_docx"),
    Kind.XLSX: ("sopan.readers.office.xlsx", "read_xlsx"),
}
_OLD: Mapping[Kind, tuple[str, str, Kind]] = {
    Kind.DOC: ("convert_text", "doc", Kind.DOCX),
    Kind.ODT: ("convert_text", "odt", Kind.DOCX),
    Kind.RTF: ("convert_text", "rtf", Kind.DOCX),
    Kind.XLS: ("convert_workbook", "xls", Kind.XLSX),
    Kind.XLSB: ("convert_workbook", "xlsb", Kind.XLSX),
    Kind.ODS: ("convert_workbook", "ods", Kind.XLSX),
}
_LOSSY = (Kind.DOC, Kind.RTF, Kind.XLS)
_OPENED = "Dibuka lewat LibreOffice; letak bentuk dapat sedikit bergeser."
_LOSING = "Format lama ini dapat kehilangan bentuk simbol dan panah; bila tampak kurang, minta DOCX atau XLSX-nya."


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file holds: a reading for each SOP, none with the ``refusal`` that says why.

    ``kind`` is what people call such a file. ``is_form``: it is our form; then ``seal`` is that of the SOP it was
    filled with ("" for none) and ``origins`` names the row of that SOP for each row, None for a new one.
    ``searchable`` is a PDF of the scan with what was read laid invisibly over it, b"" for any other file.
    """

    kind: str
    readings: tuple[Reading, ...] = ()
    refusal: str = ""
    remarks: tuple[str, ...] = ()
    is_form: bool = False
    seal: str = ""
    origins: tuple[int | None, ...] = ()
    searchable: bytes = b""


def bring(data: bytes, name: str = "", *, tell: Tell | None = None) -> Brought:
    """Reads the file ``data``, whose ``name`` is told in errors. UnreadableError when it can't be read at all.

    ``tell`` is called after each page of a scan with its place, the number of pages, and the seconds it took; what it
    raises stops the reading.
    """
    kind = find_kind(data, name)
    if kind is Kind.ARCHIVE:
        remedy = "Sebut arsipnya pada sopan impor, atau keluarkan dulu berkasnya."
        raise UnreadableError("ini arsip ZIP, bukan satu berkas.", file=name, remedy=remedy)
    if kind is Kind.SOP:
        return _simple(kind, _load("sopan.readers.sop_file", "read_sop_text")(_decode(data, name), name))
    if kind is Kind.BPMN:
        return _simple(kind, *_load("sopan.readers.bpmn", "read_bpmn")(data, name))
    if kind in _OLD:
        return _bring_old(data, kind, name)
    if kind is Kind.PDF:
        return _bring_pdf(data, name, tell)
    if kind is Kind.PICTURE:
        document, searchable = _load("sopan.readers.printed.scan", "read_scan")(data, name, tell=tell)
        return replace(_recognised("pindaian", document), searchable=searchable)
    return _bring_known(data, kind, name)


def _bring_known(data: bytes, kind: Kind, name: str) -> Brought:
    if kind is Kind.XLSX:
        package = _load("sopan.readers.safely", "open_package")(data, name)
        if _load("sopan.readers.formulir", "is_form")(package):
            form = _load("sopan.readers.formulir", "read_form")(data, name)
            return Brought("formulir SOPAN", (form.reading,), is_form=True, seal=form.seal, origins=form.origins)
    return _recognised(kind.value, _load(*_READERS[kind])(data, name))


def _bring_pdf(data: bytes, name: str, tell: Tell | None) -> Brought:
    """Pages of ink and pages of pictures, each by its reader, together again in their order."""
    scans = _load("sopan.readers.printed.scan", "find_scans")(data, name)
    inked = _load("sopan.readers.printed.pdf", "read_pdf")(data, name)
    if not scans:
        brought = _recognised(Kind.PDF.value, inked)
        return brought if brought.readings else _bring_mute(data, name, tell, brought)
    scanned, searchable = _load("sopan.readers.printed.scan", "read_scan")(data, name, tell=tell)
    others = [page for page in inked.pages if page.number not in scans]
    pages = tuple(sorted((*others, *scanned.pages), key=lambda page: page.number))
    together = inked._replace(pages=pages, remarks=(*inked.remarks, *scanned.remarks)) if others else scanned
    return replace(_recognised("PDF dan pindaian" if others else "pindaian", together), searchable=searchable)


def _bring_mute(data: bytes, name: str, tell: Tell | None, unread: Brought) -> Brought:
    """A PDF that shows letters and holds none: they are read in its picture, all else as it is painted.

    Any other stays ``unread``.
    """
    mute = _load("sopan.readers.printed.pdf", "find_mute")(data, name)
    if not mute:
        return unread
    missing = _load("sopan.readers.printed.scan", "missing_program")()
    if missing:
        return replace(unread, refusal=f"Huruf di PDF ini hanya terbaca dari gambarnya. {missing}")
    letters = _load("sopan.readers.printed.scan", "read_letters")(data, mute, name, tell=tell)
    return _recognised(Kind.PDF.value, _load("sopan.readers.printed.pdf", "read_pdf")(data, name, letters))


def _bring_old(data: bytes, kind: Kind, name: str) -> Brought:
    function, ending, becomes = _OLD[kind]
    found = _bring_known(_load("sopan.readers.office.legacy", function)(data, ending, name), becomes, name)
    told = (_OPENED, _LOSING) if kind in _LOSSY and not found.is_form else (_OPENED,)
    return replace(found, kind=kind.value, remarks=(*found.remarks, *told))


def _recognised(kind: str, document: FoundDocument) -> Brought:
    readings = _load("sopan.readers.recogniser", "recognise")(document)
    if readings:
        return Brought(kind, readings, remarks=document.remarks)
    blank = not any(page.tables or page.texts or page.shapes for page in document.pages)
    if blank and document.remarks:  # not empty: a scan that nobody could read here
        return Brought(kind, refusal=" ".join(document.remarks))
    refusal = _load("sopan.readers.recogniser", "explain_refusal")(document)
    words = _load("sopan.readers.recogniser", "left_words")(document)
    kept = (f"Tulisan yang terbaca:\n{words}",) if words else ()
    return Brought(kind, refusal=refusal, remarks=(*document.remarks, *kept))


def _simple(kind: Kind, *readings: Reading) -> Brought:
    return Brought(kind.value, readings)


def _load(module: str, function: str) -> Callable[..., Any]:
    """The function, whose packages are loaded only now. UnreadableError when one of them is not installed."""
    try:
        found: Callable[..., Any] = getattr(import_module(module), function)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("sopan"):
            raise
        raise UnreadableError(
            f"paket {error.name} belum terpasang.", remedy="Pasang: pip install 'sopan[impor]'"
        ) from error
    return found


def _decode(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError(
            "berkas SOP ini tidak berhuruf UTF-8.", file=name, remedy="Simpan ulang sebagai UTF-8."
        ) from error
