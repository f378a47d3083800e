"""From draft to force and out of it again, by the people whose parts they are."""

import hashlib

import pytest

from sopan_web.documents.queries.drawing import sop_of_version
from tests.web.cast import Cast
from tests.web.workflow.way import Way, begin_way


@pytest.fixture
def way(cast: Cast) -> Way:
    return begin_way(cast)


def test_an_sop_goes_from_draft_to_force(way: Way) -> None:
    way.to_enacted()
    assert way.state == "berlaku"
    enactment = way.enactment
    year = enactment.tanggal_pengesahan.year
    assert enactment.nomor == f"000.8.3.3/001/DINKES/{year}"
    assert [step.transition for step in way.passage.steps.all()] == [
        "ajukan",
        "verifikasi",
        "setujui",
        "sahkan",
        "berlakukan",
    ]


def test_the_final_version_holds_number_day_and_signature(way: Way) -> None:
    enactment = way.to_enacted().enactment
    sop = sop_of_version(enactment.version)
    assert sop.nomor == enactment.nomor
    assert sop.disahkan_oleh.jabatan == "Kepala Dinas Kesehatan"
    assert sop.disahkan_oleh.nama == "dr. Hasan Wijaya, M.Kes."
    assert sop.tanggal_efektif is not None
    assert sop.tanggal_efektif.tahun == enactment.tanggal_efektif.year


def test_the_pdf_is_kept_as_its_hash_says(way: Way) -> None:
    enactment = way.to_enacted().enactment
    with enactment.pdf.open() as file:
        content = file.read()
    assert content.startswith(b"%PDF-")
    assert hashlib.sha256(content).hexdigest() == enactment.pdf_sha256
    assert enactment.pdf_sha256 in enactment.pdf.name
