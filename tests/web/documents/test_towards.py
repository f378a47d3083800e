"""Edits that lead from a sheet to an SOP that came back in a file."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given, settings, strategies as st

from sopan import Sop
from sopan_web.documents.sheet import Sheet, edits_towards, from_sop, merge, read_edits, to_sop
from tests.strategies import well_formed_sops
from tests.web.documents.sheets import SMALL


@settings(max_examples=40, deadline=None)
@given(well_formed_sops(), well_formed_sops(), st.randoms(use_true_random=False))
def test_they_lead_there_whatever_is_known_of_the_rows(old: Sop, new: Sop, random: st.DataObject) -> None:
    sheet = from_sop(old)
    rows = random.sample(range(len(old.kegiatan)), min(len(old.kegiatan), len(new.kegiatan)))  # type: ignore[attr-defined]
    reached = apply(sheet, new, dict(enumerate(rows)))
    assert to_sop(reached) == to_sop(from_sop(new))
    kept = [row["id"] for row in reached["kegiatan"]][: len(rows)]
    assert kept == [sheet["kegiatan"][row]["id"] for row in rows]


@settings(max_examples=20, deadline=None)
@given(well_formed_sops())
def test_nothing_changed_is_no_edit(sop: Sop) -> None:
    sheet = from_sop(sop)
    same = {row: row for row in range(len(sop.kegiatan))}
    assert edits_towards(sheet, to_sop(sheet), same) == []


def test_one_row_that_went_to_the_end_is_one_move() -> None:
    sop = to_sop(SMALL)
    last = replace_rows(sop, (1, 2, 0))
    edits = edits_towards(SMALL, last, {0: 1, 1: 2, 2: 0})
    assert [edit.record["op"] for edit in edits if edit.record["op"] != "set"] == ["move"]


def apply(sheet: Sheet, sop: Sop, known: Mapping[int, int]) -> Sheet:
    """As the server saves them: read from their record, merged."""
    edits = read_edits([edit.record for edit in edits_towards(sheet, sop, known)])
    merged = merge(sheet, edits)
    assert not merged.conflicts
    return merged.sheet


def replace_rows(sop: Sop, order: tuple[int, ...]) -> Sop:
    """The rows in another order."""
    return replace(sop, kegiatan=tuple(sop.kegiatan[row] for row in order))
