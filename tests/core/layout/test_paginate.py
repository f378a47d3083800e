"""Pages break between rows, where few arrows are cut, and never leave a lonely row without need."""

import pytest
from hypothesis import given, strategies as st

from sopan.errors import LayoutError
from sopan.flow import Flow, build_flow
from sopan.layout.paginate import STRIP, paginate
from tests.core.flows import sop_of
from tests.core.layout.samples import chain


def _pages(heights: list[float], flow: Flow, room: float = 400.0, per_strip: int = 4) -> list[range]:
    return paginate(heights, [str(number + 1) for number in range(len(heights))], flow, room, per_strip)


@given(st.lists(st.integers(20, 200), min_size=1, max_size=40))
def test_every_row_stands_on_one_page_in_order_and_fits(heights: list[int]) -> None:
    flow = build_flow(chain(max(len(heights), 2)))
    pages = _pages([float(height) for height in heights], flow)
    assert [row for page in pages for row in page] == list(range(len(heights)))
    assert all(page for page in pages)
    for number, page in enumerate(pages):
        strips = (number > 0) + (number + 1 < len(pages))
        assert sum(heights[row] for row in page) + strips * STRIP <= 400


def test_what_fits_one_page_is_not_broken() -> None:
    assert _pages([40.0] * 10, build_flow(chain(10))) == [range(10)]
    assert _pages([40.0] * 11, build_flow(chain(11)))[0] != range(11)


def test_no_rows_are_one_empty_page() -> None:
    assert _pages([], build_flow(sop_of())) == [range(0)]


def test_a_row_taller_than_a_page_is_named() -> None:
    with pytest.raises(LayoutError, match=r"Langkah 2 terlalu tinggi untuk satu halaman: perlu 1\d\d mm"):
        _pages([40.0, 500.0, 40.0], build_flow(chain(3)))


def test_the_room_for_connectors_counts_too() -> None:
    flow = build_flow(chain(3))
    with pytest.raises(LayoutError, match=r"Langkah 2 .* perlu 127 mm, tersedia 114 mm selain tempat penghubung"):
        _pages([40.0, 360.0, 40.0], flow)
    assert len(_pages([90.0, 320.0, 90.0], flow)) == 3


def test_a_break_stands_where_few_arrows_are_cut() -> None:
    # Rows 5 to 9 are laced together by ways back; seven rows would fit the first page.
    laced = ["[ Budi", "< Ana ya=7 tidak=5", "< Budi ya=8 tidak=5", "< Citra ya=9 tidak=6", "< Ana ya=10 tidak=7"]
    flow = build_flow(sop_of("( Ana", "[ Budi", "[ Ana", "[ Citra", *laced, ") Budi"))
    assert [len(page) for page in _pages([45.0] * 10, flow)] == [4, 6]


def test_the_last_row_is_not_alone_when_that_can_be_helped() -> None:
    pages = _pages([50.0] * 11, build_flow(chain(11)), room=50.0 * 10 + STRIP)
    assert len(pages) == 2
    assert len(pages[-1]) > 1


def test_a_lonely_row_stands_alone_when_it_must() -> None:
    assert [len(page) for page in _pages([80.0, 340.0], build_flow(chain(2)))] == [1, 1]
