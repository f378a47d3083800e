"""Better or worse: pages, crossings, and bends of every case against the table that was last accepted.

SOPAN_PERBARUI=1 accepts the figures of now; look at the pictures first.
"""

import os

from tests.drawings.figures import TABLE, Figures, compare, measure_all, read_table, write_table


def test_figures_are_those_that_were_accepted() -> None:
    now = measure_all()
    if os.environ.get("SOPAN_PERBARUI"):
        TABLE.write_text(write_table(now), "utf-8")
    changes = compare(read_table(), now)
    assert changes == [], "\n".join([*changes, "look at the pictures, then accept as docs/tata-letak.md says"])


def test_a_change_is_told_as_better_or_worse() -> None:
    here = ("surat", "A4")
    before, straighter, crossed = Figures(0, 2, 9), Figures(0, 2, 7), Figures(1, 2, 0)
    assert compare({here: before}, {here: before}) == []
    assert compare({here: before}, {here: straighter}) == ["better: surat on A4, pages/crossings/bends 2/0/9 -> 2/0/7"]
    assert compare({here: before}, {here: crossed}) == ["worse: surat on A4, pages/crossings/bends 2/0/9 -> 2/1/0"]
    assert compare({here: before}, {here: None}) == ["worse: surat on A4, pages/crossings/bends 2/0/9 -> -"]
    assert compare({here: None}, {here: before}) == ["better: surat on A4, pages/crossings/bends - -> 2/0/9"]
    assert compare({}, {here: before}) == ["new: surat on A4, pages/crossings/bends - -> 2/0/9"]
    assert compare({here: before}, {}) == ["gone: surat on A4, pages/crossings/bends 2/0/9 -> -"]


def test_the_table_is_read_back_as_it_was_written() -> None:
    assert write_table(read_table()) == TABLE.read_text("utf-8")
