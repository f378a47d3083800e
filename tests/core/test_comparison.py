"""Two states of an SOP side by side: what a careful reader would mark with a pen."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from sopan import Piece, Sop, compare, diff_words, example_files, read_sop, read_sop_text, tell_changes
from sopan.comparison import WayChange, summarise
from sopan.writers.sop_file import write_yaml
from tests.strategies import odd_sops, well_formed_sops

patient = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])

OLD = read_sop_text(
    """
judul: Pengelolaan Surat
dasar_hukum: [UU 43/2009, PP 28/2012]
pelaksana: [Arsiparis, Sekretaris, Kepala Dinas]
kegiatan:
- {no: 1, uraian: Menerima surat dari pengirim, pelaksana: Arsiparis, bentuk: mulai, waktu: 5 menit}
- {no: 2, uraian: Mencatat surat pada buku agenda, pelaksana: Arsiparis, waktu: 10 menit}
- {no: 3, uraian: Memeriksa isi surat, pelaksana: Sekretaris, bentuk: keputusan, ya: 4, tidak: 2}
- {no: 4, uraian: Mendisposisikan surat, pelaksana: Kepala Dinas}
- {no: 5, uraian: Mengarsipkan surat, pelaksana: Arsiparis, bentuk: selesai}
"""
).sop
NEW = read_sop_text(
    """
judul: Pengelolaan Surat Masuk
dasar_hukum: [UU 43/2009, PP 28/2012, Permendagri 1/2023]
pelaksana: [Arsiparis, Sekretaris, Kepala Dinas]
kegiatan:
- {no: 1, uraian: Menerima surat dari pengirim, pelaksana: Arsiparis, bentuk: mulai, waktu: 3 menit}
- {no: 2, uraian: Memindai surat, pelaksana: Arsiparis, waktu: 5 menit}
- {no: 3, uraian: Mencatat surat pada buku agenda, pelaksana: Arsiparis, waktu: 10 menit}
- {no: 4, uraian: Memeriksa isi surat dan lampirannya, pelaksana: Sekretaris, bentuk: keputusan, ya: 5, tidak: 1}
- {no: 5, uraian: Mendisposisikan surat, pelaksana: Kepala Dinas, bentuk: selesai}
"""
).sop


def told(pieces: tuple[Piece, ...]) -> str:
    marks = {"hilang": "[-{}-]", "baru": "[+{}+]", "tetap": "{}"}
    return "".join(marks[piece.kind].format(piece.text) for piece in pieces)


def test_rows_are_matched_by_what_they_say() -> None:
    assert [(row.fate, row.old_no, row.new_no) for row in compare(OLD, NEW).rows] == [
        ("berubah", "1", "1"), ("baru", "", "2"), ("tetap", "2", "3"), ("berubah", "3", "4"), ("berubah", "4", "5"),
        ("dihapus", "5", ""),
    ]  # fmt: skip


def test_cells_are_compared_word_by_word() -> None:
    rows = compare(OLD, NEW).rows
    assert told(rows[0].cells["waktu"]) == "[-5-][+3+] menit"
    assert told(rows[3].cells["uraian"]) == "Memeriksa isi surat[+ dan lampirannya+]"
    assert told(rows[4].cells["pelaksana"]) == "Kepala Dinas[+ (selesai)+]"


def test_identity_fields_are_compared_and_unchanged_ones_left_out() -> None:
    assert {field.key: [told(line) for line in field.lines] for field in compare(OLD, NEW).fields} == {
        "judul": ["Pengelolaan Surat[+ Masuk+]"],
        "dasar_hukum": ["UU 43/2009", "PP 28/2012", "[+Permendagri 1/2023+]"],
    }


def test_a_letterhead_in_capitals_names_the_same_office() -> None:
    printed, plain, other = (Sop("Cuti", instansi=name) for name in ("DINAS CONTOH", "Dinas Contoh", "Dinas Lain"))
    assert compare(printed, plain).alike
    assert not compare(printed, other).alike


def test_an_arrow_that_leads_to_another_step_is_told_and_one_that_only_got_a_new_number_is_not() -> None:
    assert compare(OLD, NEW).ways == (WayChange("4", "Tidak", "2", "1"),)


def test_a_row_carried_elsewhere_is_moved_and_the_others_stay() -> None:
    a, b, c, d, e = OLD.kegiatan
    order = [a, d, b, c, e]
    new = replace(OLD, kegiatan=tuple(replace(row, no=str(no)) for no, row in enumerate(order, 1)))
    assert [(row.new_no, row.fate) for row in compare(OLD, new).rows if row.moved] == [("2", "tetap")]


def test_arrows_added_and_taken_away_are_told() -> None:
    rows = list(OLD.kegiatan)
    rows[2] = replace(rows[2], tidak="")
    without = replace(OLD, kegiatan=tuple(rows))
    assert compare(OLD, without).ways == (WayChange("3", "Tidak", "2", ""),)
    assert compare(without, OLD).ways == (WayChange("3", "Tidak", "", "2"),)


SHARED = read_sop_text(
    """
judul: Usulan
pelaksana: [Staf, Sekretaris, Kepala]
kegiatan:
- {no: 1, uraian: Menyusun usulan, pelaksana: Staf, bentuk: mulai}
- no: 2
  uraian: Memeriksa usulan
  simpul:
  - {pelaksana: Staf}
  - {pelaksana: Sekretaris, bentuk: keputusan, ya: Kepala, tidak: Staf}
  - {pelaksana: Kepala, bentuk: keputusan, ya: 3, tidak: 1}
- {no: 3, uraian: Mengarsipkan usulan, pelaksana: Staf, bentuk: selesai}
"""
).sop


def test_an_arrow_inside_a_step_is_told_by_whose_symbol_it_is() -> None:
    staf, sekretaris, kepala = SHARED.kegiatan[1].simpul
    symbols = (staf, replace(sekretaris, tidak="1"), replace(kepala, tidak="Sekretaris"))
    new = replace(
        SHARED, kegiatan=(SHARED.kegiatan[0], replace(SHARED.kegiatan[1], simpul=symbols), SHARED.kegiatan[2])
    )
    assert compare(SHARED, new).ways == (
        WayChange("2, Sekretaris", "Tidak", "2, Staf", "1"),
        WayChange("2, Kepala", "Tidak", "1", "2, Sekretaris"),
    )


def test_an_actor_under_another_name_is_one_change() -> None:
    text = write_yaml(SHARED).replace("Sekretaris", "Sekretaris Dinas")
    found = compare(SHARED, read_sop_text(text).sop)
    assert tell_changes(found) == ("Pelaksana: Sekretaris[+ Dinas+]",)


@pytest.mark.parametrize("path", example_files(), ids=lambda path: path.stem)
def test_an_sop_is_like_itself(path) -> None:
    sop = read_sop(path).sop
    assert compare(sop, sop).alike


@patient
@given(odd_sops() | well_formed_sops(), odd_sops() | well_formed_sops())
def test_every_row_of_both_is_told_once(old: Sop, new: Sop) -> None:
    rows = compare(old, new).rows
    assert sorted(row.rows[0] for row in rows if row.rows[0] is not None) == list(range(len(old.kegiatan)))
    assert [row.rows[1] for row in rows if row.rows[1] is not None] == list(range(len(new.kegiatan)))


@patient
@given(well_formed_sops(), st.data())
def test_whatever_is_changed_shows(sop: Sop, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(sop.kegiatan) - 1))
    field = data.draw(st.sampled_from(("uraian", "keterangan")))
    rows = list(sop.kegiatan)
    rows[row] = replace(rows[row], **{field: getattr(rows[row], field) + " tambahan"})
    assert not compare(sop, replace(sop, kegiatan=tuple(rows))).alike


@settings(max_examples=200)
@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_can_be_read_out_of_the_pieces(old: str, new: str) -> None:
    pieces = diff_words(old, new)
    assert "".join(piece.text for piece in pieces if piece.kind != "baru").replace(" ", "") != "" or not old.strip()
    assert "".join(piece.text for piece in pieces if piece.kind != "hilang") == new
    assert "".join(piece.text for piece in pieces if piece.kind != "baru") == old


def test_two_long_texts_are_compared_in_a_moment() -> None:
    pieces = diff_words("kata " * 4_000, "lain " * 4_000)
    assert [piece.kind for piece in pieces] == ["hilang", "baru"]


def test_a_draft_takes_nothing_away_that_only_enactment_fills_in() -> None:
    signed = replace(OLD.disahkan_oleh, jabatan="Kepala Dinas", nama="Contoh")
    enacted = replace(OLD, nomor="000.8.3.3/001/DC/2026", disahkan_oleh=signed)
    assert compare(enacted, OLD).alike
    assert [change.key for change in compare(OLD, enacted).fields] == ["nomor", "disahkan_oleh"]


def test_changes_are_told_line_by_line_and_in_one_sentence() -> None:
    found = compare(OLD, NEW)
    assert tell_changes(found) == (
        "Nama SOP: Pengelolaan Surat[+ Masuk+]",
        "Dasar hukum: [+Permendagri 1/2023+]",
        "Langkah 1, waktu: [-5-][+3+] menit",
        "Langkah 2 baru: Memindai surat",
        "Langkah 4 (semula 3), uraian: Memeriksa isi surat[+ dan lampirannya+]",
        "Langkah 5 (semula 4), pelaksana: Kepala Dinas[+ (selesai)+]",
        "Langkah 5 dihapus: Mengarsipkan surat",
        "Panah langkah 4 (Tidak) kini ke langkah 1, semula ke langkah 2",
    )
    assert summarise(found) == (
        "1 langkah baru, 1 langkah dihapus, 3 langkah berubah, 2 isian identitas berubah, 1 panah berubah"
    )


def test_rows_on_record_are_not_guessed() -> None:
    rows = (replace(OLD.kegiatan[0], uraian="Memindai berkas"), *OLD.kegiatan[1:])
    new = replace(OLD, kegiatan=rows)
    assert compare(OLD, new).counts["baru"] == 1
    assert compare(OLD, new, {row: row for row in range(5)}).counts == {
        "baru": 0, "dihapus": 0, "berubah": 1, "pindah": 0,
    }  # fmt: skip
