"""Looks into a ZIP archive, such as a workbook is, before anybody unpacks it."""

import io
import stat
import zipfile
from dataclasses import dataclass
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from sopan_web.common.errors import InvalidError
from sopan_web.files.intake.markup import declares_document_type

_HEAD = 64 * 1024
_NESTED = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")


@dataclass(frozen=True, slots=True)
class Limits:
    """``unpacked`` is the sum of all members, ``member`` the largest one, in bytes; ``ratio`` counts above 1 MB.

    ``looks`` and ``order`` bound the members that a reader takes into memory as a whole, and slowly: styles, and the
    lists of sheets and parts. ``tags`` counts the angle brackets of all: a thousand rows of twenty cells have 100,000.
    """

    members: int = 300
    unpacked: int = 30 * 1024 * 1024
    member: int = 20 * 1024 * 1024
    looks: int = 2 * 1024 * 1024
    order: int = 256 * 1024
    tags: int = 1_000_000
    ratio: int = 200


def check_archive(content: bytes, limits: Limits = Limits()) -> None:
    """InvalidError for an archive that is broken, locked, or means harm."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_sizes(archive.infolist(), limits)
            for entry in archive.infolist():
                _check_name(entry)
            if sum(_check_inside(archive, entry) for entry in archive.infolist()) > limits.tags:
                raise InvalidError(_("Isi buku kerja ini terlalu besar setelah dibuka."))
    except InvalidError:
        raise
    except Exception as error:  # whatever a broken packing makes zipfile, zlib, or lzma stumble over
        raise InvalidError(_("Buku kerja ini rusak atau berkata sandi. Simpan ulang tanpa sandi.")) from error


def _check_sizes(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """By what the archive says of itself; whoever unpacks a member stops at the size that was said."""
    for entry in entries:
        if entry.file_size > 1_000_000 and entry.file_size > limits.ratio * max(entry.compress_size, 1):
            raise InvalidError(_("Buku kerja ini dimampatkan secara tidak wajar, maka tidak dibuka."))
    sizes = [entry.file_size for entry in entries]
    if len(entries) > limits.members or sum(sizes) > limits.unpacked or max(sizes, default=0) > limits.member:
        raise InvalidError(_("Isi buku kerja ini terlalu besar setelah dibuka."))
    if any(entry.file_size > _most_of(entry, limits) for entry in entries):
        raise InvalidError(_("Gaya atau susunan buku kerja ini terlalu rumit. Salin datanya ke buku kerja baru."))
    if len({entry.filename.casefold() for entry in entries}) < len(entries):
        _refuse_unusual()


def _check_name(entry: zipfile.ZipInfo) -> None:
    """Nothing is ever unpacked to a disk; a name that would lead out of a folder is refused all the same."""
    name, parts = entry.filename, PurePosixPath(entry.filename).parts
    if ".." in parts or name.startswith("/") or "\\" in name or ":" in name or not name.isprintable():
        _refuse_unusual()
    if stat.S_ISLNK(entry.external_attr >> 16):
        _refuse_unusual()
    if PurePosixPath(name).name.lower() == "vbaproject.bin":
        raise InvalidError(_("Buku kerja ini memuat makro, maka tidak dibuka. Simpan ulang sebagai XLSX tanpa makro."))


def _most_of(entry: zipfile.ZipInfo, limits: Limits) -> int:
    name = PurePosixPath(entry.filename).name.lower()
    if name in ("workbook.xml", "[content_types].xml") or name.endswith(".rels"):
        return limits.order
    return limits.looks if name == "styles.xml" or name.startswith("theme") else limits.member


def _check_inside(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> int:
    """How many angle brackets are in it; read to its end, so that a broken packing shows."""
    with archive.open(entry) as file:
        head = file.read(_HEAD)
        tags, part = 0, head
        while part:
            tags += part.count(b"<")
            part = file.read(_HEAD)
    if head.startswith(_NESTED):
        raise InvalidError(_("Di dalam buku kerja ini ada arsip lain, maka tidak dibuka. Hapus lampirannya dahulu."))
    if entry.filename.lower().endswith((".xml", ".rels", ".vml")) and declares_document_type(head):
        _refuse_unusual()
    return tags


def _refuse_unusual() -> None:
    raise InvalidError(_("Buku kerja ini memuat deklarasi atau nama yang tidak lazim, maka tidak dibuka."))
