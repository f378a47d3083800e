"""Reading a workflow table, and refusing one that opens a way past the referee."""

from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from sopan_web.workflow.table import (
    Kind,
    TableError,
    check_soundness,
    default_definition,
    parse_table,
    plan_changes,
    write_table,
)
from tests.web.workflow.tables import definitions, transition

Definition = dict[str, Any]


@pytest.fixture
def table() -> Definition:
    return deepcopy(default_definition())


def problems_of(definition: Definition) -> str:
    """All that is wrong, in one text."""
    try:
        return " ".join(check_soundness(parse_table(definition)))
    except TableError as error:
        return " ".join(error.problems)


def row(definition: Definition, key: str, origin: str) -> Definition:
    """The row of that transition."""
    rows = (one for one in definition["transitions"] if one["key"] == key)
    return next(one for one in rows if one["from"] == origin or origin in one["from"])


def test_the_table_that_ships_is_sound_and_cites_its_ground(table: Definition) -> None:
    assert problems_of(table) == ""
    parsed = parse_table(table)
    assert [state.label for state in parsed.of_kind(Kind.PROSES)] == ["Diajukan", "Diverifikasi", "Disetujui"]
    assert {basis.instrument for basis in parsed.basis} == {"Permendagri 52/2011", "PermenPANRB 35/2012"}
    assert not any(basis.verified for basis in parsed.basis)


def test_every_desk_of_it_sends_back_with_a_note(table: Definition) -> None:
    parsed = parse_table(table)
    for state in parsed.of_kind(Kind.PROSES):
        back = parsed.find(state.key, "kembalikan")
        assert back is not None
        assert back.note == "required"
        assert parsed.kind_of(back.target) is Kind.DRAF


def test_a_table_is_read_back_as_it_was_written(table: Definition) -> None:
    parsed = parse_table(table)
    assert parse_table(write_table(parsed)) == parsed
    assert plan_changes(parsed, parse_table(write_table(parsed))) == []


@given(definitions())
def test_any_table_built_by_the_rules_is_sound_and_survives_writing(definition: Definition) -> None:
    assert problems_of(definition) == ""
    assert parse_table(write_table(parse_table(definition))) == parse_table(definition)


@given(definitions(), st.data())
def test_any_jump_over_verification_is_found(definition: Definition, data: st.DataObject) -> None:
    gate = next(one for one in definition["transitions"] if one["key"] == "verifikasi")
    gate["effects"] = []
    assert "dapat dicapai tanpa verifikasi" in problems_of(definition)
    gate["effects"] = ["verify"]
    desks = [state["key"] for state in definition["states"] if state["kind"] == "proses"]
    before, after = desks[: desks.index(gate["from"]) + 1], desks[desks.index(gate["to"]) :]
    jump = transition("lompat", data.draw(st.sampled_from(before)), data.draw(st.sampled_from(after)), "sekda")
    definition["transitions"].append(jump)
    assert "dapat dicapai tanpa verifikasi" in problems_of(definition)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda table: row(table, "verifikasi", "diajukan").update(roles=["pengesah"]), "verifikasi hanya oleh"),
        (lambda table: row(table, "verifikasi", "diajukan").update(roles=["verifikator", "sekda"]), "verifikasi hanya"),
        (lambda table: row(table, "sahkan", "disetujui").update(roles=["penyusun"]), "tidak berwenang"),
        (lambda table: row(table, "sahkan", "disetujui").update(roles=["pengesah"]), "lintas perangkat daerah"),
        (lambda table: row(table, "sahkan", "disetujui").update({"from": "diajukan"}), "tanpa verifikasi"),
        (lambda table: row(table, "sahkan", "disetujui").update({"from": "draf"}), "tidak ada jalan dari jenis draf"),
        (lambda table: row(table, "sahkan", "disetujui").update(effects=[]), "dampaknya tidak sesuai"),
        (lambda table: row(table, "ajukan", "draf").update(effects=[]), "dampaknya tidak sesuai"),
        (lambda table: row(table, "ajukan", "draf").update(effects=["freeze", "enact"]), "dampaknya tidak sesuai"),
        (lambda table: row(table, "kembalikan", "diajukan").update(note="optional"), "harus disertai catatan"),
        (lambda table: row(table, "kembalikan", "diajukan").update(effects=["verify"]), "dampaknya tidak sesuai"),
        (lambda table: row(table, "cabut", "berlaku").update(note="none"), "harus disertai alasan"),
        (lambda table: row(table, "setujui", "diverifikasi").update(roles=["pengamat"]), "tidak berwenang"),
        (lambda table: row(table, "setujui", "diverifikasi").update(roles=[]), "belum ada peran"),
        (lambda table: row(table, "berlakukan", "disahkan").update(roles=["sekda"]), "dijalankan sistem"),
        (lambda table: table["transitions"].remove(row(table, "kembalikan", "diajukan")), "tidak ada jalan kembali"),
        (lambda table: table["transitions"].remove(row(table, "berlakukan", "disahkan")), "tepat satu langkah sistem"),
        (lambda table: table["transitions"].remove(row(table, "setujui", "diverifikasi")), "tidak dapat dicapai"),
        (lambda table: table.update(initial="diajukan"), "harus berjenis draf"),
        (lambda table: table.update(initial="entah"), '"entah" tidak ada'),
        (lambda table: table["states"].append(dict(table["states"][0])), "tertulis dua kali"),
        (lambda table: table["states"].append({"key": "x", "label": "X", "kind": "proses"}), "tidak dapat dicapai"),
        (lambda table: table["states"][0].update(kind="kertas"), '"kertas" tidak dikenal'),
        (lambda table: table["states"][0].update(days=0), "batas hari"),
        (lambda table: table["transitions"][0].update(roles=["raja"]), '"raja" tidak dikenal'),
        (lambda table: table["transitions"][0].update(to="entah"), '"entah" tidak ada'),
    ],
)  # fmt: skip
def test_a_change_for_the_worse_is_refused_with_its_reason(table: Definition, change: Any, words: str) -> None:
    change(table)
    assert words in problems_of(table)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.sampled_from(["draf", "proses", "freeze"]),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                [
                    "name",
                    "initial",
                    "states",
                    "transitions",
                    "basis",
                    "key",
                    "label",
                    "kind",
                    "from",
                    "to",
                    "roles",
                    "days",
                ]
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=30,
)


@given(json_values)
@settings(max_examples=300)
def test_whatever_comes_is_read_or_refused_in_words(value: object) -> None:
    problems: tuple[str, ...] = ()
    try:
        parse_table(value)
    except TableError as error:
        problems = error.problems
    assert all(problem.endswith(".") for problem in problems)


def test_a_plan_tells_every_change(table: Definition) -> None:
    before = parse_table(deepcopy(table))
    table["states"][2]["days"] = 7
    table["states"].insert(5, {"key": "hukum", "label": "Diperiksa Bagian Hukum", "kind": "proses", "days": 5})
    row(table, "setujui", "diverifikasi")["to"] = "hukum"
    table["transitions"] += [
        transition("periksa-hukum", "hukum", "disetujui", "hukum"),
        transition("kembalikan", "hukum", "perbaikan", "hukum", note="required", effects=["reopen"]),
    ]
    after = parse_table(table)
    assert check_soundness(after) == ()
    told = " ".join(plan_changes(before, after))
    assert 'Keadaan baru: "Diperiksa Bagian Hukum".' in told
    assert 'Batas waktu "Diajukan": 7 hari kerja.' in told
    assert 'menuju "Diperiksa Bagian Hukum"' in told
    assert told.count("Langkah baru:") == 2
