"""What kind of file bytes are, by what they hold and not by their name."""

import re
import zlib
from enum import Enum
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from sopan.errors import UnreadableError


class Kind(Enum):
    """A kind of file; the value is what people call it."""

    DOCX = "Word"
    XLSX = "Excel"
    PDF = "PDF"
    BPMN = "BPMN"
    SOP = "berkas SOP"
    DOC = "Word lama"
    XLS = "Excel lama"
    XLSB = "Excel biner"
    ODT = "dokumen ODF"
    ODS = "lembar ODF"
    RTF = "RTF"
    PICTURE = "gambar"
    ARCHIVE = "arsip ZIP"


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
_PACKAGES = {b"spreadsheetml": Kind.XLSX, b"ms-excel.sheet.binary": Kind.XLSB, b"wordprocessingml": Kind.DOCX}
_MAIN = re.compile(rb'ContentType="([^"]*main\+xml|[^"]*binary[^"]*main)"')
_OTHER = {
    b"presentationml": "presentasi PowerPoint",
    b"visio": "gambar Visio",
}
_BPMN = re.compile(rb"http://www\.omg\.org/spec/BPMN/20100524/MODEL")
_SOP = re.compile(r'^(?:\ufeff)?(?:judul|kegiatan|pelaksana)\s*:|^\s*"(?:judul|kegiatan)"\s*:', re.MULTILINE)
_MARKUP = re.compile(rb"\s*(?:<!doctype html|<html)", re.IGNORECASE)
_LARGEST_TEXT = 5_000_000
_HEAD = 8_192
_SAVE = "Simpan ulang sebagai DOCX, XLSX, atau PDF dengan programnya."


def find_kind(data: bytes, file: str = "") -> Kind:
    """The kind of ``data``. UnreadableError, in words, for what no reader knows."""
    if not data:
        raise UnreadableError("berkas ini kosong (0 bita).", file=file, remedy="Minta salinan yang utuh.")
    if data[:4] in (b"PK\x03\x04", b"PK\x05\x06"):
        return _packed(data, file)
    if data.startswith(_OLE):
        return _old(data, file)
    if b"%PDF-" in data[:1024]:
        return Kind.PDF
    if data.startswith(b"{\\rtf"):
        return Kind.RTF
    if data.startswith(_PICTURES):
        return Kind.PICTURE
    return _written(data, file)


def _packed(data: bytes, file: str) -> Kind:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            described = next((name for name in ("[Content_Types].xml", "mimetype") if name in names), "")
            told = archive.open(described).read(_HEAD * 32) if described else b""
    except (BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        remedy = "Buka dengan program aslinya, lalu simpan ulang; bila gagal, minta salinan yang utuh."
        raise UnreadableError("berkas rusak atau terpotong.", file=file, remedy=remedy) from error
    if described == "mimetype" and b"opendocument" in told:
        return _open_document(told, file)
    main = b" ".join(_MAIN.findall(told)) or told
    for mark, kind in _PACKAGES.items():
        if mark in main:
            return kind
    _refuse_other(main, file)
    return Kind.ARCHIVE


def _open_document(told: bytes, file: str) -> Kind:
    if b".text" in told:
        return Kind.ODT
    if b".spreadsheet" in told:
        return Kind.ODS
    raise UnreadableError("berkas ODF ini bukan dokumen atau lembar kerja.", file=file, remedy=_SAVE)


def _refuse_other(main: bytes, file: str) -> None:
    for mark, name in _OTHER.items():
        if mark in main:
            raise UnreadableError(f"berkas ini {name}, yang belum dapat dibaca.", file=file, remedy=_SAVE)


def _old(data: bytes, file: str) -> Kind:
    names = {Kind.DOC: ("WordDocument",), Kind.XLS: ("Workbook", "Book")}
    if "EncryptedPackage".encode("utf-16-le") in data:
        remedy = "Buka dengan sandinya, lalu simpan ulang tanpa sandi."
        raise UnreadableError("berkas dikunci dengan kata sandi.", file=file, remedy=remedy)
    for kind, streams in names.items():
        if any(f"{stream}\0".encode("utf-16-le") in data for stream in streams):
            return kind
    raise UnreadableError("berkas Office lama ini bukan dokumen Word atau lembar Excel.", file=file, remedy=_SAVE)


def _written(data: bytes, file: str) -> Kind:
    head = data[:_HEAD]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head[: len(head) // 2 * 2].decode("utf-16", "replace").encode()
    if _BPMN.search(head):
        return Kind.BPMN
    if _MARKUP.match(head):
        raise UnreadableError("berkas ini halaman web (HTML), meski namanya lain.", file=file, remedy=_SAVE)
    if len(data) <= _LARGEST_TEXT and b"\0" not in head and _SOP.search(data.decode("utf-8", "replace")):
        return Kind.SOP
    raise UnreadableError(
        "jenis berkas ini tidak dikenal.",
        file=file,
        remedy="Yang dapat dibawa: Word, Excel, PDF, ODF, RTF, BPMN, dan formulir SOPAN.",
    )
