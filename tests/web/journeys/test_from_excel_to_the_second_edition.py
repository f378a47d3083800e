"""The whole way: a block from Excel becomes an SOP in force, and its next edition is held against it."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from sopan_web.workflow.models import Enactment
from tests.web.browser import axe_check
from tests.web.cast import Cast
from tests.web.conftest import PageOf
from tests.web.editor.desk import Desk
from tests.web.jobs import run_jobs
from tests.web.journeys.excel import MAGANG
from tests.web.journeys.walker import Walker

JUDUL = "Penerimaan Peserta Magang"


def test_from_excel_to_the_second_edition(people: Cast, page_of: PageOf) -> None:
    author = Walker(page_of, people.penyusun)
    _write(author)
    _cure(author.desk)
    _submit(author)

    referee = Walker(page_of, people.verifikator)
    _send_back(referee)
    _revise(author)
    referee.open_sop(JUDUL).click("Nyatakan terverifikasi").click("Nyatakan terverifikasi")
    referee.sees("SOP ini sekarang berada di “Diverifikasi”")

    head = Walker(page_of, people.pengesah)
    _enact(head)
    _begin_second_edition(author)
    _compare(author)


def _write(author: Walker) -> None:
    author.click("Tulis SOP").fill("Nama SOP", JUDUL)
    author.page.get_by_label("Unit pemilik").select_option(label="Dinas Kesehatan")
    author.click("Buka lembar kerja")
    desk = author.desk.go(0, "uraian").paste(html=MAGANG).told("5 baris ditempel").saved()
    assert desk.symbols(1) == [("Petugas Loket", "keputusan")]
    desk.drawing.locator("[data-simpul]").nth(4).wait_for()


def _cure(desk: Desk) -> None:
    """Every error at one click, but the legal basis, which only a person knows."""
    page = desk.page
    page.get_by_role("tab", name="Temuan").click()
    findings = page.locator("#ed-panel-temuan")
    for cure in ("Arahkan Tidak ke langkah 1", "Ganti menjadi “Memeriksa berkas permohonan”"):
        findings.get_by_role("button", name=cure).click()
    findings.get_by_role("button", name=re.compile("Isi .* 20..")).click()
    assert desk.ways(1) == (3, 1)
    assert desk.steps[1] == "Memeriksa berkas permohonan"
    page.get_by_role("tab", name="Identitas").click()
    page.get_by_role("button", name="Tambah Dasar hukum").click()
    desk.type("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik").press("Escape", "Tab").saved()
    page.get_by_role("tab", name="Tabel kegiatan").click()
    expect(findings.locator("[data-severity=galat]")).to_have_count(0)


def _submit(author: Walker) -> None:
    author.page.get_by_role("link", name="Selesai menulis").click()
    author.sees("Alur, belum disahkan")
    author.click("Ajukan ke Bagian Organisasi")
    author.fill("Alasan perubahan", "SOP pertama, agar peserta magang tahu urutannya.")
    author.fill("Alasan membiarkan peringatan", "Dilengkapi setelah uji coba.")
    author.click("Ajukan ke Bagian Organisasi").sees("SOP ini sekarang berada di “Diajukan”")
    author.home().sees("SOP saya yang sedang diperiksa").sees("Bagian Organisasi")


def _send_back(referee: Walker) -> None:
    referee.sees("Menunggu Anda 1").open_sop(JUDUL).click("Jawab atau tambahkan")
    referee.page.get_by_label("Tentang").select_option(label="Langkah 3: Menelaah permohonan magang")
    referee.page.get_by_label("Komentar", exact=True).fill("Satu jam terlalu lama untuk satu berkas.")
    referee.click("Kirim komentar")
    referee.sees("Satu jam terlalu lama")
    referee.open_sop(JUDUL).click("Kembalikan untuk diperbaiki")
    referee.fill("Apa yang perlu diperbaiki", "Waktu langkah 3 perlu ditinjau.").click("Kembalikan untuk diperbaiki")
    referee.sees("SOP ini sekarang berada di “Perbaikan”")


def _revise(author: Walker) -> None:
    author.home().sees("Dikembalikan kepada Anda 1").sees("Waktu langkah 3 perlu ditinjau.")
    author.sees("Satu jam terlalu lama untuk satu berkas.").click("Perbaiki")
    author.desk.go(2, "waktu").press("F2", "Control+a").type("20 menit").press("Enter").saved()
    author.page.get_by_role("link", name="Selesai menulis").click()
    author.click("Ajukan ke Bagian Organisasi")
    author.fill("Alasan perubahan", "Waktu menelaah dipersingkat menjadi dua puluh menit.")
    author.fill("Alasan membiarkan peringatan", "Dilengkapi setelah uji coba.")
    author.click("Ajukan ke Bagian Organisasi").sees("SOP ini sekarang berada di “Diajukan”")


def _enact(head: Walker) -> None:
    head.sees("Menunggu Anda 1").open_sop(JUDUL).click("Setujui").click("Setujui").click("Sahkan").click("Sahkan")
    enactment = Enactment.objects.get(record__judul=JUDUL)
    head.sees("SOP ini sekarang berada di “Berlaku”").sees(enactment.nomor).sees("PDF sedang dibuat")
    run_jobs()
    enactment.refresh_from_db()
    expect(head.page.locator("#pdf")).to_contain_text("PDF yang disahkan")  # the page asked by itself
    head.page.reload()
    head.sees(enactment.pdf_sha256)
    with head.page.expect_download() as download:
        head.page.get_by_role("link", name="PDF yang disahkan").first.click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-")
    axe_check(head.page)


def _begin_second_edition(author: Walker) -> None:
    author.page.get_by_role("link", name="SOP", exact=True).click()
    author.page.get_by_role("searchbox").fill("magang")
    author.click("Cari")
    author.page.get_by_role("link", name=JUDUL).click()
    author.sees("Berlaku sejak").click("Mulai edisi baru")
    author.desk.go(3, "waktu").press("F2", "Control+a").type("25 menit").press("Enter").saved()
    author.page.get_by_role("link", name="Selesai menulis").click()
    author.sees("Alur edisi 2, belum disahkan")


def _compare(author: Walker) -> None:
    author.click("Bandingkan keduanya")
    page: Page = author.page
    expect(page.locator("del")).to_contain_text(["30"])
    expect(page.locator("ins")).to_contain_text(["25"])
    expect(page.locator("figure svg")).to_have_count(2)
    axe_check(page)
