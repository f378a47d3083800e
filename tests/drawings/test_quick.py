"""A drawing that follows the typing is as sound as any, remembers its routes without a trace, and gives way in time."""

from collections import Counter
from dataclasses import replace

import pytest
from bench.corpora import CORPORA

from sopan.document import Sop
from sopan.drawing import Drawing
from sopan.drawing.metrics import check_drawing, measure_page, trace_arrows
from sopan.errors import LayoutError
from sopan.flow import Branch, build_flow
from sopan.layout import LayoutSettings, lay_out
from sopan.layout.routes import _route_quickly

QUICK, THOROUGH = LayoutSettings(paged=False, quick=True), LayoutSettings(paged=False)


def _arrows(sop: Sop) -> Counter[tuple[str, str]]:
    return Counter((edge.source, edge.target) for edge in build_flow(sop).edges if edge.branch is not Branch.GABUNG)


def _typed(sop: Sop) -> Sop:
    """``sop`` after a few words more in its second row."""
    first, second, *rest = sop.kegiatan
    return replace(sop, kegiatan=(first, replace(second, uraian=f"{second.uraian} dan mencatat hasilnya"), *rest))


def _crossings(drawings: list[Drawing]) -> int:
    return sum(measure_page(drawing.pages[0]).crossings for drawing in drawings)


@pytest.mark.parametrize("corpus", ["biasa", "sulit", "ganjil"])
def test_nothing_is_wrong_and_every_arrow_is_there(corpus: str) -> None:
    for sop in CORPORA[corpus]():
        drawing = lay_out(sop, QUICK)
        assert [str(defect) for defect in check_drawing(drawing)] == []
        assert Counter(trace_arrows(drawing)) == _arrows(sop)


def test_an_ordinary_sop_crosses_hardly_more_often() -> None:
    sops = CORPORA["biasa"]()
    quick, thorough = (_crossings([lay_out(sop, settings) for sop in sops]) for settings in (QUICK, THOROUGH))
    assert thorough <= quick <= thorough + 6


def test_routes_remembered_are_those_that_would_be_found() -> None:
    for sop in CORPORA["biasa"]()[:12]:
        lay_out(sop, QUICK)
        remembered = lay_out(_typed(sop), QUICK)
        _route_quickly.cache_clear()
        assert remembered == lay_out(_typed(sop), QUICK)


def test_words_alone_ask_for_no_new_routes() -> None:
    sop = CORPORA["besar"]()[0]
    lay_out(sop, QUICK)
    before = _route_quickly.cache_info()
    lay_out(_typed(sop), QUICK)
    after = _route_quickly.cache_info()
    assert after.misses == before.misses
    assert after.hits > before.hits


def test_routes_without_room_for_a_word_are_searched_thoroughly() -> None:
    sop = next(sop for sop in CORPORA["sulit"]() if sop.judul.endswith("sulit-05"))
    assert lay_out(sop, QUICK).pages == lay_out(sop, THOROUGH).pages


def test_what_cannot_be_drawn_is_told_as_ever() -> None:
    with pytest.raises(LayoutError, match="belum punya langkah"):
        lay_out(Sop("Kosong"), QUICK)
