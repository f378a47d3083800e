"""A printed SOP that comes back: what paper can't tell apart is no change, and nothing that was written is lost."""

from dataclasses import replace

import pytest

from sopan.document import Sop
from sopan.layout import lay_out
from sopan.pipeline.bringing.against import adopt, compare_brought
from sopan.pipeline.bringing.bring import Brought, bring
from sopan.readers.reading import Reading
from sopan.readers.sop_file import read_sop, read_sop_text
from sopan.writers.docx import write_docx
from sopan.writers.xlsx import write_xlsx
from tests.examples import ROOT, real_files

ODD = read_sop_text(
    """
judul: Usulan
instansi: Kementerian Contoh - Direktorat Jenderal Contoh
unit: Balai Contoh
logo: lambang.png
keterkaitan: ["-"]
catatan: Pesan kepada verifikator
pelaksana: [Staf/ Petugas, {nama: Kepala Subbagian Umum dan Kepegawaian, singkatan: Kasubag}]
kegiatan:
- {no: 1, uraian: Menyusun  usulan, pelaksana: Staf/ Petugas, bentuk: mulai, waktu: 5 menit}
- {no: 2, uraian: Menyetujui usulan, pelaksana: Kepala Subbagian Umum dan Kepegawaian, bentuk: selesai, waktu: 1 jam}
"""
).sop


DRAWING = lay_out(replace(ODD, logo=""))


def _back(old: Sop, content: bytes) -> tuple[Reading, Brought]:
    brought = bring(content)
    return adopt(old, brought.readings[0], is_form=False), brought


@pytest.mark.parametrize("write", [write_docx, write_xlsx])
def test_an_untouched_print_comes_back_as_the_very_sop(write) -> None:  # type: ignore[no-untyped-def]
    reading, brought = _back(ODD, write(DRAWING))
    assert reading.sop == ODD
    assert compare_brought(ODD, reading.sop, brought).alike


def test_every_example_comes_back_as_the_very_sop() -> None:
    for path in [*(ROOT / "contoh").glob("surat-keluar.yaml"), *real_files()[:6]]:
        sop = read_sop(path).sop
        assert _back(sop, write_xlsx(lay_out(sop)))[0].sop == sop, path.name


def test_words_that_somebody_wrote_beside_the_table_are_kept() -> None:
    page = DRAWING.pages[0]
    title = page.texts[0]._replace(items=(page.texts[0].items[0]._replace(lines=("Mohon diperiksa lagi",)),))
    changed = replace(DRAWING, pages=(page._replace(texts=(*page.texts, title)),))
    reading, _ = _back(ODD, write_docx(changed))
    assert "Pesan kepada verifikator" in reading.sop.catatan
    assert "Mohon diperiksa lagi" in reading.sop.catatan


def test_the_old_title_at_the_edge_of_a_page_is_no_remark() -> None:
    identity = lay_out(replace(ODD, logo="", judul="Usulan Baru")).identity
    reading, brought = _back(ODD, write_docx(replace(DRAWING, identity=identity)))
    assert [field.key for field in compare_brought(ODD, reading.sop, brought).fields] == ["judul"]
    assert reading.sop.catatan == ODD.catatan
    assert not {("catatan",), ("instansi",), ("unit",)} & {notice.place for notice in reading.notices}
