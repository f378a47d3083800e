"""The procedure in plain sentences: what each row tells, what is odd, and how it reads aloud."""

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from sopan.document import Bentuk, JamKerja, Kegiatan, MutuBaku, Pelaksana, Sop, parse_tanggal, parse_waktu
from sopan.flow.series import join_and
from sopan.writers.plain import write_plain
from sopan.writers.plain.wording import begins_with_verb, lower_first, sentence, spoken_list, spoken_task
from tests.core.flows import sop_of
from tests.strategies import odd_sops, well_formed_sops

SURAT = Sop(
    "Surat Keluar",
    nomor="12/ 2024",
    instansi="Pemerintah Kota Contoh",
    unit="Bagian Umum.",
    tanggal_efektif=parse_tanggal("Agustus 2023"),
    pelaksana=(Pelaksana("Pemohon"), Pelaksana("Kasubag"), Pelaksana("Arsiparis")),
    kegiatan=(
        Kegiatan("1", "Menyampaikan  permohonan.", ("Pemohon",), Bentuk.MULAI,
                 mutu_baku=MutuBaku("1. KTP\n2. Formulir", parse_waktu("5'"), "Permohonan.")),
        Kegiatan("2", "Memeriksa permohonan", ("Kasubag",), Bentuk.KEPUTUSAN, ya="3", tidak="1",
                 mutu_baku=MutuBaku("-", parse_waktu("maks. 1 hari kerja"), "Permohonan diperiksa")),
        Kegiatan("3", "SPT disimpan", ("Kasubag", "Arsiparis"), Bentuk.SELESAI,
                 mutu_baku=MutuBaku("Surat", parse_waktu("Setiap saat"), ""), keterangan="SOP Arsip"),
    ),
)  # fmt: skip


def line_of(sop: Sop, start: str) -> str:
    return next(line for line in write_plain(sop).splitlines() if line.startswith(start))


def test_a_procedure_reads_as_a_whole() -> None:
    assert write_plain(SURAT) == (
        "SOP Surat Keluar\n"
        "Bagian Umum, Pemerintah Kota Contoh.\n"
        "Nomor 12/2024, berlaku sejak Agustus 2023.\n"
        "\n"
        "Prosedur ini melayani Pemohon. Yang menjalankannya: Kasubag dan Arsiparis. "
        "Prosedur dimulai oleh Pemohon pada langkah 1 dan selesai pada langkah 3.\n"
        "\n"
        "1. Pemohon menyampaikan permohonan. Yang diperlukan: KTP dan Formulir. Waktu: 5 menit. Hasil: Permohonan. "
        "Lanjut ke langkah 2, oleh Kasubag.\n"
        "2. Kasubag memeriksa permohonan. Waktu: paling lama 1 hari kerja. Hasil: Permohonan diperiksa. "
        "Jika ya, lanjut ke langkah 3, oleh Kasubag dan Arsiparis. Jika tidak, kembali ke langkah 1, oleh Pemohon.\n"
        "3. Kasubag dan Arsiparis bersama-sama: SPT disimpan. Yang diperlukan: Surat. Waktu: Setiap saat. "
        "Hasilnya belum ditetapkan. Keterangan: SOP Arsip. Prosedur selesai di sini.\n"
        "\n"
        "Waktu seluruhnya 1 hari kerja 5 menit, jika tidak ada yang diulang. "
        "Jika setiap pengulangan terjadi satu kali, waktunya 2 hari kerja 10 menit. "
        "Waktu langkah 3 tidak ikut dihitung, karena belum berupa angka. Satu hari kerja dihitung 7 jam 30 menit.\n"
    )


def test_a_row_with_a_flow_inside_is_told_as_a_small_flow() -> None:
    text = write_plain(sop_of("( Ana", "[ Ana | < Budi ya=3 tidak=Ana", ") Ana"))
    assert "Langkah ini terdiri atas 2 bagian:\n   2a. Ana mengerjakan bagiannya. Lanjut ke Budi.\n" in text
    assert "   2b. Budi memutuskan. Jika ya, lanjut ke langkah 3, oleh Ana. Jika tidak, kembali ke Ana.\n" in text


@pytest.mark.parametrize(
    ("rows", "start", "told"),
    [
        (("( A", "[ B"), "2.", "Belum disebutkan apa langkah berikutnya"),
        (("( A", "< B ya=3 tidak=9", ") A"), "2.", "Jika tidak, SOP menunjuk ke langkah 9, yang tidak ada di SOP ini."),
        (("( A", "< B ya=3 tidak=awal", ") A"), "2.", 'Jika tidak, SOP menunjuk ke "awal", yang tidak ada di SOP ini.'),
        (("( A", "< B ya=3", ") A"), "2.", "Ini keputusan, tetapi pilihan lainnya belum disebutkan."),
        (("( A lanjut=3", "[ B", ") A"), "2.", "Tidak ada jalan dari awal prosedur ke sini."),
        (("( A", "< B ya=3 tidak=2", ") A"), "2.", "Jika tidak, ulangi langkah ini."),
        (("( A", ") B lanjut=1"), "2.", "Simbolnya tanda selesai, tetapi masih ada jalan keluar."),
        (("( A lanjut=2 lanjut=3", "[ B", ") A"), "1.", "Lanjut ke langkah 2, oleh B dan lanjut ke langkah 3"),
        (("( A", "< B Lengkap=3 Jika_kurang=1", ") A"), "2.", "Jika lengkap, lanjut ke langkah 3"),
        (("( A", "[ A", ") A"), "1.", "Lanjut ke langkah 2, masih oleh A."),
        (("( A", "[ B"), "Yang menjalankannya", "tetapi tidak disebutkan di mana selesainya."),
        (("( A", "[ B"), "Waktu", "Hitungan ini hanya sampai langkah 2, karena belum ada jalan sampai selesai."),
        (("( A", "< B ya=3 tidak=4", ") A", ") B"), "Yang menjalankannya", "selesai pada langkah 3 atau 4."),
        (
            ("( A", "< B ya=4 tidak=3", "[ C lanjut=4", ") A"),
            "Waktu",
            "Jalan terpanjang tanpa pengulangan memerlukan 40",
        ),
        ((("( A", "-"), (") B", "Tentatif")), "1.", "Waktunya belum ditetapkan."),
        ((("( A", "-"), (") B", "Tentatif")), "Waktu", "Waktu seluruhnya tidak dapat dihitung"),
    ],
)
def test_what_is_odd_is_said(rows: tuple[str | tuple[str, str], ...], start: str, told: str) -> None:
    assert told in line_of(sop_of(*rows), start)


def test_a_row_without_actor_or_task_is_told() -> None:
    text = write_plain(Sop("", kegiatan=(Kegiatan("", "Menerima surat"), Kegiatan("2", "", ("Ana",)))))
    assert text.startswith("SOP tanpa judul\n")
    assert "(baris 1). Menerima surat. Waktunya belum ditetapkan." in text
    assert "Pelaksananya belum ditetapkan." in text
    assert "2. Ana: uraian kegiatannya belum ditulis." in text


def test_an_empty_sop_is_told_too() -> None:
    assert (
        write_plain(Sop("SOP Cuti")) == "SOP Cuti\n\nPelaksananya belum ditetapkan.\n\nSOP ini belum punya langkah.\n"
    )


def test_the_actor_is_not_said_twice() -> None:
    sop = replace(SURAT, kegiatan=(replace(SURAT.kegiatan[0], uraian="Pemohon menyampaikan permohonan"),))
    assert line_of(sop, "1.").startswith("1. Pemohon menyampaikan permohonan.")


def test_office_hours_are_a_setting() -> None:
    assert "Satu hari kerja dihitung 6 jam." in write_plain(SURAT, JamKerja(menit_per_hari=360))


def test_words_of_a_cell() -> None:
    assert spoken_list("1. Komputer;\n2. Kertas,\n3. ATK.") == "Komputer, Kertas, dan ATK"
    assert spoken_list("Surat perintah\ndari pimpinan\nDaftar hadir") == "Surat perintah dari pimpinan dan Daftar hadir"
    assert spoken_task("Menyusun:\na. konsep\nb. lampiran") == "Menyusun: konsep; lampiran"
    assert join_and(["Humas dan Umum", "Kepala"]) == "Humas dan Umum serta Kepala"
    assert join_and(["Ijin, cuti", "SPT", "ATK"]) == "Ijin, cuti; SPT; dan ATK"
    assert sentence("sudah selesai. ") == "Sudah selesai."
    assert sentence("Apa?") == "Apa?"
    assert lower_first("SPT dibuat") == "SPT dibuat"
    assert lower_first("Menerima SPT") == "menerima SPT"
    assert [begins_with_verb(text) for text in ("Menerima", "Mencatat, menyimpan", "Menteri hadir", "Rapat")] == [
        True, True, False, False,
    ]  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(well_formed_sops())
def test_any_sop_reads_without_stumbling(sop: Sop) -> None:
    text = write_plain(sop)
    lines = [line for line in text.splitlines() if line]
    assert text.endswith("\n")
    assert not re.search(r"\.\.|jika jika|  \S|\(\)|\bNone\b", "\n".join(line.strip() for line in lines), re.IGNORECASE)
    assert "belum disebutkan" not in text
    for kegiatan in sop.kegiatan:
        assert any(line.startswith(f"{kegiatan.no}. ") for line in lines)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(odd_sops())
def test_any_odd_sop_is_told_row_by_row(sop: Sop) -> None:
    assert len(write_plain(sop).splitlines()) > len(sop.kegiatan)
