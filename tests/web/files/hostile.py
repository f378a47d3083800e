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


_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_DOCUMENT = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def book_of(parts: dict[str, bytes]) -> bytes:
    """A sound workbook in which those parts were added or replaced."""
    with zipfile.ZipFile(io.BytesIO(book_with())) as book:
        return zipped({name: book.read(name) for name in book.namelist()} | parts)


def sheets(names: list[bytes], links: list[bytes]) -> bytes:
    """The list of sheets of a workbook."""
    each = b"".join(
        b'<sheet name="%s" sheetId="%d" r:id="%s"/>' % (name, number, link)
        for number, (name, link) in enumerate(zip(names, links, strict=True), 1)
    )
    return b'<workbook xmlns="%s" xmlns:r="%s"><sheets>%s</sheets></workbook>' % (_MAIN, _DOCUMENT, each)


def sheet(rows: bytes) -> bytes:
    """A sheet of those rows."""
    return b'<worksheet xmlns="%s"><sheetData>%s</sheetData></worksheet>' % (_MAIN, rows)


def numbers(count: int) -> list[int]:
    """Numbers that don't compress well, the same each time."""
    return [zlib.crc32(b"%d" % number) for number in range(count)]


def many_cells() -> bytes:
    """One row of more cells than any table has."""
    cells = b"".join(b'<c r="A1"><v>%d</v></c>' % number for number in numbers(260_000))
    return book_of({"xl/worksheets/sheet1.xml": sheet(b'<row r="1">%s</row>' % cells)})


def many_styles() -> bytes:
    """Styles that take seconds to read."""
    each = b"".join(b'<xf numFmtId="%d" fontId="0"/>' % number for number in numbers(70_000))
    return book_of({"xl/styles.xml": b'<styleSheet xmlns="%s"><cellXfs>%s</cellXfs></styleSheet>' % (_MAIN, each)})


def many_sheets() -> bytes:
    """Thousands of sheets in a list that is small."""
    names = [b"%x" % number for number in numbers(2_500)]
    return book_of({"xl/workbook.xml": sheets(names, [b"rId1"] * len(names))})


def same_sheet_again() -> bytes:
    """One large sheet that is to be read forty times."""
    rows = b"".join(b'<row r="%d"><c><v>%d</v></c></row>' % pair for pair in enumerate(numbers(60_000), 1))
    names = [b"a%d" % number for number in range(40)]
    parts = {"xl/workbook.xml": sheets(names, [b"rId1"] * 40), "xl/worksheets/sheet1.xml": sheet(rows)}
    return book_of(parts)


def same_sheet_by_other_links() -> bytes:
    """The same, by links of many names to one part."""
    names = [b"a%d" % number for number in range(9)]
    kind = _DOCUMENT + b"/worksheet"
    each = b"".join(
        b'<Relationship Id="r%d" Type="%s" Target="%sworksheets/sheet1.xml"/>' % (number, kind, b"./" * number)
        for number in range(9)
    )
    spelled = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
    links = [b"r%d" % number for number in range(9)]
    return book_of({"xl/workbook.xml": sheets(names, links), "xl/_rels/workbook.xml.rels": spelled % each})


def renamed_main_part() -> bytes:
    """The main part under a name for which wider limits hold."""
    with zipfile.ZipFile(io.BytesIO(book_with())) as book:
        entries = {name: book.read(name) for name in book.namelist()}
    types = entries["[Content_Types].xml"].replace(b"/xl/workbook.xml", b"/xl/worksheets/b.xml")
    return zipped(entries | {"[Content_Types].xml": types, "xl/worksheets/b.xml": entries["xl/workbook.xml"]})
