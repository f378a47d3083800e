"""A file's author and date come from the SOP alone."""

from sopan.document import Sop, Tanggal
from sopan.layout.metadata import describe_file
from tests.formats.pdf_samples import day, full_sop


def test_the_last_date_and_the_office_are_told() -> None:
    sop = full_sop(tanggal_revisi=day(17, 8, 2025))
    assert describe_file(sop) == {
        "penulis": "Pemerintah Kabupaten Contoh, Sekretariat Daerah - Bagian Umum",
        "tanggal": "2025-08-17",
    }


def test_a_partial_date_counts_from_its_first_day() -> None:
    assert describe_file(Sop("x", tanggal_pembuatan=Tanggal("Agustus 2023", 2023, 8))) == {"tanggal": "2023-08-01"}


def test_nothing_known_is_nothing_told() -> None:
    impossible = Tanggal("31 Februari 2024", 2024, 2, 31)
    assert describe_file(Sop("x", tanggal_pembuatan=Tanggal("menyusul"), tanggal_efektif=impossible)) == {}
