"""Parses XML of unknown origin: no document type, no entities, no network, only so large and so deep."""

import re
from typing import Final

from lxml import etree

from sopan.errors import UnreadableError
from sopan.readers.safely.limits import MAX_DEPTH, MAX_MARKS, MAX_PART

Element = etree._Element

_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._-]+)", re.ASCII)
_ENCODINGS: Final = {"utf-8", "utf-16", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252"}
_TOO_DEEP = etree.XPath(f"boolean({'/*' * (MAX_DEPTH + 1)})")
_NUMBER = re.compile(r"\s*([-+]?\d{0,15}(?:\.\d{0,15})?)")


def parse_xml(data: bytes, *, file: str = "", part: str = "", lenient: bool = False) -> Element:
    """The root of ``data``. ``lenient`` closes what was left open, as Excel does in the VML that it keeps.

    UnreadableError when it is broken, larger or deeper than any real file, or declares a document type.
    """
    where = f" di dalam berkas ini ({part})" if part else ""
    plain = _as_utf8(data, file, where)
    if len(plain) > MAX_PART or count_marks(plain) > MAX_MARKS:
        raise UnreadableError(f"isi XML{where} terlalu besar, maka tidak dibaca.", file=file, remedy=_SPLIT)
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise UnreadableError(
            f"XML{where} memuat deklarasi tipe dokumen (DOCTYPE), maka tidak dibaca: berkas kantor tidak memakainya.",
            file=file,
            remedy="Buka berkas dengan program aslinya, lalu simpan ulang.",
        )
    try:
        root = etree.fromstring(plain, _parser(lenient=lenient))
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"XML{where} rusak: baris {error.lineno or 1}.", file=file, remedy=_SAVE) from error
    if root is None:
        raise UnreadableError(f"XML{where} kosong.", file=file, remedy=_SAVE)
    if _TOO_DEEP(root):
        raise UnreadableError(f"XML{where} bersarang terlalu dalam, maka tidak dibaca.", file=file, remedy=_SAVE)
    return root


_SAVE: Final = "Buka berkas dengan program aslinya, lalu simpan ulang; bila gagal, minta salinan yang utuh."
_SPLIT: Final = "Pecah berkas menjadi beberapa berkas yang lebih kecil."


def count_marks(data: bytes) -> int:
    """At least as many as there are elements and attributes in ``data``."""
    return data.count(b"<") + data.count(b"=")


def name_of(element: Element) -> str:
    """The element's name without its namespace, which differs between the editions of the standard; "" of a comment."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def number_of(text: str | None, otherwise: float = 0.0) -> float:
    """The number that ``text`` begins with; ``otherwise`` where there is none: real files hold odd attributes."""
    found = _NUMBER.match(text or "")
    try:
        return float(found[1]) if found else otherwise
    except ValueError:
        return otherwise


def _parser(*, lenient: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        recover=lenient,
    )


def _as_utf8(data: bytes, file: str, where: str) -> bytes:
    """``data`` in UTF-8 whatever it was in, so that nothing can hide from a search in its bytes."""
    encoding = _encoding(data)
    if encoding not in _ENCODINGS:
        raise UnreadableError(f"XML{where} memakai pengodean huruf {encoding}, yang tidak dikenal.", file=file)
    if encoding == "utf-8":
        return data
    try:
        return data.decode(encoding).encode()
    except UnicodeError as error:
        raise UnreadableError(f"huruf di dalam XML{where} rusak.", file=file, remedy=_SAVE) from error


def _encoding(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    declared = _DECLARED.match(data[:400].removeprefix(b"\xef\xbb\xbf"))
    name = declared[1].decode().lower() if declared else "utf-8"
    return "utf-8" if name in ("utf8", "utf-16") else name
