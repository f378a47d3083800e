"""The gate: size, name, ending, beginning, inside. What harms is refused in words, quickly, and never unpacked."""

import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sopan_web.common.errors import InvalidError
from sopan_web.documents.models import Edition
from sopan_web.files.actions import accept_upload
from sopan_web.files.intake.archive import check_archive
from sopan_web.files.intake.kinds import LAMBANG, SOP, TABLE, Kind
from sopan_web.files.intake.markup import declares_document_type
from sopan_web.files.intake.names import MOST as LONGEST, clean_name
from sopan_web.files.middleware import MOST
from sopan_web.organisation.intake.reading import read_lines
from sopan_web.organisation.lambang import clean_lambang
from tests.web.cast import Cast
from tests.web.conftest import ClientOf
from tests.web.files import hostile
from tests.web.organisation.books import make_book
from tests.web.organisation.test_settings import picture

BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'


LAUGHS = "a: &a [x, x, x, x]\n" + "".join(f"{b}: &{b} [{f'*{a}, ' * 9}x]\n" for a, b in pairwise("abcdefghij"))


@dataclass(frozen=True)
class Somebody:
    """Whoever uploads."""

    journal_id: int | None = 1
    journal_name: str = "Rina Lestari"
    journal_post: str = "Analis"


def bring(name: str, content: bytes, kind: Kind) -> tuple[str, bytes]:
    file = SimpleUploadedFile("x", content)
    file._name = name  # past Django's own cleaning, as a script would send it
    accepted = accept_upload(actor=Somebody(), tenant=1, file=file, kind=kind)
    return accepted.name, accepted.content


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("Susunan Organisasi.xlsx", "Susunan Organisasi.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Rina\\sop.yaml", "sop.yaml"),
        ("sop\x00.yaml\x00.exe", "sop.yaml.exe"),
        ("baris\r\nSet-Cookie: a.csv", "barisSet-Cookie_ a.csv"),
        ("gambar\u202egnp.exe", "gambargnp.exe"),
        ("nol\u200blebar\ufeff.csv", "nollebar.csv"),
        ("\ud800patah.csv", "patah.csv"),
        ("<script>.csv", "_script_.csv"),
        ("...", "berkas"),
        ("", "berkas"),
        ("/", "berkas"),
        (".htaccess", "htaccess"),
        ("akhir. . .", "akhir"),
        ("a" * 300 + ".xlsx", "a" * (LONGEST - 5) + ".xlsx"),
        ("a." + "b" * 300, "a." + "b" * (LONGEST - 2)),
    ],
)
def test_a_name_is_for_people_and_harmless(given: str, kept: str) -> None:
    assert clean_name(given) == kept


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.xlsx", make_book({"Unit": [("Perangkat daerah", "Unit")]}), TABLE),
        ("a.CSV", b"Nama;NIP\n", TABLE),
        ("a.png", picture("PNG"), LAMBANG),
        ("a.jpeg", picture("JPEG"), LAMBANG),
        ("a.svg", b"<svg/>", LAMBANG),
        ("a.yml", b"judul: A\n", SOP),
    ],
)
def test_what_is_what_it_says_comes_in(name: str, content: bytes, kind: Kind) -> None:
    assert bring(name, content, kind) == (name, content)


@pytest.mark.parametrize(
    ("name", "content", "kind", "said"),
    [
        ("a.exe", b"MZ", TABLE, "harus berakhiran .xlsx, .csv, .txt"),
        ("a.xlsx.exe", b"PK\x03\x04", TABLE, "harus berakhiran"),
        ("a", b"Nama;NIP", TABLE, "harus berakhiran"),
        (".csv", b"Nama;NIP", TABLE, "harus berakhiran"),
        ("a.csv", b"", TABLE, "kosong"),
        ("a.csv", b"MZ\x90\x00", TABLE, "tidak cocok dengan akhirannya, .csv"),
        ("a.csv", b"PK\x03\x04", TABLE, "tidak cocok"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", TABLE, "tidak cocok dengan akhirannya, .xlsx"),
        ("a.xlsx", b"Nama;NIP", TABLE, "tidak cocok"),
        ("a.png", b"<svg/>", LAMBANG, "tidak cocok"),
        ("a.svg", picture("PNG"), LAMBANG, "tidak cocok"),
        ("a.jpg", b"GIF89a", LAMBANG, "Pilih gambar PNG, JPEG, atau SVG"),
        ("a.yaml", b"%PDF-1.7", SOP, "tidak cocok"),
        ("a.yaml", b"#!/bin/sh", SOP, "tidak cocok"),
        ("a.yaml", b"a" * (SOP.most + 1), SOP, "lebih dari 1 MB"),
        ("a.csv", b"a" * (TABLE.most + 1), TABLE, "lebih dari 5 MB"),
    ],
)
def test_what_is_not_what_it_says_stays_out(name: str, content: bytes, kind: Kind, said: str) -> None:
    with pytest.raises(InvalidError) as refusal:
        bring(name, content, kind)
    assert said in refusal.value.message


def test_a_size_that_lies_is_not_believed() -> None:
    file = SimpleUploadedFile("a.csv", b"a" * (TABLE.most + 1))
    file.size = 10
    with pytest.raises(InvalidError, match="lebih dari 5 MB"):
        accept_upload(actor=Somebody(), tenant=1, file=file, kind=TABLE)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (hostile.zipped({"xl/workbook.xml": b"0" * 29_000_000}), "tidak wajar"),
        (hostile.zipped({f"{n}.xml": b"<a/>" for n in range(10_000)}, zipfile.ZIP_STORED), "terlalu besar"),
        (
            hostile.zipped({f"{n}.xml": bytes(range(256)) * 3_900 for n in range(40)}),
            "terlalu besar",
        ),
        (hostile.overlapping(), "terlalu besar|rusak"),
        (hostile.lying(100), "rusak"),
        (hostile.book_with(xl__dalam_bin=hostile.zipped({"a": b"a"})), "arsip lain"),
        (hostile.book_with(xl__vbaProject_bin=b"makro"), "makro"),
        (hostile.with_symlink(), "tidak lazim"),
        (hostile.zipped({"../../luar.xml": b"<a/>"}), "tidak lazim"),
        (hostile.zipped({"/etc/passwd": b"a"}), "tidak lazim"),
        (hostile.zipped({"C:\\luar.xml": b"<a/>"}), "tidak lazim"),
        (hostile.zipped({"xl/a.xml": b"<a/>", "xl/A.XML": b"<b/>"}), "tidak lazim"),
        (hostile.book_with(xl__workbook_xml=BOMB), "tidak lazim"),
        (hostile.book_with(xl__workbook_xml=b" " * 5_000 + BOMB[21:]), "tidak lazim"),
        (hostile.book_with(xl__workbook_xml=BOMB[21:].decode().encode("utf-16")), "tidak lazim"),
        (hostile.book_with(xl__workbook_xml=b"<!-- " + b"x" * 70_000 + b" -->" + BOMB[21:]), "tidak lazim"),
        (make_book({"Unit": [("Perangkat daerah", "Unit")]})[:-60], "rusak"),
        (b"PK\x03\x04" + b"\xff" * 500, "rusak"),
    ],
)
def test_an_archive_that_means_harm_is_refused_at_once(content: bytes, said: str) -> None:
    begun = time.process_time()
    with pytest.raises(InvalidError, match=said):
        check_archive(content)
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (hostile.many_cells, "terlalu besar"),
        (hostile.many_styles, "terlalu rumit"),
        (hostile.many_sheets, "lembar"),
        (hostile.same_sheet_again, "tidak lazim"),
        (hostile.same_sheet_by_other_links, "tidak lazim"),
        (hostile.renamed_main_part, "tidak lazim"),
        (lambda: hostile.zipped({"xl/workbook.xml": b"<a/>"}), "bukan XLSX"),
        (lambda: hostile.book_of({"xl/_rels/workbook.xml.rels": b"<rusak"}), "rusak"),
    ],
)
def test_a_workbook_that_would_keep_its_reader_busy_is_refused_at_once(make: Callable[[], bytes], said: str) -> None:
    content = make()
    assert len(content) < TABLE.most
    begun = time.process_time()
    with pytest.raises(InvalidError, match=said):
        read_lines(content)
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        b'<row r="1000000000000000000"><c r="A1"><v>1</v></c></row>',
        b'<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>',
        b'<row r="1"><c r="A1" t="s"><v>99999999</v></c></row>',
        b'<row r="1"><c r="A1" t="d"><v>99999-01-01</v></c></row>',
        b'<row r="1"><c r="A1"><v>nan</v></c><c r="B1"><v>1e999</v></c></row>',
        b'<row r="1"><c r="A1"><v>' + b"9" * 9_000 + b"</v></c></row>",
        b"<a>" * 9_000 + b"</a>" * 9_000,
    ],
)
def test_a_sheet_of_nonsense_is_refused_in_words(rows: bytes) -> None:
    begun = time.process_time()
    with pytest.raises(InvalidError):
        read_lines(hostile.book_of({"xl/worksheets/sheet1.xml": hostile.sheet(rows)}))
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.yaml", LAUGHS),
        ("a.yaml", "[" * 400_000),
        ("a.yaml", "".join(f"k{n}: 1\n" for n in range(90_000))),
        ("a.json", "[" * 450_000),
        ("a.json", '{"judul":' + "9" * 900_000 + "}"),
        ("a.json", '{"a":' * 150_000),
    ],
)
def test_an_sop_file_that_would_keep_its_reader_busy_is_refused_at_once(
    cast: Cast, client_of: ClientOf, name: str, text: str
) -> None:
    file = SimpleUploadedFile(name, text.encode())
    begun = time.process_time()
    answer = client_of(cast.penyusun).post("/sop/baru/", {"unit": cast.dinkes.pk, "mulai": "berkas", "berkas": file})
    assert answer.status_code == 422
    assert time.process_time() - begun < 6


def test_an_sop_file_reads_no_other_file(cast: Cast, client_of: ClientOf) -> None:
    """Its logo is a path for the command line; here the government's own lambang is drawn."""
    text = "judul: Menerima Tamu\nlogo: /etc/passwd\nkegiatan:\n  - uraian: !!python/name:os.system\n"
    file = SimpleUploadedFile("a.yaml", text.encode())
    client = client_of(cast.penyusun)
    form = {"unit": cast.dinkes.pk, "mulai": "berkas", "berkas": file, "setuju": "ya"}
    assert client.post("/sop/baru/", form).status_code == 302
    edition = Edition.objects.get()
    assert "passwd" not in str(edition.sheet)


@pytest.mark.parametrize(
    ("head", "declared"),
    [
        (b"<a/>", False),
        (b'<?xml version="1.0"?><!-- <!DOCTYPE a> --><a/>', False),
        (b"<a><![CDATA[<!DOCTYPE a>]]></a>", False),
        (BOMB, True),
        ("<!DOCTYPE a><a/>".encode("utf-16"), True),
        (b'<?xml version="1.0" encoding="utf-16le"?>', False),
        (b"bukan xml", False),
        (b"<!-- " + b"x" * 70_000, True),
    ],
)
def test_a_document_type_is_found_in_any_encoding(head: bytes, declared: bool) -> None:
    assert declares_document_type(head) is declared


@pytest.mark.parametrize(
    "content",
    [
        hostile.png_of(20_000, 20_000),
        hostile.png_of(60_000, 60_000),
        hostile.png_of(4_001, 10),
        hostile.png_of(0, 0),
        hostile.png_of(4_000, 4_000),
        hostile.png_of(10, 10, (b"zTXt", b"a\0\0" + hostile.zlib.compress(b"a" * 70_000_000))),
        hostile.png_of(10, 10, (b"iCCP", b"a\0\0" + hostile.zlib.compress(b"a" * 70_000_000))),
        picture("PNG")[:-30],
        picture("JPEG")[:200],
    ],
)
def test_a_picture_that_means_harm_is_refused_at_once(content: bytes) -> None:
    begun = time.process_time()
    try:
        kind, clean = clean_lambang(content)
    except InvalidError:
        pass
    else:  # what was hidden in it is gone
        assert (kind, len(clean) < 5_000) == ("png", True)
    assert time.process_time() - begun < 3


@pytest.mark.parametrize(
    "content",
    [
        b"Nama;NIP\nBudi\x00;1\n",
        b"Nama;NIP\n" + b'"' + b"a" * 200_000,
        b"\n" * 5_000_000,
        b"Nama;NIP\n" + b";" * 5_000_000,
        b"\xff\xfe" + b"\x00\xd8" * 100,
    ],
)
def test_a_csv_that_means_harm_costs_nothing(content: bytes) -> None:
    begun = time.process_time()
    with pytest.raises(InvalidError):
        read_lines(content)
    assert time.process_time() - begun < 3


def test_a_body_that_is_too_large_is_refused_before_it_is_kept(client: Client, cast: Cast) -> None:
    for address in ("/masuk/", "/organisasi/unggah/"):
        answer = client.post(address, b"", content_type="multipart/form-data; boundary=x", CONTENT_LENGTH=str(MOST + 1))
        assert answer.status_code == 413
        assert "51 MB" in answer.content.decode()
    answer = client.post("/masuk/", b"", content_type="text/plain", CONTENT_LENGTH="-5", HTTP_ACCEPT="application/json")
    assert (answer.status_code, answer.json()["id"]) == (413, "terlalu-besar")


def test_many_files_at_once_are_refused(cast: Cast, client_of: ClientOf) -> None:
    many = [SimpleUploadedFile(f"{n}.csv", b"Nama;NIP\n") for n in range(5)]
    answer = client_of(cast.admin).post("/organisasi/unggah/", {"berkas": many, "mulai": "2026-01-01"})
    assert answer.status_code == 400


def test_every_door_with_a_file_leads_through_the_gate(cast: Cast, client_of: ClientOf) -> None:
    program = SimpleUploadedFile("sop.yaml", b"MZ\x90\x00", "application/yaml")
    refused = "tidak cocok dengan akhirannya"
    for person, address, field, name, more in (
        (cast.admin, "/organisasi/unggah/", "berkas", "a.csv", {"mulai": "2026-01-01"}),
        (cast.admin, "/pengaturan/lambang/", "lambang", "a.svg", {}),
        (cast.penyusun, "/sop/baru/", "berkas", "a.yaml", {"unit": cast.dinkes.pk, "mulai": "berkas"}),
    ):
        program.name, program.file.name = name, name
        program.seek(0)
        answer = client_of(person).post(address, {field: program, **more})
        assert (answer.status_code, refused in answer.content.decode()) == (422, True), address
