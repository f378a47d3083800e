"""Flows that the rules must tell apart: the golden vectors, and faults that must not be told twice."""

import pytest
from hypothesis import given, settings

from sopan.document import Sop
from sopan.lint import Finding, lint
from sopan.lint.finding import Severity
from tests.core.lint.whole import whole_sop
from tests.strategies import odd_sops, well_formed_sops


def flow_faults(rows: str) -> list[tuple[str, str]]:
    """Rule and row of each finding about the flow, with errors and warnings only."""
    findings = lint(whole_sop(f"kegiatan:\n{rows}"))
    return [(finding.rule_id, finding.place.no) for finding in findings if finding.severity is not Severity.HINT]


def test_three_steps_in_a_line_are_sound() -> None:
    assert flow_faults("- {no: 1, bentuk: mulai}\n- {no: 2}\n- {no: 3, bentuk: selesai}") == []


def test_a_loop_without_decision_is_told_once() -> None:
    rows = "- {no: 1, bentuk: mulai}\n- {no: 2}\n- {no: 3, lanjut: 2}\n- {no: 4, bentuk: selesai}"
    assert flow_faults(rows) == [("FL07", "3"), ("FL04", "4")]


def test_decisions_that_only_send_back_leave_no_way_to_the_end() -> None:
    rows = "- {no: 1, bentuk: mulai}\n- {no: 2, bentuk: keputusan, ya: 1, tidak: 1}\n- {no: 3, bentuk: selesai}"
    assert flow_faults(rows) == [("FL04", "1"), ("FL04", "2"), ("FL08", "2"), ("FL04", "3")]


def test_a_step_done_together_counts_as_one_end() -> None:
    rows = "- {no: 1, bentuk: mulai}\n- {no: 2}\n- {no: 3, bentuk: selesai, pelaksana: [Sekretaris, Kepala Dinas]}"
    assert flow_faults(rows) == []


def test_flow_inside_a_row_is_followed() -> None:
    inside = """- no: 2
  simpul:
  - {pelaksana: Sekretaris, bentuk: keputusan, ya: Kepala Dinas, tidak: 1}
  - {pelaksana: Kepala Dinas, bentuk: keputusan, ya: 3, tidak: Sekretaris}"""
    assert flow_faults(f"- {{no: 1, bentuk: mulai}}\n{inside}\n- {{no: 3, bentuk: selesai}}") == []
    stuck = inside.replace("ya: 3, ", "")
    told = flow_faults(f"- {{no: 1, bentuk: mulai}}\n{stuck}\n- {{no: 3, bentuk: selesai}}")
    assert told == [("FL05", "2"), ("FL04", "3")]


def test_a_flow_that_runs_off_the_table_is_told_at_its_last_step() -> None:
    assert flow_faults("- {no: 1, bentuk: mulai}\n- {no: 2, bentuk: keputusan, ya: 3, tidak: 4}\n"
                       "- {no: 3, bentuk: selesai}\n- {no: 4}") == [("FL20", "4")]  # fmt: skip


@pytest.mark.parametrize("last", ["- {no: 3, pelaksana: []}\n- {no: 4, bentuk: selesai}",
                                  "- {no: 3, bentuk: selesai, pelaksana: []}"])  # fmt: skip
def test_a_step_without_an_actor_is_told_once(last: str) -> None:
    rows = f"- {{no: 1, bentuk: mulai}}\n- {{no: 2, bentuk: keputusan, ya: 3, tidak: 1}}\n{last}"
    assert flow_faults(rows) == [("FL11", "3")]


@pytest.mark.parametrize(("uraian", "told"), [("Mengajukan peminjaman ruang rapat", 0), ("Menerima berkas", 1)])
def test_who_applies_for_a_service_is_its_applicant(uraian: str, told: int) -> None:
    rows = f"- {{no: 1, bentuk: mulai, uraian: {uraian}}}\n- {{no: 2}}\n- {{no: 3, bentuk: selesai}}"
    findings = lint(whole_sop(f"jenis_kegiatan: pelayanan\nkegiatan:\n{rows}"))
    assert len([finding for finding in findings if finding.rule_id == "FL15"]) == told


@pytest.mark.parametrize(("tidak", "text"), [("langkah 1", "1"), ("No. 1", "1"), ("langkah 9", ""), ("awal", "")])
def test_a_step_named_in_words_is_cured(tidak: str, text: str) -> None:
    rows = f"- {{no: 1, bentuk: mulai}}\n- {{no: 2, bentuk: keputusan, ya: 3, tidak: {tidak}}}"
    findings = lint(whole_sop(f"kegiatan:\n{rows}\n- {{no: 3, bentuk: selesai}}"))
    (finding,) = [finding for finding in findings if finding.rule_id == "FL20"]
    assert (finding.fix.text if finding.fix else "") == text


@pytest.mark.parametrize(("first", "second", "last", "meant"), [
    ("awal", "", "selesai", "mulai"),
    ("mulai", "belah ketupat", "selesai", "keputusan"),
    ("mulai", "keputsan", "selesai", "keputusan"),
    ("mulai", "", "akhir", "selesai"),
])  # fmt: skip
def test_a_symbol_of_an_unknown_shape_is_told_once(first: str, second: str, last: str, meant: str) -> None:
    way = f", bentuk: {second}, ya: 3, tidak: 1" if second else ""
    rows = f"- {{no: 1, bentuk: {first}}}\n- {{no: 2{way}}}\n- {{no: 3, bentuk: {last}}}"
    (finding,) = lint(whole_sop(f"kegiatan:\n{rows}"))
    assert (finding.rule_id, finding.remedy) == ("FL01", f"Jadikan bentuk: {meant}.")
    assert (finding.fix.text if finding.fix else "") == meant


def test_a_shape_that_may_be_any_is_left_to_choose() -> None:
    rows = "- {no: 1, bentuk: mulai}\n- {no: 2, bentuk: dokumen}\n- {no: 3, bentuk: selesai}"
    (finding,) = lint(whole_sop(f"kegiatan:\n{rows}"))
    assert (finding.remedy, finding.fix) == ("Pilih mulai, proses, keputusan, atau selesai.", None)


def test_a_decision_with_three_labelled_exits_is_sound() -> None:
    exits = "[{label: Setuju, tujuan: 3}, {label: Perbaiki, tujuan: 1}, {label: Tolak, tujuan: 4}]"
    rows = f"- {{no: 1, bentuk: mulai}}\n- {{no: 2, bentuk: keputusan, cabang: {exits}}}\n- {{no: 3}}"
    assert flow_faults(rows + "\n- {no: 4, bentuk: selesai}") == []


def test_message_names_row_actor_fact_and_cure() -> None:
    (finding,) = lint(whole_sop("kegiatan:\n- {no: 1, bentuk: mulai}\n- {no: 2, bentuk: keputusan, ya: 3}\n"
                                "- {no: 3, bentuk: selesai}"))  # fmt: skip
    assert str(finding) == (
        "Langkah 2 (Sekretaris): belah ketupat hanya punya cabang Ya. "
        "Tambahkan ke langkah mana alur pergi bila Tidak."
    )  # fmt: skip


def test_an_empty_sop_is_judged_and_not_a_crash() -> None:
    ids = {finding.rule_id for finding in lint(Sop(""))}
    assert {"ID01", "ID09", "FL17"} <= ids


@settings(max_examples=50, deadline=None)
@given(odd_sops())
def test_no_sop_crashes_a_rule(sop: Sop) -> None:
    for finding in lint(sop):
        assert isinstance(finding, Finding)
        assert str(finding).strip()
        assert finding.place.row is None or finding.place.row < len(sop.kegiatan)


@settings(max_examples=50, deadline=None)
@given(well_formed_sops())
def test_a_well_formed_flow_is_whole(sop: Sop) -> None:
    """Columns may go unused there (FL11) and a box may split in two (FL06); all else must be sound."""
    wrong = [finding for finding in lint(sop) if finding.rule_id[:2] == "FL" and finding.severity is Severity.ERROR]
    assert [str(finding) for finding in wrong if finding.rule_id not in ("FL06", "FL11")] == []


@settings(max_examples=20, deadline=None)
@given(odd_sops())
def test_the_same_sop_gets_the_same_findings(sop: Sop) -> None:
    assert lint(sop) == lint(sop)
