"""A file is known by what it holds, and whatever comes in is read, or refused in words."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from sopan.errors import UnreadableError
from sopan.layout import lay_out
from sopan.pipeline.bringing.bring import bring
from sopan.pipeline.bringing.inputs.kind import Kind, find_kind
from sopan.readers.office.legacy import program
from sopan.readers.sop_file import read_sop
from sopan.writers.docx import write_docx
from sopan.writers.formulir import write_form
from sopan.writers.sop_file import write_yaml
from sopan.writers.xlsx import write_xlsx
from tests.examples import ROOT
from tests.readers.packages import torn

SOP = read_sop(ROOT / "contoh" / "surat-keluar.yaml").sop
DRAWING = lay_out(SOP)


def package(described: str) -> bytes:
    """A package that says so of its main part."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        archive.writestr("[Content_Types].xml", f'<Override ContentType="application/{described}main+xml"/>')
    return target.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (write_docx(DRAWING), Kind.DOCX),
        (write_xlsx(DRAWING), Kind.XLSX),
        (b"%PDF-1.7\n...", Kind.PDF),
        (b"\0\0junk before%PDF-1.4", Kind.PDF),
        (b"{\\rtf1 x}", Kind.RTF),
        (b"\xff\xd8\xff\xe0...", Kind.PICTURE),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument\0".encode("utf-16-le"), Kind.DOC),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook\0".encode("utf-16-le"), Kind.XLS),
        (b'<x xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', Kind.BPMN),
        (write_yaml(SOP).encode(), Kind.SOP),
        (package("vnd.openxmlformats-officedocument.wordprocessingml.document."), Kind.DOCX),
    ],
    ids=lambda value: value.name if isinstance(value, Kind) else "",
)
def test_a_kind_is_known_by_the_content(data: bytes, kind: Kind) -> None:
    assert find_kind(data, "nama.apa-saja") is kind


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "kosong"),
        (b"halo", "tidak dikenal"),
        (b"<html><table>", "halaman web"),
        (b"PK\x03\x04rusak", "rusak"),
        (torn(write_docx(DRAWING), "[Content_Types].xml"), "rusak"),
        (package("vnd.openxmlformats-officedocument.presentationml.presentation."), "PowerPoint"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "kata sandi"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1lain", "bukan dokumen"),
    ],
)
def test_what_no_reader_knows_is_refused_in_words(data: bytes, fault: str) -> None:
    with pytest.raises(UnreadableError, match=f"surat.docx: .*{fault}"):
        find_kind(data, "surat.docx")


@pytest.mark.parametrize("data", [write_docx(DRAWING), write_xlsx(DRAWING)], ids=["docx", "xlsx"])
def test_our_own_documents_come_back(data: bytes) -> None:
    (reading,) = bring(data, "x").readings
    assert [row.uraian for row in reading.sop.kegiatan] == [row.uraian for row in SOP.kegiatan]


def test_a_form_is_told_from_another_workbook() -> None:
    brought = bring(write_form(SOP), "x.xlsx")
    assert (brought.kind, brought.is_form, brought.readings[0].sop) == ("formulir SOPAN", True, SOP)


def test_a_document_that_is_no_sop_is_said_to_be_none() -> None:
    target = BytesIO()
    with ZipFile(BytesIO(write_docx(DRAWING))) as whole, ZipFile(target, "w") as archive:
        for name in whole.namelist():
            text = whole.read(name)
            if name == "word/document.xml":
                note = rb"<w:body><w:p><w:r><w:t>Nota dinas</w:t></w:r></w:p></w:body>"
                text = re.sub(rb"<w:body>.*</w:body>", note, text, flags=re.DOTALL)
            archive.writestr(name, text)
    brought = bring(target.getvalue(), "nota.docx")
    assert brought.readings == ()
    assert "Tidak ada tabel" in brought.refusal


def test_an_old_format_goes_through_libreoffice(tmp_path: Path) -> None:
    text = r"{\rtf1 \trowd\cellx3000\cellx9000 No\cell Kegiatan surat\cell\row\pard}"
    brought = bring(text.encode(), "lama.doc")
    assert (brought.kind, brought.readings) == ("RTF", ())
    assert "bukan SOP" in brought.refusal
    assert brought.remarks[-2].startswith("Dibuka lewat LibreOffice")


def test_without_libreoffice_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "_NAMES", ())
    monkeypatch.setattr(program, "_USUAL", ())
    with pytest.raises(UnreadableError, match=r"berkas \.rtf dibaca lewat LibreOffice, yang belum terpasang .* DOCX"):
        bring(b"{\\rtf1 x}", "x.rtf")


def test_a_program_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setattr(program, "find_program", lambda: str(slow))
    monkeypatch.setattr(program, "SECONDS", 0.2)
    with pytest.raises(UnreadableError, match="belum selesai membuka"):
        bring(b"{\\rtf1 x}", "x.rtf")
