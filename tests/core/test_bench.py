"""The corpora are the same on every run, every arrow of theirs has a target, and the bend oracle counts right."""

import pytest
from bench.corpora import CORPORA
from bench.oracle import fewest_bends

from sopan.drawing import Line, Page, Rect, Shape, Symbol
from sopan.flow.graph import build_flow

_FIELD = Rect(0, 0, 300, 300)
_BOXES = {"a": (100, 20), "b": (100, 100), "c": (100, 180), "d": (200, 180), "e": (200, 20)}


@pytest.mark.parametrize("corpus", CORPORA)
def test_same_seed_same_sop(corpus: str) -> None:
    assert CORPORA[corpus]() == CORPORA[corpus]()


@pytest.mark.parametrize("corpus", ["biasa", "sulit", "lain", "besar"])
def test_every_exit_leads_somewhere(corpus: str) -> None:
    assert [build_flow(sop).loose_ends for sop in CORPORA[corpus]()] == [()] * len(CORPORA[corpus]())


@pytest.mark.parametrize(
    ("source", "target", "bends"),
    [
        ("a", "b", 0),  # straight down
        ("a", "e", 0),  # straight across
        ("d", "b", 1),  # up, then across
        ("b", "d", 1),  # across, then down
        ("a", "d", 2),  # e stands above d: down between them
        ("a", "c", 2),  # b stands in the way: out at the side and in at the side
    ],
)
def test_fewest_bends(source: str, target: str, bends: int) -> None:
    assert fewest_bends(_page(source, target))["garis"] == bends


def test_walled_in_symbol_takes_the_way_round() -> None:
    walls = {"f": (62, 20), "g": (138, 20), "h": (100, 60)}
    assert fewest_bends(_page("a", "c", {**_BOXES, **walls}))["garis"] == 3


def _page(source: str, target: str, boxes: dict[str, tuple[int, int]] = _BOXES) -> Page:
    symbols = tuple(Symbol(id, Shape.BOX, Rect(x, y, 36, 24)) for id, (x, y) in boxes.items())
    return Page(1, 300, 300, _FIELD, symbols=symbols, lines=(Line("garis", source, target, ()),))
