"""What a browser sends is taken in its one form or refused with a sentence; nothing else happens."""

import json
from contextlib import suppress
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from sopan_web.documents.sheet import SheetError, empty_sheet, merge, read_edits, read_sheet
from tests.web.documents.sheets import SMALL, set_edit

keys = st.sampled_from(("op", "path", "old", "new", "list", "after", "item", "id", "versi", "identitas", "kegiatan"))
leaves = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
    | st.sampled_from(("set", "insert", "delete", "move", "kegiatan", "pelaksana", "k1", "p1", "\ud800", "\x00"))
)  # fmt: skip
hostile = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys | st.text(max_size=8), inner, max_size=5),
    max_leaves=20,
)


@settings(max_examples=300, deadline=None)
@given(hostile)
def test_hostile_json_gives_no_other_failure_than_the_expected_one(value: Any) -> None:
    for read in (read_sheet, read_edits):
        with suppress(SheetError):
            read(value)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(("identitas", "pelaksana", "kegiatan")), keys, hostile), max_size=3))
def test_a_sheet_spoilt_anywhere_is_refused_or_stays_canonical(spoils: list[tuple[str, str, Any]]) -> None:
    sheet = deepcopy(SMALL)
    for part, key, value in spoils:
        owner = sheet[part] if part == "identitas" else sheet[part][0]
        owner[key] = value
    try:
        read = read_sheet(sheet)
    except SheetError:
        return
    assert read_sheet(read) == read
    json.dumps(read, allow_nan=False).encode()


def refusal(value: Any) -> str:
    with pytest.raises(SheetError) as caught:
        read_sheet(value)
    return caught.value.message


def test_an_unknown_key_is_named() -> None:
    assert refusal({**SMALL, "kegiatan": [{"id": "k1", "warna": "merah"}]}) == (
        'kegiatan[0]: kunci "warna" tidak dikenal.'
    )


def test_a_wrong_kind_is_named_with_its_place() -> None:
    assert refusal({**SMALL, "identitas": {"disahkan_oleh": {"nama": 7}}}) == (
        "identitas.disahkan_oleh.nama: harus berupa teks."
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"kegiatan": [{"id": f"k{n}"} for n in range(1_001)]}, "kegiatan: paling banyak 1.000 butir."),
        ({"pelaksana": [{"id": f"p{n}"} for n in range(101)]}, "pelaksana: paling banyak 100 butir."),
        ({"kegiatan": [{"id": "k1", "uraian": "a" * 10_001}]}, "kegiatan[0].uraian: paling banyak 10.000 huruf."),
        ({"kegiatan": [{"id": "k1"}, {"id": "k1"}]}, 'kegiatan: tanda pengenal "k1" dipakai dua kali.'),
        ({"kegiatan": [{"uraian": "x"}]}, 'kegiatan[0]: kunci "id" belum ada.'),
        ({"kegiatan": [{"id": "K1"}]}, 'kegiatan[0].id: harus berupa tanda pengenal yang diawali "k".'),
        ({"versi": 2}, "versi: versi lembar yang dikenal ialah 1."),
        ({"identitas": {"judul": "a\x00"}}, "identitas.judul: memuat karakter yang tidak dapat disimpan."),
    ],
)
def test_limits_are_told(change: dict[str, Any], said: str) -> None:
    assert refusal({**SMALL, **change}) == said


def test_missing_keys_are_filled_in_empty() -> None:
    assert read_sheet({}) == empty_sheet()
    assert SMALL["kegiatan"][0]["lanjut"] == []


def test_empty_ways_of_a_symbol_are_left_out_so_that_equal_symbols_compare_equal() -> None:
    symbol = {"pelaksana": "p1", "bentuk": "proses"}
    edits = read_edits([set_edit("kegiatan", "k1", "simbol", old=[], new=[symbol | {"ya": "", "lanjut": []}])])
    assert edits[0].record["new"] == [symbol]


@pytest.mark.parametrize(
    "edit",
    [
        set_edit("kegiatan", "k1", "id", old="k1", new="k9"),
        set_edit("identitas", "disahkan_oleh", old={}, new={}),
        set_edit("identitas", "instansi", old="", new="x"),
        set_edit("kegiatan", "k1", "uraian", old="", new=3),
        {"op": "set", "path": ["identitas", "judul"], "new": "x"},
        {"op": "insert", "list": "kegiatan", "after": None, "item": {"id": "p1"}},
        {"op": "move", "list": "kegiatan", "id": "k1", "after": "k1"},
        {"op": "move", "list": "versi", "id": "k1", "after": None},
        {"op": "hapus"},
    ],
)
def test_an_edit_that_no_editor_makes_is_refused(edit: dict[str, Any]) -> None:
    with pytest.raises(SheetError):
        read_edits([edit])


def test_the_lists_can_not_outgrow_their_limit_by_edits() -> None:
    sheet = read_sheet({**SMALL, "kegiatan": [{"id": f"k{n}"} for n in range(1_000)]})
    edits = read_edits([{"op": "insert", "list": "kegiatan", "after": None, "item": {"id": "kbaru"}}])
    with pytest.raises(SheetError, match=r"paling banyak 1\.000"):
        merge(sheet, edits)


def test_an_id_that_stands_already_is_refused() -> None:
    edits = read_edits([{"op": "insert", "list": "kegiatan", "after": None, "item": {"id": "k1"}}])
    with pytest.raises(SheetError, match="sudah dipakai"):
        merge(SMALL, edits)
