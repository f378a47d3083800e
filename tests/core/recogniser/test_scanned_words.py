"""Words as a scanner garbles them: numbers, labels, logos, and signatures, mended only where the rest is plain."""

import pytest

from sopan.document import Sop
from sopan.readers.found import FoundTable, Source
from sopan.readers.reading import Reading
from sopan.readers.recogniser import recognise
from sopan.readers.recogniser.identity.items import items_of
from sopan.readers.recogniser.identity.labels import Label, label_of
from sopan.readers.recogniser.identity.office import read_office
from sopan.readers.recogniser.identity.signature import read_signature
from tests.core.recogniser.by_hand import HEADING, document, page, step, table


def _read(found: FoundTable, confidence: float) -> Reading:
    cells = tuple(cell._replace(confidence=confidence) for cell in found.cells)
    (reading,) = recognise(document(page([found._replace(cells=cells)]))._replace(source=Source.SCAN))
    return reading


def _numbers(sop: Sop) -> list[str]:
    return [kegiatan.no for kegiatan in sop.kegiatan]


@pytest.mark.parametrize(
    ("read", "numbers"),
    [
        ("4 2 3 4", "1 2 3 4"),
        ("1 2 8 4", "1 2 3 4"),
        ("1 2 3 84", "1 2 3 4"),
        ("1 2 3 7", "1 2 3 7"),  # nothing says that it is a blot
        ("1 1a 2 3", "1 1a 2 3"),
    ],
)
def test_garbled_numbers_get_the_number_that_is_due(read: str, numbers: str) -> None:
    rows = table((HEADING, *(step(number, "Memeriksa berkas", "V") for number in read.split())))
    assert _numbers(_read(rows, 0.9).sop) == numbers.split()
    assert _numbers(_read(rows, 1.0).sop)[0] == read.split()[0]  # a file's own characters are believed


def test_a_row_that_numbers_the_columns_is_no_step_though_a_number_is_misread() -> None:
    numbers = ("1", "2", "3", "A", "5", "6", "7", "8", "9")
    assert _numbers(_read(table((HEADING, numbers, step("1", "Menerima", "V"))), 0.9).sop) == ["1"]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("“4. SOP Surat Masuk\n2. SOP Surat Keluar", ("SOP Surat Masuk", "SOP Surat Keluar")),
        ("1, Komputer\n2. Meja", ("Komputer", "Meja")),
        ("1 SOP Surat Masuk\n2 SOP Surat Keluar", ("SOP Surat Masuk", "SOP Surat Keluar")),
        ("1 Unit komputer\n2 Buah meja", ("1 Unit komputer", "2 Buah meja")),
        ("1. Komputer 3. Kertas\n2. Meja 4. Pena", ("Komputer", "Meja", "Kertas", "Pena")),
        ("1. Meja sesuai Pasal 4. Baru\n2. Kursi", ("Meja sesuai Pasal 4. Baru", "Kursi")),
    ],
)
def test_blurred_numbers_of_items(text: str, items: tuple[str, ...]) -> None:
    assert items_of(text) == items


@pytest.mark.parametrize("line", ["“NIP. 19700817 199508 1 999", "VIF. 19700817 199508 1999", "19700817 199508 1 999"])
def test_a_whole_nip_is_one_whatever_stands_before_it(line: str) -> None:
    signature = read_signature(f"Kepala Dinas Contoh\nBUDI CONTOH, S.Sos.\n{line}")
    assert (signature.nama, signature.nip.replace(" ", "")) == ("BUDI CONTOH, S.Sos.", "197008171995081999")


def test_what_a_logo_is_taken_for_is_no_office() -> None:
    read = read_office(["Mas\nNae,\nPEMERINTAH KABUPATEN CONTOH\nDINAS CONTOH"])
    assert read == ("PEMERINTAH KABUPATEN CONTOH", "DINAS CONTOH", ["Mas", "Nae,"])


def test_labels_with_a_blot() -> None:
    assert (label_of("INama SOP"), label_of("Nomor Urut SOP"), label_of("Nama")) == (Label.JUDUL, Label.NOMOR, None)
