"""A ZIP of old files becomes a draft: read, held against its original, mended, and edited once more in Word.

The guide's picture of it is made anew by ``SOPAN_GAMBAR=1 make test UJI=tests/web/journeys``.
"""

import io
import os
import re
from pathlib import Path
from zipfile import ZipFile

from playwright.sync_api import expect

from sopan import LayoutSettings, example_files, lay_out, read_sop, write_docx, write_pdf
from sopan_web.documents.models import SopRecord
from sopan_web.documents.queries.drawing import sop_of
from tests.web.browser import axe_check, take_picture
from tests.web.cast import Cast
from tests.web.conftest import PageOf
from tests.web.editor.desk import Desk
from tests.web.intake.test_bringing import packed, unglued
from tests.web.jobs import run_jobs
from tests.web.journeys.walker import Walker

PICTURE = Path(__file__).parents[3] / "docs" / "gambar" / "mencocokkan.png"
JUDUL = "Pengelolaan Surat Masuk"
CUTI = next(file for file in example_files() if file.stem == "cuti-tahunan")
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def test_a_zip_of_old_sops_becomes_a_draft(people: Cast, page_of: PageOf) -> None:
    author = Walker(page_of, people.penyusun)
    _send(author)
    _hold_against_the_original(author)
    author.click("Jadikan draf")
    desk = author.desk
    _see_the_doubts(desk)
    desk.go(2, "waktu").press("F2", "Control+a").type("7 menit").press("Enter").saved()
    author.page.get_by_role("link", name="Selesai menulis").click()
    _return_from_word(author)


def _send(author: Walker) -> None:
    author.page.get_by_role("link", name="SOP", exact=True).click()
    author.click("Membawa SOP lama")
    author.page.get_by_label("Unit pemilik SOP").select_option(label="Dinas Kesehatan")
    pdf = write_pdf(lay_out(read_sop(CUTI).sop, LayoutSettings()))
    archive = packed({"arsip/surat-masuk.docx": unglued(), "arsip/cuti.pdf": pdf, "arsip/nota.docx": _no_sop()})
    author.page.get_by_label("Berkas SOP atau arsip ZIP").set_input_files(
        [{"name": "arsip.zip", "mimeType": "application/zip", "buffer": archive}]
    )
    author.click("Kirim dan baca").sees("Menunggu giliran.")
    run_jobs()
    author.sees("3 berkas, 2 SOP")  # the page asked by itself
    row = author.page.get_by_role("row", name="nota.docx")
    expect(row).to_contain_text("bukan SOP")
    axe_check(author.page)


def _hold_against_the_original(author: Walker) -> None:
    author.click(JUDUL).sees("tempat untuk dicocokkan")
    page = author.page
    picture = page.get_by_role("img", name="Halaman 1 dari")
    expect(picture).to_be_visible()
    assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 900
    if os.environ.get("SOPAN_GAMBAR"):
        PICTURE.write_bytes(page.screenshot())
    first = page.get_by_role("link", name=re.compile(r"^langkah \d")).first
    first.click()
    expect(page.locator("tr:target")).to_be_in_viewport()
    expect(page.locator("tr:target + .about")).to_contain_text("keyakinan")
    expect(picture).to_be_in_viewport()
    axe_check(page)
    take_picture(page, "bawa-mencocokkan", full=False)


def _see_the_doubts(desk: Desk) -> None:
    page = desk.page
    page.get_by_role("tab", name="Komentar").click()
    comments = page.locator("#ed-panel-komentar")
    expect(comments).to_contain_text("Cocokkan dengan berkas asalnya, arsip/surat-masuk.docx")
    expect(comments).to_contain_text("ditebak")
    take_picture(page, "bawa-komentar", full=False)


def _return_from_word(author: Walker) -> None:
    author.click("Unggah hasil suntingan")
    edited = _edited_by_hand()
    author.page.get_by_label("Berkas yang sudah disunting").set_input_files(
        [{"name": "surat-masuk.docx", "mimeType": WORD, "buffer": edited}]
    )
    author.click("Tampilkan perbedaan").sees("1 langkah berubah")
    expect(author.page.locator("ins")).to_contain_text(["teliti"])
    axe_check(author.page)
    take_picture(author.page, "bawa-perbedaan", full=False)
    author.click("Ambil semua perubahan ini").sees("Perubahan dari berkas sudah masuk ke lembar kerja.")
    kegiatan = sop_of(SopRecord.objects.get().editions.get()).kegiatan
    assert "dengan teliti" in kegiatan[1].uraian
    assert kegiatan[2].mutu_baku.waktu.teks == "7 menit"


def _edited_by_hand() -> bytes:
    """What the application hands out as Word, with two words more in the second step."""
    sop = sop_of(SopRecord.objects.get().editions.get())
    step = sop.kegiatan[1].uraian.split()[-1]
    return _changed(write_docx(lay_out(sop, LayoutSettings())), step, f"{step} dengan teliti")


def _changed(document: bytes, word: str, words: str) -> bytes:
    """The last ``word`` of a paragraph."""
    with ZipFile(io.BytesIO(document)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts["word/document.xml"].decode()
    return packed(parts | {"word/document.xml": text.replace(f"{word}</w:t>", f"{words}</w:t>", 1).encode()})


def _no_sop() -> bytes:
    with ZipFile(io.BytesIO(unglued())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    note = b"<w:body><w:p><w:r><w:t>Nota dinas tentang rapat.</w:t></w:r></w:p></w:body>"
    body = re.sub(rb"<w:body>.*</w:body>", note, parts["word/document.xml"], flags=re.DOTALL)
    return packed(parts | {"word/document.xml": body})
