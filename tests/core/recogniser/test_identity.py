"""The identity block in the variants that offices print: labels, cells split or merged, lists in one cell or many."""

import pytest

from sopan.document import Pengesahan, Sop
from sopan.drawing import Rect
from sopan.readers.found import FoundTable, FoundText
from sopan.readers.recogniser import recognise
from sopan.readers.recogniser.identity.casing import may_hide_short_form, plain_case
from sopan.readers.recogniser.identity.items import items_of
from sopan.readers.recogniser.identity.office import read_office
from sopan.readers.recogniser.identity.signature import read_signature
from tests.core.recogniser.by_hand import HEADING, document, page, step, table

STEPS = table((HEADING, step("1", "Menerima", "V"), step("2", "Memeriksa", "V")), top=400)
LAW = ("Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan", "Peraturan Pemerintah Nomor 28 Tahun 2012")


def _sop(form: FoundTable | None, *texts: str) -> Sop:
    loose = [FoundText(Rect(20, 5 + 12 * number, 400, 10), text) for number, text in enumerate(texts)]
    (reading,) = recognise(document(page([*([form] if form else []), STEPS], texts=loose)))
    return reading.sop


def test_labels_and_values_in_cells_of_their_own_with_colons_between() -> None:
    form = table(
        (
            ("PEMERINTAH KABUPATEN CONTOH\nDINAS CONTOH", "NOMOR SOP", ":", "12/SOP/2025"),
            ("", "TGL. PEMBUATAN", ":", "6 Januari 2025"),
            ("", "TGL. REVISI", ":", "-"),
            ("", "TGL. PENGESAHAN", ":", "8 Januari 2025"),
            ("", "DISAHKAN OLEH", ":", "Kepala Dinas Contoh"),
            ("", "", "", "BUDI CONTOH, S.Sos."),
            ("", "", "", "Pembina Tk. I"),
            ("", "", "", "NIP. 19700817 199508 1 999"),
            ("", "JUDUL SOP", ":", "Pengelolaan Surat"),
        ),
        {(0, 0): (9, 1)},
    )
    sop = _sop(form)
    assert (sop.instansi, sop.unit) == ("Pemerintah Kabupaten Contoh", "Dinas Contoh")
    assert (sop.nomor, sop.judul, sop.tanggal_revisi) == ("12/SOP/2025", "Pengelolaan Surat", None)
    assert str(sop.tanggal_pembuatan) == "6 Januari 2025"
    assert str(sop.tanggal_efektif) == "8 Januari 2025"
    assert sop.disahkan_oleh == Pengesahan(
        "Kepala Dinas Contoh", "BUDI CONTOH, S.Sos.", "19700817 199508 1 999", "Pembina Tk. I"
    )
    assert sop.catatan == ""


def test_label_and_value_in_one_cell() -> None:
    form = table(
        (
            (
                "DINAS CONTOH",
                "Nomor SOP : 12/SOP/2025\nTanggal Pembuatan : 6 Januari 2025\nNama SOP: Pengelolaan Surat",
            ),
            (
                f"Dasar Hukum :\n1. {LAW[0]}\n2. {LAW[1]}",
                "Kualifikasi Pelaksana :\n- Memahami tata naskah\n- Mampu mengetik",
            ),
        )
    )
    sop = _sop(form)
    assert (sop.nomor, sop.judul, str(sop.tanggal_pembuatan)) == ("12/SOP/2025", "Pengelolaan Surat", "6 Januari 2025")
    assert sop.dasar_hukum == LAW
    assert sop.kualifikasi_pelaksana == ("Memahami tata naskah", "Mampu mengetik")


def test_a_list_below_its_heading_with_numbers_in_cells_of_their_own() -> None:
    form = table(
        (
            ("Nomor SOP", "", "12/SOP/2025", ""),
            ("Nama SOP", "", "Pengelolaan Surat", ""),
            ("Dasar Hukum", "", "Peralatan dan Perlengkapan", ""),
            ("1.", LAW[0], "1.", "Komputer"),
            ("2.", LAW[1], "2.", "Printer"),
            ("Peringatan", "", "Pencatatan & Pendataan", ""),
            ("Jika terlambat maka surat hilang", "", "-", ""),
        ),
        {(2, 0): (1, 2), (2, 2): (1, 2), (5, 0): (1, 2), (5, 2): (1, 2), (6, 0): (1, 2), (6, 2): (1, 2)},
    )
    sop = _sop(form)
    assert (sop.dasar_hukum, sop.peralatan) == (LAW, ("Komputer", "Printer"))
    assert (sop.peringatan, sop.pencatatan) == (("Jika terlambat maka surat hilang",), ())
    assert (sop.nomor, sop.judul) == ("12/SOP/2025", "Pengelolaan Surat")


def test_slips_of_the_pen_in_labels_are_forgiven() -> None:
    form = table(
        (
            ("No. SOP", "12/SOP/2025"),
            ("Tanggal Pembutan", "6 Januari 2025"),
            ("Nama SOP", "Pengelolaan Surat"),
            ("Kualitas Pelaksana", "Teliti"),
            ("Pencatatan dan Pedataan", "Buku agenda"),
        )
    )
    sop = _sop(form)
    assert str(sop.tanggal_pembuatan) == "6 Januari 2025"
    assert (sop.kualifikasi_pelaksana, sop.pencatatan) == (("Teliti",), ("Buku agenda",))


def test_paragraphs_without_a_table() -> None:
    sop = _sop(None, "Nomor SOP : 12/SOP/2025", "Tanggal Pembuatan: 6 Januari 2025", "Nama SOP : Pengelolaan Surat")
    assert (sop.nomor, sop.judul) == ("12/SOP/2025", "Pengelolaan Surat")


def test_title_and_office_stand_above_a_table_without_a_form() -> None:
    sop = _sop(None, "PEMERINTAH KOTA CONTOH", "DINAS CONTOH", "STANDAR OPERASIONAL PROSEDUR PENGELOLAAN SURAT")
    assert (sop.judul, sop.instansi, sop.unit) == ("PENGELOLAAN SURAT", "Pemerintah Kota Contoh", "Dinas Contoh")


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1. Satu\n2. Dua\nlanjutannya", ("Satu", "Dua lanjutannya")),
        ("1. UU Nomor 5 2. PP Nomor 11 Tahun 2017 3. Perda", ("UU Nomor 5", "PP Nomor 11 Tahun 2017", "Perda")),
        ("1) Satu\n2) Dua", ("Satu", "Dua")),
        ("a. Satu\nb. Dua", ("Satu", "Dua")),
        ("• Satu\n• Dua", ("Satu", "Dua")),
        ("Satu\nDua", ("Satu", "Dua")),
        ("-", ()),
        ("", ()),
        ("Tidak ada", ()),
        ("Permendagri No. 3 Tahun 2017", ("Permendagri No. 3 Tahun 2017",)),
    ],
)  # fmt: skip
def test_items_of_a_list(text: str, items: tuple[str, ...]) -> None:
    assert items_of(text) == items


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("Kepala Dinas,\n\n\nANI CONTOH\nNIP 123", Pengesahan("Kepala Dinas", "ANI CONTOH", "123")),
        ("KEPALA DINAS\nKABUPATEN CONTOH\nANI CONTOH, S.H.\nPembina Utama Muda (IV/c)\nNIP: 123",
         Pengesahan("KEPALA DINAS KABUPATEN CONTOH", "ANI CONTOH, S.H.", "123", "Pembina Utama Muda (IV/c)")),
        ("Plt. Kepala Dinas,\nANI CONTOH\nNIP 123", Pengesahan("Kepala Dinas", "ANI CONTOH", "123", sebutan="Plt.")),
        ("a.n. BUPATI CONTOH\nSekretaris Daerah,\nANI CONTOH\nNIP 123",
         Pengesahan("Sekretaris Daerah", "ANI CONTOH", "123", sebutan="a.n.", atas_nama="BUPATI CONTOH")),
        ("Sekretaris Daerah\nu.b.\nKepala Bagian,\nANI CONTOH\nNIP 123",
         Pengesahan("Kepala Bagian", "ANI CONTOH", "123", sebutan="u.b.", atas_nama="Sekretaris Daerah")),
        ("BUPATI CONTOH,\nANI CONTOH", Pengesahan("BUPATI CONTOH", "ANI CONTOH")),
        ("Kepala Dinas", Pengesahan("Kepala Dinas")),
        ("", Pengesahan()),
    ],
)  # fmt: skip
def test_signatures(text: str, signature: Pengesahan) -> None:
    assert read_signature(text) == signature


@pytest.mark.parametrize(
    ("lines", "office"),
    [
        (
            "PEMERINTAH\nKABUPATEN CONTOH\nDINAS CONTOH\nBIDANG UMUM",
            ("PEMERINTAH KABUPATEN CONTOH", "DINAS CONTOH - BIDANG UMUM"),
        ),
        ("LOGO\nBADAN CONTOH", ("BADAN CONTOH", "")),
        ("PEMERINTAH KOTA CONTOH DINAS CONTOH SEKRETARIAT", ("PEMERINTAH KOTA CONTOH", "DINAS CONTOH - SEKRETARIAT")),
        ("PEMERINTAH KOTA CONTOH\nKANTOR KECAMATAN CONTOH", ("PEMERINTAH KOTA CONTOH", "KANTOR KECAMATAN CONTOH")),
        ("STANDAR OPERASIONAL PROSEDUR\nDINAS PEMUDA DAN\nOLAHRAGA", ("DINAS PEMUDA DAN OLAHRAGA", "")),
    ],
)
def test_offices(lines: str, office: tuple[str, str]) -> None:
    assert read_office([lines])[:2] == office


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("PEMERINTAH KABUPATEN TRENGGUNA", "Pemerintah Kabupaten Trengguna"),
        ("DINAS KOMUNIKASI, STATISTIK DAN PERSANDIAN", "Dinas Komunikasi, Statistik dan Persandian"),
        ("UPTD RSUD MEKAR II - BIDANG TIK", "UPTD RSUD Mekar II - Bidang TIK"),
        ("BADAN KEPEGAWAIAN (BAPEG)", "Badan Kepegawaian (BAPEG)"),
        ("DINAS P3AP2KB", "Dinas P3AP2KB"),
        ("BASARNAS", "BASARNAS"),
        ("Dinas PUPR", "Dinas PUPR"),
    ],
)
def test_names_in_capitals_are_written_plainly_but_short_forms_are_kept(printed: str, name: str) -> None:
    assert plain_case(printed) == name


@pytest.mark.parametrize(
    ("printed", "doubtful"),
    [
        ("DINAS PEKERJAAN UMUM DAN TATA RUANG", False),
        ("PEMERINTAH KOTA SUKAMAJU", False),
        ("BADAN POLA KEPEGAWAIAN", True),  # POLA may be short for something
        ("DINAS PPKB", False),  # cannot be spoken, and so stays as it is
    ],
)
def test_only_a_short_word_that_is_not_known_may_hide_a_short_form(printed: str, doubtful: bool) -> None:
    assert may_hide_short_form(printed) is doubtful
