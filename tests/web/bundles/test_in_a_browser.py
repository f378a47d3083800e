"""From the list to the ZIP by keyboard alone, and without script."""

import io
from zipfile import ZipFile

import pytest

from tests.web.cast import make_cast
from tests.web.conftest import PageOf
from tests.web.jobs import run_jobs
from tests.web.workflow.way import begin_way


@pytest.mark.usefixtures("transactional_db")
def test_ticked_ordered_and_fetched_without_script_or_mouse(page_of: PageOf) -> None:
    cast = make_cast()
    for judul in ("Antar Jemput", "Balasan Surat"):
        begin_way(cast, judul=judul)
    page = page_of(cast.penyusun, "/sop/", java_script_enabled=False, accept_downloads=True)
    page.get_by_label("Pilih untuk diunduh: Balasan Surat").press("Space")
    page.get_by_role("button", name="Unduh yang ditandai").press("Enter")
    assert page.get_by_role("heading", name="1 SOP dipilih").is_visible()
    for kind in ("Word", "PDF", "JSON"):
        page.get_by_label(f"{kind}:").press("Space")
    page.get_by_role("button", name="Buat ZIP").press("Enter")
    assert page.get_by_text("Menunggu giliran.").is_visible()
    run_jobs()
    page.get_by_role("link", name="Muat ulang").press("Enter")
    with page.expect_download() as download:
        page.get_by_role("link", name="Unduh ZIP").press("Enter")
    with ZipFile(io.BytesIO(download.value.path().read_bytes())) as archive:
        assert archive.namelist() == ["Dinas Kesehatan/Balasan Surat.json", "daftar.csv"]
