"""The procedure told by pieces: the steps as in the text, and what only outsiders can bring."""

import pytest
from hypothesis import given, settings

import sopan
from sopan.document import Sop
from sopan.writers.plain.items import items_of
from tests.strategies import odd_sops


def example(name: str) -> Sop:
    return sopan.read_sop(next(file for file in sopan.example_files() if file.stem == name)).sop


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Surat permohonan, identitas diri (KTP, SIM)", ["Surat permohonan", "identitas diri (KTP, SIM)"]),
        ("1. Komputer\n2. Kertas HVS 80 gram;\n- Alat tulis.", ["Komputer", "Kertas HVS 80 gram", "Alat tulis"]),
        ("KTP; KK, dan pasfoto", ["KTP", "KK", "pasfoto"]),
        ("Uang Rp10.000,00", ["Uang Rp10.000,00"]),
        ("Map (merah, besar", ["Map (merah, besar"]),
        ("-", []),
        ("", []),
    ],
)
def test_a_cell_names_its_things(text: str, items: list[str]) -> None:
    assert items_of(text) == items


def test_a_service_says_what_to_bring_and_what_one_gets() -> None:
    told = sopan.tell(example("surat-rekomendasi"))
    assert told.served == ("Pemohon",)
    assert told.brought == ("Surat permohonan", "Identitas diri", "Rencana kegiatan")
    assert told.used == ("Daftar syarat", "Surat perintah tugas")
    assert told.results == ("Surat rekomendasi", "Surat penolakan rekomendasi")
    assert told.total == "3 hari kerja 2 jam 40 menit"
    assert told.times.startswith("Waktu seluruhnya 3 hari kerja 2 jam 40 menit, jika tidak ada yang diulang.")


def test_the_office_s_own_work_serves_nobody() -> None:
    told = sopan.tell(example("surat-masuk"))
    assert (told.served, told.brought) == ((), ())
    assert told.used == ("Surat", "Buku ekspedisi", "Buku agenda")
    assert told.results == ("Arsip surat masuk",)


def test_a_step_keeps_its_pieces_apart() -> None:
    step = sopan.tell(example("surat-rekomendasi")).steps[1]
    assert step.actors == ("Petugas Layanan",)
    assert step.deed == "Petugas Layanan memeriksa kelengkapan berkas permohonan."
    assert (step.kelengkapan, step.waktu) == ("Berkas permohonan, daftar syarat", "15 menit")
    assert step.onward == (
        "Jika ya, lanjut ke langkah 3, oleh Tim Teknis.",
        "Jika tidak, kembali ke langkah 1, oleh Pemohon.",
    )


@settings(max_examples=40)
@given(odd_sops())
def test_whatever_is_drawn_can_be_told(sop: Sop) -> None:
    told = sopan.tell(sop)
    assert len(told.steps) == len(sop.kegiatan)
    assert all(item == item.strip() and item for item in (*told.brought, *told.used, *told.results))
    assert not set(told.brought) & set(told.used)
