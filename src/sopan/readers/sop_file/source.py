"""Takes the text out of a file, or says why it can't be an SOP file, before any of it is interpreted."""

import stat
from pathlib import Path

from sopan.errors import UnreadableError
from sopan.readers.record.clean import CONTROL
from sopan.readers.record.limits import MAX_BYTES

_UTF8 = "Simpan ulang dengan pengodean UTF-8."
_GIVE_SOP = "Berikan berkas SOP .yaml atau .json."
_MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word, Excel, atau ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word atau Excel lama (.doc, .xls)"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
    (b"\x1f\x8b", "arsip gzip"),
    (b"{\\rtf", "RTF"),
)


def read_text(path: Path) -> str:
    """The text of ``path``. Raises UnreadableError: missing, not a file, too large, empty, binary, not UTF-8."""
    file = str(path)
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UnreadableError("ini bukan berkas biasa.", file=file, remedy=_GIVE_SOP)
        if found.st_size > MAX_BYTES:
            raise _too_large(file)
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise UnreadableError("berkas tidak ditemukan.", file=file, remedy="Periksa nama dan foldernya.") from None
    except (OSError, ValueError):
        raise UnreadableError("berkas tidak dapat dibuka.", file=file, remedy="Periksa izin bacanya.") from None
    return decode(data, file)


def decode(data: bytes, file: str) -> str:
    """The text of UTF-8 ``data``, its byte order mark dropped. Raises UnreadableError."""
    if len(data) > MAX_BYTES:
        raise _too_large(file)
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(f"ini berkas {name}, bukan berkas SOP.", file=file, remedy=_GIVE_SOP)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0\0" in (data[1:4:2], data[0:4:2]):
        raise UnreadableError(
            'berkas berpengodean UTF-16 atau UTF-32 (di Windows: "Unicode").', file=file, remedy=_UTF8
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            raise UnreadableError("ini berkas biner, bukan berkas teks.", file=file, remedy=_GIVE_SOP) from None
        before = data[: error.start].decode("utf-8", "replace")
        line, column = _mark(before, len(before))
        raise UnreadableError("berkas tidak berpengodean UTF-8 (mungkin Windows-1252 atau Latin-1).", file=file,
                              line=line, column=column, remedy=_UTF8) from None  # fmt: skip


def check_text(text: str, file: str) -> None:
    """Refuse a text that is too large, empty, or holds control characters. Raises UnreadableError."""
    if len(text) > MAX_BYTES:
        raise _too_large(file)
    if found := CONTROL.search(text):
        line, column = _mark(text, found.start())
        raise UnreadableError(f"ada karakter kendali (kode {ord(found[0]):04X}).", file=file, line=line, column=column,
                              remedy="Hapus karakter itu; bila banyak, berkas ini bukan berkas teks.")  # fmt: skip
    if not text.strip():
        raise empty(file)


def empty(file: str) -> UnreadableError:
    """What to say about a file that holds nothing."""
    return UnreadableError("berkas kosong.", file=file, remedy="Mulailah dengan `sopan baru`.")


def _too_large(file: str) -> UnreadableError:
    return UnreadableError(f"berkas lebih besar dari {MAX_BYTES // 1_000_000} MB.", file=file,
                           remedy="Berkas SOP hanya memuat teks; satu berkas satu SOP.")  # fmt: skip


def _mark(text: str, at: int) -> tuple[int, int]:
    return (text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
