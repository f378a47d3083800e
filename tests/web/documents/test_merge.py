"""Edits of several people in one sheet: what does not touch merges, what clashes is asked, nothing is lost."""

from copy import deepcopy
from typing import Any

from hypothesis import HealthCheck, given, settings, strategies as st

from sopan_web.documents.sheet import Merged, Sheet, gone_by, merge, read_edits
from tests.web.documents.sheets import SMALL, set_edit, sheets

patient = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
Edits = list[dict[str, Any]]
typed = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=9)


def merged(sheet: Sheet, *edits: dict[str, Any], gone: dict[str, str | None] | None = None) -> Merged:
    return merge(sheet, read_edits(list(edits)), gone)


def order(result: Merged, name: str = "kegiatan") -> list[str]:
    return [item["id"] for item in result.sheet[name]]


def insert(id: str, after: str | None, name: str = "kegiatan") -> dict[str, Any]:
    return {"op": "insert", "list": name, "after": after, "item": {"id": id}}


def delete(id: str, sheet: Sheet = SMALL, name: str = "kegiatan") -> dict[str, Any]:
    return {"op": "delete", "list": name, "id": id, "item": next(row for row in sheet[name] if row["id"] == id)}


def move(id: str, after: str | None) -> dict[str, Any]:
    return {"op": "move", "list": "kegiatan", "id": id, "after": after}


def text_cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [
        *(("identitas", field) for field in ("judul", "nomor", "catatan")),
        *(("pelaksana", column["id"], "nama") for column in sheet["pelaksana"]),
        *(("kegiatan", row["id"], field) for row in sheet["kegiatan"] for field in ("uraian", "output", "waktu")),
    ]


def value_at(sheet: Sheet, path: tuple[str, ...]) -> Any:
    if path[0] == "identitas":
        return sheet["identitas"][path[1]]
    return next(item for item in sheet[path[0]] if item["id"] == path[1])[path[2]]


@st.composite
def two_batches(draw: st.DrawFn) -> tuple[Sheet, Edits, Edits]:
    """A sheet, and two batches of sets that share no cell."""
    sheet = draw(sheets)
    cells = draw(st.lists(st.sampled_from(text_cells(sheet)), min_size=2, unique=True, max_size=12))
    cut = draw(st.integers(1, len(cells) - 1))
    edits = [set_edit(*path, old=value_at(sheet, path), new=draw(typed)) for path in cells]
    return sheet, edits[:cut], edits[cut:]


@patient
@given(two_batches())
def test_batches_on_different_cells_commute(case: tuple[Sheet, Edits, Edits]) -> None:
    sheet, mine, yours = case
    one = merged(merged(sheet, *mine).sheet, *yours)
    other = merged(merged(sheet, *yours).sheet, *mine)
    assert one.conflicts == other.conflicts == ()
    assert one.sheet == other.sheet


@patient
@given(two_batches(), st.data())
def test_on_a_clash_nothing_of_the_batch_is_applied_and_both_texts_are_handed_back(
    case: tuple[Sheet, Edits, Edits], data: st.DataObject
) -> None:
    sheet, mine, yours = case
    clash = data.draw(st.sampled_from(mine))
    theirs = merged(sheet, {**clash, "new": clash["old"] + " mereka"}).sheet
    before = deepcopy(theirs)
    result = merged(theirs, *yours, {**clash, "new": clash["old"] + " saya"})
    assert result.sheet == theirs == before
    assert result.applied == ()
    assert [(found.kind, found.theirs, found.mine) for found in result.conflicts] == [
        ("isi", clash["old"] + " mereka", clash["old"] + " saya")
    ]


@patient
@given(two_batches())
def test_merging_leaves_the_sheet_it_was_given_alone(case: tuple[Sheet, Edits, Edits]) -> None:
    sheet, mine, yours = case
    before = deepcopy(sheet)
    merged(sheet, *mine, *yours)
    assert sheet == before


def test_the_same_edit_twice_asks_nobody() -> None:
    edit = set_edit("kegiatan", "k1", "uraian", old="Menerima surat", new="Menerima surat masuk")
    again = merged(merged(SMALL, edit).sheet, edit)
    assert (again.conflicts, again.applied) == ((), ())


def test_several_edits_of_one_clashing_cell_ask_once_for_the_last_text() -> None:
    theirs = merged(SMALL, set_edit("identitas", "judul", old="Pengelolaan Surat", new="Mereka")).sheet
    result = merged(
        theirs,
        set_edit("identitas", "judul", old="Pengelolaan Surat", new="Sa"),
        set_edit("identitas", "judul", old="Sa", new="Saya"),
    )
    assert [(c.index, c.theirs, c.mine) for c in result.conflicts] == [(0, "Mereka", "Saya")]


def test_an_edit_of_a_row_that_is_gone_asks() -> None:
    without = merged(SMALL, delete("k2")).sheet
    result = merged(without, set_edit("kegiatan", "k2", "uraian", old="Memeriksa surat", new="Meneliti surat"))
    assert [(c.kind, c.path, c.theirs, c.mine) for c in result.conflicts] == [
        ("hilang", ("kegiatan", "k2", "uraian"), None, "Meneliti surat")
    ]


def test_deleting_a_row_that_changed_asks_and_shows_the_row() -> None:
    changed = merged(SMALL, set_edit("kegiatan", "k2", "waktu", old="", new="5 menit")).sheet
    (found,) = merged(changed, delete("k2")).conflicts
    assert (found.kind, found.theirs["waktu"], found.mine) == ("hapus", "5 menit", None)


def test_deleting_what_is_gone_is_no_clash() -> None:
    without = merged(SMALL, delete("k2")).sheet
    assert merged(without, delete("k2")) == Merged(without, ())


def test_rows_are_inserted_moved_and_deleted() -> None:
    result = merged(SMALL, insert("k4", "k1"), insert("k5", None), move("k3", "k5"), delete("k2"))
    assert order(result) == ["k5", "k3", "k1", "k4"]


def test_a_row_inserted_behind_a_deleted_one_stands_where_that_stood() -> None:
    first = merged(SMALL, delete("k2"))
    gone = gone_by([edit.record for edit in first.applied])
    result = merged(first.sheet, insert("k4", "k2"), gone=gone)
    assert order(result) == ["k1", "k4", "k3"]
    assert result.applied[0].record["after"] == "k1"


def test_a_row_inserted_behind_one_that_nobody_knows_comes_last() -> None:
    assert order(merged(SMALL, insert("k4", "k77"))) == ["k1", "k2", "k3", "k4"]


def test_a_chain_of_deleted_rows_is_followed_and_a_circle_ends() -> None:
    result = merged(SMALL, insert("k4", "k9"), gone={"k9": "k8", "k8": "k1"})
    assert order(result) == ["k1", "k4", "k2", "k3"]
    assert order(merged(SMALL, insert("k4", "k9"), gone={"k9": "k8", "k8": "k9"}))[-1] == "k4"


def test_a_row_brought_back_is_gone_no_more() -> None:
    records = [{**delete("k2"), "after": "k1"}, insert("k2", "k1")]
    assert gone_by(records) == {}


def test_moving_a_row_that_is_gone_asks() -> None:
    without = merged(SMALL, delete("k2")).sheet
    assert [found.kind for found in merged(without, move("k2", None)).conflicts] == ["hilang"]


def test_a_moved_row_keeps_what_another_person_wrote_in_it() -> None:
    theirs = merged(SMALL, set_edit("kegiatan", "k1", "waktu", old="", new="5 menit")).sheet
    result = merged(theirs, move("k1", "k3"))
    assert order(result) == ["k2", "k3", "k1"]
    assert result.sheet["kegiatan"][2]["waktu"] == "5 menit"
