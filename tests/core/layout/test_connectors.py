"""An arrow that is cut at a page's end goes on where its letter says."""

from itertools import pairwise

import pytest

from sopan.layout.connectors import plan_pages
from sopan.layout.state import FOOT, HEAD, Connector, PagePlan
from tests.core.flows import sop_of
from tests.core.layout.samples import chain, plan_of


def _pages(*rows: str, ends: tuple[int, ...], first: int = 2) -> tuple[PagePlan, ...]:
    return plan_pages(plan_of(sop_of(*rows)), [range(a, b) for a, b in pairwise((0, *ends))], first)


def _connectors(page: PagePlan) -> list[tuple[str, str, int, tuple[int, ...]]]:
    """Letter, direction, strip, and the pages named, of every connector."""
    marks = [(mark.item, band.row) for band in page.bands for mark in band.marks]
    return [(it.letter, it.direction, row, it.pages) for it, row in marks if isinstance(it, Connector)]


def _ways(page: PagePlan) -> list[tuple[str, str]]:
    return [(arrow.source, arrow.target) for arrow in page.arrows]


def test_on_one_page_nothing_is_cut() -> None:
    (page,) = _pages("( Ana", "< Budi ya=3 tidak=1", ") Ana", ends=(3,))
    assert _connectors(page) == []
    assert _ways(page) == [("k1s1", "k2s1"), ("k2s1", "k3s1"), ("k2s1", "k1s1")]


def test_the_way_on_leaves_at_the_foot_and_comes_in_at_the_head() -> None:
    first, second = _pages("( Ana", "[ Budi", ") Ana", ends=(2, 3))
    assert _connectors(first) == [("A", "keluar", FOOT, (3,))]
    assert _connectors(second) == [("A", "masuk", HEAD, (2,))]
    assert _ways(first)[-1] == ("k2s1", "keluarA")
    assert _ways(second) == [("masukA", "k3s1")]
    assert (first.number, second.number) == (2, 3)


def test_the_way_back_leaves_at_the_head_and_comes_in_at_the_foot() -> None:
    first, second = _pages("( Ana", "[ Budi", "< Ana ya=4 tidak=1", ") Budi", ends=(2, 4))
    assert sorted(_connectors(first)) == [("A", "keluar", FOOT, (3,)), ("B", "masuk", FOOT, (3,))]
    assert sorted(_connectors(second)) == [("A", "masuk", HEAD, (2,)), ("B", "keluar", HEAD, (2,))]


def test_ways_to_one_target_share_a_letter() -> None:
    first, second, third = _pages(
        "( Ana", "< Budi ya=3 tidak=6", "< Ana ya=4 tidak=6", "[ Budi", "[ Ana", ") Budi", ends=(2, 4, 6)
    )
    (keluar,) = [each for each in _connectors(first) if each[3] == (4,)]
    assert keluar[:2] == ("B", "keluar")
    assert ("B", "keluar", FOOT, (4,)) in _connectors(second)
    assert ("B", "masuk", HEAD, (2, 3)) in _connectors(third)
    assert [way for way in _ways(third) if way[0] == "masukB"] == [("masukB", "k6s1")]


def test_a_jump_over_a_page_does_not_touch_it() -> None:
    pages = _pages("( Ana", "< Budi ya=3 tidak=6", "[ Ana", "[ Budi", "[ Ana", ") Budi", ends=(2, 4, 6))
    letters = [{letter for letter, *_ in _connectors(page)} for page in pages]
    jump = (letters[0] & letters[2]) - letters[1]
    assert len(jump) == 1


def test_letters_run_from_a_to_z_and_on_to_aa() -> None:
    pages = plan_pages(plan_of(chain(30)), [range(row, row + 1) for row in range(30)], 1)
    letters = [letter for page in pages for letter, direction, *_ in _connectors(page) if direction == "keluar"]
    assert letters[:3] + letters[24:29] == ["A", "B", "C", "Y", "Z", "AA", "AB", "AC"]


@pytest.mark.parametrize("size", [1, 2, 5])
def test_every_connector_has_its_pair(size: int) -> None:
    plan = plan_of(chain(10))
    pages = plan_pages(plan, [range(row, min(row + size, 10)) for row in range(0, 10, size)], 7)
    ends = {"keluar": [], "masuk": []}
    for page in pages:
        for letter, direction, _, numbers in _connectors(page):
            ends[direction].append((letter, page.number, numbers[0]))
    assert sorted(ends["keluar"]) == sorted((letter, to, at) for letter, at, to in ends["masuk"])


def test_the_connectors_of_a_strip_stand_in_different_columns() -> None:
    first, second = _pages(
        "( Ana", "[ Budi lanjut=3 lanjut=4 lanjut=5", "[ Ana", "[ Budi", "[ Citra", ") Citra", ends=(2, 6)
    )
    for page in (first, second):
        for band in page.bands:
            assert len({mark.column for mark in band.marks}) == len(band.marks)
    assert [mark.column for band in second.bands if band.row == HEAD for mark in band.marks] == [0, 1, 2]
