"""Reads one foreign file: chooses the reader by what the file holds, and has its pages recognised."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from sopan.errors import UnreadableError
from sopan.pipeline.bringing.kind import Kind, find_kind
from sopan.readers.reading import Reading

_READERS: Mapping[Kind, tuple[str, str]] = {
    Kind.DOCX: ("sopan.readers.docx", "read_docx"),
    Kind.XLSX: ("sopan.readers.xlsx", "read_xlsx"),
    Kind.PDF: ("sopan.readers.pdf", "read_pdf"),
}
_OLD_TEXTS = {Kind.DOC: "doc", Kind.ODT: "odt", Kind.RTF: "rtf"}
_OLD_BOOKS = {Kind.XLS: "xls", Kind.XLSB: "xlsb", Kind.ODS: "ods"}
_WORDS_OF_A_STAMP = 60
_OPENED = "Dibuka lewat LibreOffice; letak bentuk dapat sedikit bergeser."


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file holds: a reading for each SOP, none with the ``refusal`` that says why.

    ``kind`` is what people call such a file. ``is_form``: it is our form; then ``seal`` is that of the SOP it was
    filled with ("" for none) and ``origins`` names the row of that SOP for each row, None for a new one.
    """

    kind: str
    readings: tuple[Reading, ...] = ()
    refusal: str = ""
    remarks: tuple[str, ...] = ()
    is_form: bool = False
    seal: str = ""
    origins: tuple[int | None, ...] = ()


def bring(data: bytes, name: str = "") -> Brought:
    """Reads the file ``data``, whose ``name`` is told in errors. UnreadableError when it can't be read at all."""
    kind = find_kind(data, name)
    if kind is Kind.ARCHIVE:
        remedy = "Sebut arsipnya pada sopan impor, atau keluarkan dulu berkasnya."
        raise UnreadableError("ini arsip ZIP, bukan satu berkas.", file=name, remedy=remedy)
    if kind is Kind.SOP:
        return _simple(kind, _load("sopan.readers.sop_file", "read_sop_text")(_decode(data, name), name))
    if kind is Kind.BPMN:
        return _simple(kind, *_load("sopan.readers.bpmn", "read_bpmn")(data, name))
    if kind in _OLD_TEXTS or kind in _OLD_BOOKS:
        return _bring_old(data, kind, name)
    if kind is Kind.PICTURE:
        return _recognised(kind, _load("sopan.readers.scan", "read_scan")(data, name))
    return _bring_known(data, kind, name)


def _bring_known(data: bytes, kind: Kind, name: str) -> Brought:
    if kind is Kind.XLSX:
        package = _load("sopan.readers.safely", "open_package")(data, name)
        if _load("sopan.readers.formulir", "is_form")(package):
            form = _load("sopan.readers.formulir", "read_form")(data, name)
            return Brought("formulir SOPAN", (form.reading,), is_form=True, seal=form.seal, origins=form.origins)
    document = _load(*_READERS[kind])(data, name)
    found = _recognised(kind.value, document)
    if kind is Kind.PDF and not found.readings and _is_sparse(document):
        return _recognised("pindaian", _load("sopan.readers.scan", "read_scan")(data, name))
    return found


def _is_sparse(document: Any) -> bool:
    """Whether the pages hold hardly a word, as scans do whose only characters are those of an electronic stamp."""
    texts = (text.text for page in document.pages for text in (*page.texts, *page.shapes, *_cells(page)))
    return sum(len(text.split()) for text in texts) < _WORDS_OF_A_STAMP * max(len(document.pages), 1)


def _cells(page: Any) -> list[Any]:
    return [cell for table in page.tables for cell in table.cells]


def _bring_old(data: bytes, kind: Kind, name: str) -> Brought:
    if kind in _OLD_TEXTS:
        converted, becomes = _load("sopan.readers.legacy", "convert_text")(data, _OLD_TEXTS[kind], name), Kind.DOCX
    else:
        converted, becomes = _load("sopan.readers.legacy", "convert_workbook")(data, _OLD_BOOKS[kind], name), Kind.XLSX
    found = _bring_known(converted, becomes, name)
    return Brought(kind.value, found.readings, found.refusal, (*found.remarks, _OPENED), found.is_form, found.seal,
                   found.origins)  # fmt: skip


def _recognised(kind: Kind | str, document: Any) -> Brought:
    readings = _load("sopan.readers.recogniser", "recognise")(document)
    refusal = "" if readings else _load("sopan.readers.recogniser", "explain_refusal")(document)
    return Brought(kind.value if isinstance(kind, Kind) else kind, readings, refusal, document.remarks)


def _simple(kind: Kind, *readings: Reading) -> Brought:
    return Brought(kind.value, readings)


def _load(module: str, function: str) -> Callable[..., Any]:
    """The function, whose packages are loaded only now. UnreadableError when one of them is not installed."""
    try:
        found: Callable[..., Any] = getattr(import_module(module), function)
    except AttributeError as error:
        raise UnreadableError("pindaian belum dapat dibaca oleh versi ini.") from error
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
