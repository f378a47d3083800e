"""A cure at one click really cures, and is of the shape that the editor sends back."""

from datetime import date

import pytest

from sopan import Profile, Rule, Sop, all_rules, example_files, read_profile, read_sop
from sopan_web.documents.preview import Note, examine_sheet
from sopan_web.documents.sheet import Owner, Sheet, from_sop, merge, read_edits
from tests.core.lint.whole import whole_sop
from tests.examples import real_files

TODAY = date(2026, 1, 6)
PROFILE: Profile = read_profile("permenpanrb-35-2012")
OWNER = Owner("Pemerintah Kota Contoh", "Dinas Contoh")
RULES = [rule for rule in all_rules() if not getattr(rule, "surroundings", "")]


def notes_on(sheet: Sheet) -> tuple[Note, ...]:
    return examine_sheet(sheet, OWNER, PROFILE, today=TODAY)


def mark(note: Note) -> tuple[object, ...]:
    return (note.rule, note.row, note.pelaksana, note.field, note.message)


def cured(sheet: Sheet, note: Note) -> Sheet:
    result = merge(sheet, read_edits(list(note.fix)))
    assert result.conflicts == (), note
    assert result.sheet != sheet, note
    return result.sheet


def assert_every_cure_cures(sop: Sop) -> int:
    sheet = from_sop(sop)
    cures = [note for note in notes_on(sheet) if note.fix]
    for note in cures:
        assert note.fix_label
        assert mark(note) not in [mark(other) for other in notes_on(cured(sheet, note))], note
    return len(cures)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_cures_of_every_rules_wrong_example_cure(rule: Rule) -> None:
    assert_every_cure_cures(whole_sop(rule.wrong))


def test_the_cures_of_real_sops_cure() -> None:
    assert sum(assert_every_cure_cures(read_sop(path).sop) for path in (*example_files(), *real_files())) > 50


def labels(fragment: str, rule: str) -> list[str]:
    return [note.fix_label for note in notes_on(from_sop(whole_sop(fragment))) if note.rule == rule]


@pytest.mark.parametrize(
    ("rule", "fragment", "label"),
    [
        ("WD02", "kegiatan: [{no: 1, bentuk: mulai}, {no: 2, uraian: Melakukan pengecekan berkas permohonan}, "
                 "{no: 3, bentuk: selesai}]", "Ganti menjadi “Memeriksa berkas permohonan”"),
        ("FL05", "kegiatan: [{no: 1, bentuk: mulai}, {no: 2, bentuk: keputusan, ya: 3}, {no: 3, bentuk: selesai}]",
         "Arahkan Tidak ke langkah 1"),
        ("FL05", "kegiatan: [{no: 1, bentuk: mulai}, {no: 2, bentuk: keputusan}, {no: 3, bentuk: selesai}]",
         "Arahkan Ya ke langkah 3, Tidak ke langkah 1"),
        ("FL02", "kegiatan: [{no: 1, bentuk: proses}, {no: 2, bentuk: proses}, {no: 3, bentuk: selesai}]",
         "Jadikan simbol mulai"),
        ("FL06", "kegiatan: [{no: 1, bentuk: mulai}, {no: 2, bentuk: proses, ya: 3, tidak: 1}, "
                 "{no: 3, bentuk: selesai}]", "Jadikan keputusan"),
        ("FL20", "kegiatan: [{no: 1, bentuk: mulai}, {no: 2, bentuk: keputusan, ya: 3, tidak: 4}, "
                 "{no: 3, bentuk: proses}, {no: 4, bentuk: proses}]", "Jadikan simbol selesai"),
        ("ID22", "dasar_hukum: ['Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik', "
                 "'UU 25 Tahun 2009 tentang Pelayanan Publik']", "Hapus butir ini"),
    ],
)  # fmt: skip
def test_a_button_says_what_it_does(rule: str, fragment: str, label: str) -> None:
    assert label in labels(fragment, rule)


def test_an_empty_date_of_making_offers_today() -> None:
    sheet = from_sop(whole_sop("tanggal_pembuatan: null"))
    (note,) = [note for note in notes_on(sheet) if (note.rule, note.field) == ("ID01", "tanggal_pembuatan")]
    assert cured(sheet, note)["identitas"]["tanggal_pembuatan"] == "6 Januari 2026"


def test_what_enactment_fills_in_is_not_asked_of_a_draft() -> None:
    sheet = from_sop(whole_sop("nomor: null\ndisahkan_oleh: null\ntanggal_efektif: null"))
    assert [note for note in notes_on(sheet) if note.field in ("nomor", "disahkan_oleh", "tanggal_efektif")] == []
