"""Column widths fill the sheet exactly, in whole twips, and no column falls below what it needs."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from sopan.document import MutuBaku
from sopan.layout import LayoutSettings, Orientation, Paper, Typeface
from sopan.layout.columns import find_columns
from sopan.layout.measure import measure_width
from sopan.layout.state import STEP, Columns, Style
from tests.core.layout.samples import actors_of, chain, plan_of, wordy

SHEETS = [LayoutSettings(paper, orientation) for paper in Paper for orientation in Orientation]
ARIAL = Style.of(Typeface.ARIAL, 9)


def _columns(actors: int, width: float | None, least_actor: float = 0.0, style: Style = ARIAL) -> Columns:
    sop = wordy(chain(max(actors, 3), actors), 1, "Memeriksa kelengkapan berkas permohonan " * 6)
    return find_columns(sop, actors_of(sop), style, width, least_actor)


styles = st.builds(Style.of, st.sampled_from(Typeface), st.sampled_from([6, 7.5, 9]))


@given(st.integers(1, 20), st.sampled_from(SHEETS), st.floats(0, 90), styles)
def test_widths_fill_the_sheet_in_whole_twips(
    actors: int, sheet: LayoutSettings, least_actor: float, style: Style
) -> None:
    room = sheet.sheet[0] - sheet.margin_left - sheet.margin_right
    columns = _columns(actors, room, least_actor, style)
    assert room - STEP < sum(columns.widths) <= room + 1e-6
    assert [width for width in columns.widths if round(width / STEP, 6) % 1] == []
    assert min(columns.widths) > 0
    assert len(columns.widths) == actors + 6


@pytest.mark.parametrize("actors", [2, 5, 7])
def test_actors_get_what_arrows_asked_for(actors: int) -> None:
    usual = _columns(actors, 850)
    asked = _columns(actors, 850, usual.actor + 6)
    assert asked.actor >= usual.actor + 6 - STEP
    assert asked.kegiatan + sum(asked.trailing) < usual.kegiatan + sum(usual.trailing)


def test_texts_keep_room_for_their_headings_when_actors_are_many() -> None:
    columns = _columns(20, 850)
    titles = ("Kelengkapan", "Waktu", "Output", "Keterangan")
    for title, width in zip(titles, columns.trailing, strict=True):
        assert width > 0.6 * measure_width(title, 9, Typeface.ARIAL, True), title


def test_a_word_that_hangs_from_its_marker_is_not_cut() -> None:
    sop, said = chain(4, 4), "Menyusun laporan kegiatan " * 4
    listed = MutuBaku(kelengkapan="1. Kelengkapan administrasi\n2. Daftar hadir")
    sop = replace(sop, kegiatan=tuple(replace(row, uraian=said, mutu_baku=listed) for row in sop.kegiatan))
    plan = plan_of(sop, LayoutSettings(Paper.A4, Orientation.PORTRAIT, size=8))
    (items,) = [items for column, items, _ in plan.rows[0].texts if column == 6]
    assert items[0].lines == ("Kelengkapan", "administrasi")


def test_kegiatan_gives_way_before_actors_get_narrow() -> None:
    upright = LayoutSettings(Paper.F4, Orientation.PORTRAIT)
    plan = plan_of(wordy(chain(6, 4), 2, "Memeriksa kelengkapan berkas permohonan " * 4), upright)
    assert plan.columns.actor >= 40
    assert plan.columns.lane == 0
    assert not plan.heading.turned


def test_who_says_more_gets_more() -> None:
    short, long = chain(5), wordy(chain(5), 2, "Memeriksa kelengkapan berkas permohonan " * 12)
    widths = [find_columns(sop, actors_of(sop), ARIAL, 850).kegiatan for sop in (short, long)]
    assert widths[0] < widths[1]


def test_all_actors_are_equally_wide_but_for_the_outer_lanes() -> None:
    columns = _columns(14, 850)
    assert len(set(columns.actors[1:-1])) == 1
    assert columns.actors[0] == columns.actors[-1] >= columns.actors[1]
    gaps = [b - a for a, b in zip(columns.centres(0), columns.centres(0)[1:], strict=False)]
    assert gaps == pytest.approx([columns.actor] * 13)


def test_without_paper_every_column_has_its_ideal() -> None:
    few, many = _columns(3, None), _columns(20, None)
    assert many.actor >= few.actor
    assert sum(many.widths) > 1000


def test_actors_that_only_rows_name_get_a_column() -> None:
    sop = chain(4)
    assert [actor.name for actor in actors_of(replace(sop, pelaksana=sop.pelaksana[:1]))] == [
        "Pelaksana1", "Pelaksana2", "Pelaksana3",
    ]  # fmt: skip
    assert [actor.name for actor in actors_of(replace(sop, pelaksana=(), kegiatan=()))] == [""]
