"""Citations in the spellings that real SOPs use."""

import pytest

from sopan.lint import lint
from sopan.lint.citation import full_citation, parse_citation
from sopan.lint.register import load_register
from tests.core.lint.whole import whole_sop


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", "uu-25-2009"),
        ("Undang Undang No. 5 Tahun 2014 Tentang Aparatur Sipil Negara,", "uu-5-2014"),
        ("UU RI No 25/2009 tentang Pelayanan Publik", "uu-25-2009"),
        ("Undang-undang Republik Indonesia Nomor 14 Tahun 2008 tentang KIP;", "uu-14-2008"),
        ("Peraturan Pemerintah 28 Tahun 2012 Tentang Petunjuk Pelaksanaan UU No.43 Tahun 2009", "pp-28-2012"),
        (
            "Peraturan Pemerintahan Nomor 16 Tahun 2018 Tentang Satpol PP (Lembaran Negara)",
            "pp-16-2018",
        ),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja", "perppu-2-2022"),
        ("1. Permen PAN dan RB Nomor 35 Tahun 2012 tentang Pedoman", "permenpanrb-35-2012"),
        ("PermenPANRB No. 35 Th. 2012 ttg SOP", "permenpanrb-35-2012"),
        ("Permendagri 54/2009 tentang Tata Naskah", "permendagri-54-2009"),
        ("Peraturan Menteri Kesehatan Republik Indonesia Nomor 4 Tahun 2019 tentang SPM", "permenkes-4-2019"),
        ("Peraturan Kepala Badan Kepegawaian Negara Nomor 6 Tahun 2022 tentang Disiplin", "perlembkn-6-2022"),
        ("Perka BKN No. 21 Tahun 2010 tentang Disiplin", "perlembkn-21-2010"),
        ("Peraturan Komisi Informasi No. 1 Tahun 2021 tentang Standar Layanan", "perlemki-1-2021"),
        (
            "Peraturan Menteri Negara Pendayagunaan Aparatur Negara Nomor PER/21/M.PAN/11/2008 tentang Pedoman",
            "permenpan-per-21-m.pan-11-2008",
        ),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "uud-1945"),
    ],
)
def test_finds_the_instrument(text: str, key: str) -> None:
    cited = parse_citation(text)
    assert cited.key == key
    assert cited.missing == ()
    assert load_register().find(cited) is not None


@pytest.mark.parametrize(
    ("text", "kind", "issuer", "number", "year"),
    [
        ("Keputusan Gubernur Kalbar No 7/DISKOMINFO/2020 tentang PPID", "Kepgub", "Kalbar", "7/DISKOMINFO/2020", 2020),
        ("a. Peraturan Wali Kota Kupang Nomor 3 Tahun 2020 tentang X", "Perwali", "Kupang", "3", 2020),
        ("Perda Kab. Kupang No. 5 Tahun 2016 tentang Perangkat Daerah", "Perda", "Kab. Kupang", "5", 2016),
        ("Peraturan gubernur Nomor 120 Tahun 2016 tentang Kedudukan", "Pergub", "", "120", 2016),
        ("SK Bupati No 12 Tahun 2020 tentang Tim", "Kepbup", "", "12", 2020),
        ("SE Bupati Nomor 061/12/SJ tanggal 5 Mei 2020 tentang Jam Kerja", "SE", "Bupati", "061/12/SJ", 2020),
        ("SE Bupati Nomor 061/12/SJ tentang Jam Kerja tgl. 05-05-2021", "SE", "Bupati", "061/12/SJ", 2021),
    ],
)
def test_regional_instruments(text: str, kind: str, issuer: str, number: str, year: int) -> None:
    cited = parse_citation(text)
    assert (cited.kind, cited.issuer, cited.number, cited.year) == (kind, issuer, number, year)


def test_title_ends_where_the_gazette_or_the_amendment_begins() -> None:
    amended = "PP Nomor 11 Tahun 2017 tentang Manajemen PNS sebagaimana telah diubah dengan PP 17/2020"
    assert parse_citation(amended).title == "Manajemen PNS"
    gazette = "PP Nomor 16 Tahun 2018 tentang Satpol PP (Lembaran Negara Tahun 2018 Nomor 72)"
    assert parse_citation(gazette).title == "Satpol PP"


def test_says_what_is_missing() -> None:
    assert parse_citation("Undang-Undang tentang Pelayanan Publik").missing == ("nomor", "tahun")
    assert parse_citation("SOP lama").missing == ("jenis peraturan", "nomor", "tahun", "judul")


def test_what_is_missing_reads_as_a_sentence() -> None:
    (finding,) = lint(whole_sop("dasar_hukum: [SOP lama]"))
    assert finding.message == '"SOP lama" belum menyebut jenis peraturan, nomor, tahun, dan judul.'


def test_every_row_of_the_register_is_read_back_from_its_full_citation() -> None:
    for row in load_register().rows.values():
        assert parse_citation(full_citation(row.kind, row.number, row.year, row.title)).key == row.key
