"""Files as they come: marks, separators, encodings, formulas, numbers, and files that want to harm."""

import io
import zipfile
from collections.abc import Callable

import pytest

from sopan_web.common.errors import InvalidError
from sopan_web.organisation.intake.reading import MAX_BYTES, MAX_LINES, read_lines
from tests.web.organisation.books import make_book

HEAD = "Perangkat daerah,Jabatan\n"
ROW = '"Dinas Sosial, Kota","Kepala Dinas – Sosial"\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_as_offices_save_it(encoding: str, separator: str) -> None:
    text = HEAD.replace(",", separator) + ROW.replace('","', f'"{separator}"')
    lines = read_lines(text.encode(encoding))
    assert lines[0].values == {"kantor": "Dinas Sosial, Kota", "jabatan": "Kepala Dinas – Sosial"}
    assert lines[0].place == "baris 2"


def test_titles_are_found_below_a_heading_and_in_any_spelling() -> None:
    lines = read_lines(b"DAFTAR PEGAWAI;;\n;;\nno;N.I.P.;NAMA PEGAWAI\n1;198609262015051001;Budi\n;;\n")
    assert [line.values for line in lines] == [{"nip": "198609262015051001", "nama": "Budi"}]


def test_a_formula_is_refused_and_never_computed() -> None:
    book = make_book({"Pegawai": [["Nama", "NIP"], ['="Bu"&"di"', "198609262015051001"]]})
    [line] = read_lines(book)
    assert "nama" not in line.values
    assert "rumus" in line.faults[0]


def test_a_nip_that_lost_its_last_digits_is_told() -> None:
    book = make_book({"Pegawai": [["Nama", "NIP"], ["Budi", 1.98609262015051e17]]})
    assert "format sel menjadi Teks" in read_lines(book)[0].faults[0]


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"\x00\x01\x02\x03" * 100, "bukan CSV atau XLSX"),
        (b"a;b\n1;2\n", "Tidak ada baris"),
        (b"", "Tidak ada baris"),
        (b"PK\x03\x04 rusak", "rusak"),
        (b"x" * (MAX_BYTES + 1), "5 MB"),
        (b"Nama;NIP\n" + b"Budi;1\n" * (MAX_LINES + 1), "3000 baris"),
        (b"Nama;NIP\n" + b"B" * 600 + b";1\n", ""),
    ],
)
def test_what_is_no_table_is_refused_courteously(content: bytes, word: str) -> None:
    if not word:
        assert "500 huruf" in read_lines(content)[0].faults[0]
        return
    with pytest.raises(InvalidError, match=word):
        read_lines(content)


def zipped(entries: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize(
    ("entries", "word"),
    [
        ({"xl/workbook.xml": b"0" * 30_000_000}, "tidak wajar"),
        ({f"{number}.xml": b"0" for number in range(400)}, "terlalu besar"),
        ({"xl/workbook.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "b">]><a/>'}, "deklarasi"),
        ({"word/document.xml": b"<a/>"}, "bukan XLSX"),
    ],
)
def test_an_archive_that_wants_to_harm_is_not_unpacked(entries: dict[str, bytes], word: str) -> None:
    with pytest.raises(InvalidError, match=word):
        read_lines(zipped(entries))


def cut_off(book: bytes) -> bytes:
    """The sheet breaks off, which shows only when its rows are read."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    return zipped(entries | {name: entries[name][:-40]})


def garbled(book: bytes) -> bytes:
    """The packing itself is damaged."""
    with zipfile.ZipFile(io.BytesIO(book)) as archive:
        last = archive.infolist()[-1]
    start = last.header_offset + 30 + len(last.filename)
    return book[:start] + b"\xff" * 20 + book[start + 20 :]


@pytest.mark.parametrize("damage", [cut_off, garbled])
def test_a_workbook_that_broke_on_its_way_is_told(damage: Callable[[bytes], bytes]) -> None:
    book = make_book({"Unit": [("Perangkat daerah", "Unit"), ("Dinas Sosial", "Bidang")]})
    assert read_lines(book)
    with pytest.raises(InvalidError, match="rusak"):
        read_lines(damage(book))
