"""Opens an Office file as what it is, a ZIP package of parts, and hands out its parts within limits."""

import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sopan.errors import UnreadableError
from sopan.readers.safely.limits import (
    MAX_FILE,
    MAX_MARKS_READ,
    MAX_PART,
    MAX_PARTS,
    MAX_RATIO,
    MAX_READ,
    RATIO_FROM,
)
from sopan.readers.safely.relations import Relation, read_relations, relations_name
from sopan.readers.safely.xml import Element, count_marks, parse_xml

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_SAVE = "Buka berkas dengan program aslinya, lalu simpan ulang; bila gagal, minta salinan yang utuh."
_UNLOCK = "Buka dengan sandinya, lalu simpan ulang tanpa sandi."
_MACROS = "Berkas ini memuat makro; makro tidak dijalankan dan tidak dibaca."
_OUTSIDE = "Berkas ini menunjuk ke berkas lain di luar dirinya; yang ditunjuk itu tidak dibuka."
_HARMLESS = ("hyperlink",)


class Package:
    """The parts of one file; what is read counts against limits that no honest file reaches.

    ``file`` is the name to tell in errors. Names of parts are found whatever their case, as the standard wants.
    """

    def __init__(self, archive: ZipFile, file: str = "") -> None:
        self.file = file
        self._archive = archive
        self._entries = _entries(archive, file)
        self._read = self._marks = 0

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of all parts, in the file's order."""
        return tuple(self._entries[key].filename.replace("\\", "/") for key in self._entries)

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part.lower() in self._entries

    def size(self, part: str) -> int:
        """The bytes that the package says a part has; 0 where there is none."""
        entry = self._entries.get(part.lower())
        return entry.file_size if entry else 0

    def read(self, part: str) -> bytes:
        """The bytes of a part. UnreadableError when it is missing, broken, too large, or locked."""
        entry = self._entries.get(part.lower())
        if entry is None:
            raise UnreadableError(f"bagian {part} tidak ada di dalam berkas ini.", file=self.file, remedy=_SAVE)
        if entry.file_size > MAX_PART or self._read + entry.file_size > MAX_READ:
            raise UnreadableError(f"isi berkas ini terlalu besar setelah dibuka ({part}).", file=self.file)
        try:
            with self._archive.open(entry) as source:
                data = source.read(MAX_PART + 1)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise UnreadableError(f"bagian {part} rusak atau terpotong.", file=self.file, remedy=_SAVE) from error
        self._read += len(data)
        return data

    def xml(self, part: str, *, lenient: bool = False) -> Element:
        """The root element of an XML part."""
        data = self.read(part)
        self._marks += count_marks(data)
        if self._marks > MAX_MARKS_READ:
            raise UnreadableError("isi berkas ini terlalu besar setelah dibuka.", file=self.file)
        return parse_xml(data, file=self.file, part=part, lenient=lenient)

    def relations(self, part: str = "") -> Mapping[str, Relation]:
        """What ``part`` points to, by id; "" asks for the package itself. Empty where it points to nothing."""
        name = relations_name(part)
        return read_relations(self.xml(name), part) if self.has(name) else {}

    def related(self, part: str, kind: str) -> tuple[str, ...]:
        """The parts inside of the package that ``part`` points to with relations of this kind."""
        found = self.relations(part).values()
        return tuple(r.target for r in found if r.kind == kind and not r.external and self.has(r.target))

    def remarks(self) -> tuple[str, ...]:
        """What was left alone for safety, as Indonesian sentences."""
        macros = any(PurePosixPath(name).name == "vbaproject.bin" for name in self._entries)
        return (_MACROS,) * macros + (_OUTSIDE,) * self._points_outside()

    def _points_outside(self) -> bool:
        holders = [name[: -len(".rels")].replace("_rels/", "", 1) for name in self._entries if name.endswith(".rels")]
        try:
            found = [relation for part in holders for relation in self.relations(part).values()]
        except UnreadableError:  # whoever needs the broken part will say so
            return False
        return any(relation.external and relation.kind not in _HARMLESS for relation in found)


def open_package(data: bytes, file: str = "") -> Package:
    """The package in ``data``; nothing is unpacked to a disk.

    UnreadableError when it is no ZIP file, truncated, locked with a password, packed beyond reason, has too many
    parts, or names a part so that it would lead out of a folder.
    """
    if data.startswith(_OLE):
        _refuse_old(data, file)
    if len(data) > MAX_FILE:
        raise UnreadableError(f"berkas lebih besar dari {MAX_FILE // 1_000_000} MB.", file=file)
    try:
        return Package(ZipFile(BytesIO(data)), file)
    except (BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError("berkas rusak, terpotong, atau bukan berkas Office.", file=file, remedy=_SAVE) from error


def _refuse_old(data: bytes, file: str) -> None:
    if _LOCKED in data:
        raise UnreadableError("berkas dikunci dengan kata sandi.", file=file, remedy=_UNLOCK)
    raise UnreadableError(
        "berkas ini berformat Office lama (sebelum 2007).", file=file, remedy="Simpan ulang sebagai DOCX atau XLSX."
    )


def _entries(archive: ZipFile, file: str) -> dict[str, ZipInfo]:
    """The parts by their name in small letters, the last of several; each is looked at before any is unpacked."""
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MAX_PARTS:
        raise UnreadableError(f"berkas memuat lebih dari {MAX_PARTS} bagian, maka tidak dibuka.", file=file)
    found: dict[str, ZipInfo] = {}
    for entry in entries:
        _check(entry, file)
        found[entry.filename.replace("\\", "/").lower()] = entry
    return found


def _check(entry: ZipInfo, file: str) -> None:
    name = entry.filename.replace("\\", "/")
    if ".." in PurePosixPath(name).parts or name.startswith("/") or ":" in name or not name.isprintable():
        raise UnreadableError("nama bagian di dalam berkas ini tidak wajar, maka tidak dibuka.", file=file)
    if entry.flag_bits & 0x1:
        raise UnreadableError("isi berkas dikunci dengan kata sandi.", file=file, remedy=_UNLOCK)
    if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise UnreadableError("isi berkas dimampatkan dengan cara yang tidak lazim.", file=file, remedy=_SAVE)
    if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
        raise UnreadableError("isi berkas dimampatkan secara tidak wajar, maka tidak dibuka.", file=file)
