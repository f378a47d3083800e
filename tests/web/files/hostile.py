"""Files that want to harm, made small and on the spot."""

import io
import struct
import zipfile
import zlib

from tests.web.organisation.books import make_book

EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


def zipped(entries: dict[str, bytes], kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of those members."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", kind) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


def book_with(**more: bytes) -> bytes:
    """A sound workbook with members added or replaced; ``__`` in a name stands for a slash, ``_`` for a dot."""
    with zipfile.ZipFile(io.BytesIO(make_book({"Unit": [("Perangkat daerah", "Unit"), ("Dinas", "Bidang")]}))) as book:
        entries = {name: book.read(name) for name in book.namelist()}
    return zipped(entries | {name.replace("__", "/").replace("_", "."): content for name, content in more.items()})


def with_symlink() -> bytes:
    """A member that says it is a link to somewhere else."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        link = zipfile.ZipInfo("xl/workbook.xml")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
    return target.getvalue()


def overlapping() -> bytes:
    """One compressed body to which many entries of the directory point: small outside, huge inside."""
    body = zipped({"a.xml": b"0" * 900_000})
    end = body.rindex(b"PK\x05\x06")
    start = struct.unpack("<L", body[end + 16 : end + 20])[0]
    entry, count = body[start:end], 200
    entries = b"".join(entry.replace(b"a.xml", b"%05d" % number) for number in range(count))
    tail = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(entries), start, 0)
    return body[:start] + entries + tail


def lying(size: int) -> bytes:
    """An archive that says a member is small; what comes out is not."""
    body = bytearray(zipped({"xl/workbook.xml": b"0" * 30_000_000}))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = body.index(mark) + at
        body[place : place + 4] = struct.pack("<L", size)
    return bytes(body)


def png_of(width: int, height: int, *extra: tuple[bytes, bytes]) -> bytes:
    """The head of a picture of that size, with hardly any pixels behind it."""
    header = struct.pack("!2L5B", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), *extra, (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack("!L", len(body)) + name + body + struct.pack("!L", zlib.crc32(name + body)) for name, body in chunks
    )
