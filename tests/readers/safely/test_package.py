"""Packages of parts: what is handed out, and what is refused before it costs anything."""

import struct

import pytest

from sopan.errors import UnreadableError
from sopan.readers.safely import Relation, open_package
from tests.readers.packages import pack, relate


def test_a_part_is_found_whatever_its_case() -> None:
    package = open_package(pack({"xl/SharedStrings.xml": "<sst/>"}))
    assert package.has("xl/sharedstrings.xml")
    assert package.read("XL/sharedStrings.XML") == b"<sst/>"
    assert package.parts == ("xl/SharedStrings.xml",)


def test_relations_lead_to_parts_and_never_out_of_the_package() -> None:
    parts = {
        "xl/workbook.xml": "<w/>",
        "xl/a.xml": "<a/>",
        "xl/_rels/workbook.xml.rels": relate(
            ("r1", "worksheet", "a.xml"),
            ("r2", "worksheet", "/xl/a.xml"),
            ("r3", "worksheet", "../../../etc/passwd"),
            ("r4", "worksheet", "lost.xml"),
        ),
    }
    package = open_package(pack(parts))
    assert package.relations("xl/workbook.xml")["r3"] == Relation("worksheet", "etc/passwd")
    assert package.related("xl/workbook.xml", "worksheet") == ("xl/a.xml", "xl/a.xml")
    assert package.relations("xl/a.xml") == {}


def test_what_lies_outside_and_macros_are_told_and_left_alone() -> None:
    outside = relate(("r1", "image", "http://example.org/a.png"), outside=True)
    package = open_package(pack({"xl/vbaProject.bin": b"x", "xl/_rels/a.xml.rels": outside}))
    assert package.related("xl/a.xml", "image") == ()
    macros, elsewhere = package.remarks()
    assert "makro" in macros
    assert "tidak dibuka" in elsewhere


def test_a_link_to_a_page_is_nothing_to_tell() -> None:
    links = relate(("r1", "hyperlink", "http://example.org"), outside=True)
    assert open_package(pack({"word/_rels/document.xml.rels": links})).remarks() == ()


@pytest.mark.parametrize("name", ["../x.xml", "a/../../x.xml", "/etc/x", "C:/x.xml", "..\\x.xml", "a\x01.xml"])
def test_a_name_that_leads_out_of_a_folder_is_refused(name: str) -> None:
    with pytest.raises(UnreadableError, match="tidak wajar"):
        open_package(pack({name: "x"}))


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(UnreadableError, match="dimampatkan secara tidak wajar"):
        open_package(pack({"xl/a.xml": b" " * 3_000_000}))


def test_a_part_that_hides_its_size_stops_where_it_said() -> None:
    """The directory says 10 bytes, the part holds 100,000."""
    data = bytearray(pack({"a.xml": b"<a>" + b"x" * 100_000}))
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 24 : directory + 28] = struct.pack("<I", 10)
    with pytest.raises(UnreadableError, match="rusak atau terpotong"):
        open_package(bytes(data)).read("a.xml")


def test_a_locked_part_is_refused_with_the_remedy() -> None:
    data = bytearray(pack({"a.xml": "<a/>"}))
    directory = data.rindex(b"PK\x01\x02")
    data[directory + 8] |= 1
    with pytest.raises(UnreadableError, match=r"kata sandi.*tanpa sandi"):
        open_package(bytes(data))


def test_office_files_that_are_no_package_say_what_they_are() -> None:
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    with pytest.raises(UnreadableError, match="Office lama"):
        open_package(old)
    with pytest.raises(UnreadableError, match="kata sandi"):
        open_package(old + "EncryptedPackage".encode("utf-16-le"))


def test_a_truncated_package_is_refused() -> None:
    whole = pack({"a.xml": "<a/>", "b.xml": "<b/>" * 500})
    with pytest.raises(UnreadableError, match=r"x\.xlsx: berkas rusak, terpotong"):
        open_package(whole[: len(whole) // 2], "x.xlsx")


def test_too_many_parts_are_refused() -> None:
    with pytest.raises(UnreadableError, match="lebih dari"):
        open_package(pack({f"{number}.xml": b"" for number in range(6_001)}))


def test_a_missing_part_is_named() -> None:
    with pytest.raises(UnreadableError, match=r"bagian xl/workbook\.xml tidak ada"):
        open_package(pack({"a.xml": "<a/>"}), "x.xlsx").xml("xl/workbook.xml")
