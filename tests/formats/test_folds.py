"""Word and Excel, which know no break after a slash, break a long double name where the drawing breaks it."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from sopan.layout import lay_out
from sopan.writers.docx import write_docx
from sopan.writers.xlsx import write_xlsx
from sopan.writers.xml_text import FOLD, foldable
from tests.core.flows import sop_of


@pytest.mark.parametrize(
    ("prose", "lines", "folded"),
    [
        ("Petugas Desa/Kelurahan", ("Petugas", "Desa/", "Kelurahan"), f"Petugas Desa/{FOLD}Kelurahan"),
        ("a/b/c a/b", ("a/", "b/", "c", "a/b"), f"a/{FOLD}b/{FOLD}c a/b"),
        ("Desa/Kelurahan", ("Desa/Kelurahan",), "Desa/Kelurahan"),
        ("Pertanggungjawaban", ("Pertanggung", "jawaban"), "Pertanggungjawaban"),
        ("300.1/SATPOL/2026", ("300.1/", "SATPOL/", "2026"), "300.1/SATPOL/2026"),
        ("dua  spasi/kata", ("dua", "spasi/", "kata"), f"dua  spasi/{FOLD}kata"),
    ],
)
def test_a_fold_stands_where_a_line_broke_after_a_mark(prose: str, lines: tuple[str, ...], folded: str) -> None:
    assert foldable(prose, lines) == folded


def test_a_double_name_of_an_actor_folds_in_word_and_excel() -> None:
    name = "Petugas Perhubungan/Telekomunikasi Desa"
    sop = sop_of("( Ana", "[ Budi", ") Ana")
    kegiatan = tuple(replace(row, pelaksana=(name,)) for row in sop.kegiatan)
    drawing = lay_out(replace(sop, kegiatan=kegiatan, pelaksana=(replace(sop.pelaksana[0], nama=name),)))
    folded = name.replace("/", f"/{FOLD}")
    with zipfile.ZipFile(io.BytesIO(write_docx(drawing))) as archive:
        assert folded in archive.read("word/document.xml").decode()
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(drawing)))
    assert folded in {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
