"""Looks at how a workbook is put together, before a reader follows its references."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from django.utils.translation import gettext as _

from sopan_web.common.errors import InvalidError
from sopan_web.files.intake.archive import check_archive

MAX_SHEETS = 50
_BOOK, _LINKS, _TYPES = "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml"


def check_workbook(content: bytes) -> None:
    """InvalidError for an archive that means harm, or sheets that would make a reader read one part again and again.

    Every program that writes XLSX calls its main part ``xl/workbook.xml``; under another name it would escape the
    limits.
    """
    check_archive(content)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if not {_BOOK, _LINKS, _TYPES} <= set(archive.namelist()):
            raise InvalidError(_("Buku kerja ini rusak atau bukan XLSX. Simpan ulang dari Excel, lalu coba lagi."))
        _check_main_part(list(_elements(archive, _TYPES)))
        _check_sheets(list(_elements(archive, _BOOK)), list(_elements(archive, _LINKS)))


def _check_main_part(types: list[ElementTree.Element]) -> None:
    main = [one for one in types if one.get("ContentType", "").endswith("main+xml")]
    if [one.get("PartName") for one in main] != [f"/{_BOOK}"]:
        raise InvalidError(_("Buku kerja ini disusun secara tidak lazim, maka tidak dibuka. Simpan ulang dari Excel."))


def _check_sheets(book: list[ElementTree.Element], links: list[ElementTree.Element]) -> None:
    sheets = [one for one in book if _plain(one.tag) == "sheet"]
    if len(sheets) > MAX_SHEETS:
        raise InvalidError(_("Lebih dari %d lembar. Bagilah menjadi beberapa berkas.") % MAX_SHEETS)
    used = [value for one in sheets for name, value in one.attrib.items() if _plain(name) == "id"]
    parts = [posixpath.normpath(posixpath.join("/xl", one.get("Target", ""))) for one in links if one.get("Id") in used]
    if len(set(used)) < len(used) or len(set(parts)) < len(parts):
        raise InvalidError(_("Buku kerja ini disusun secara tidak lazim, maka tidak dibuka. Simpan ulang dari Excel."))


def _elements(archive: zipfile.ZipFile, name: str) -> Iterator[ElementTree.Element]:
    """Small, and without a document type: ``check_archive`` has seen to it."""
    try:
        yield from ElementTree.fromstring(archive.read(name)).iter()
    except (ElementTree.ParseError, LookupError, ValueError) as error:
        raise InvalidError(
            _("Buku kerja ini rusak atau bukan XLSX. Simpan ulang dari Excel, lalu coba lagi.")
        ) from error


def _plain(name: str) -> str:
    return name.rpartition("}")[2]
