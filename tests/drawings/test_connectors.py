"""Connectors pair up across pages, and every arrow can be followed to its end."""

from dataclasses import replace

import pytest

from sopan.drawing import Drawing, Page, Rect
from sopan.drawing.metrics import DefectKind, check_drawing, trace_arrows
from tests.drawings.pages import connector, drawing, line, page, symbol, text


def _leaving(number: int, to: int = 2, letter: str = "A", id: str = "k1") -> Page:
    tail = connector(f"{id}.{letter}", letter, "keluar", (to,))
    return page(symbol(id, 0, 100), tail, line(f"{id}>{tail.id}", "10,120 10,200"), number=number)


def _entering(number: int, pages: tuple[int, ...] = (1,), letter: str = "A", id: str = "k9") -> Page:
    head = connector(f"{id}.{letter}", letter, "masuk", pages)
    return page(symbol(id, 0, 100), head, line(f"{head.id}>{id}", "10,40 10,100"), number=number)


PAIR = drawing(_leaving(1), _entering(2))
SHARED = drawing(_leaving(1, 3), _leaving(2, 3, id="k2"), _entering(3, (1, 2)))


@pytest.mark.parametrize("good", [PAIR, SHARED], ids=["pair", "shared"])
def test_paired_connectors_are_good(good: Drawing) -> None:
    assert check_drawing(good) == ()


def test_arrows_are_traced_through_connectors() -> None:
    assert trace_arrows(PAIR) == (("k1", "k9"),)
    assert trace_arrows(SHARED) == (("k1", "k9"), ("k2", "k9"))
    plain = page(symbol("a", 0, 0), symbol("b", 0, 100), line("a>b", "20,20 20,100"))
    assert trace_arrows(drawing(plain)) == (("a", "b"),)


def test_an_arrow_into_nothing_is_not_traced() -> None:
    assert trace_arrows(drawing(_leaving(1))) == ()


@pytest.mark.parametrize(
    ("kind", "bad"),
    [
        (DefectKind.CONNECTOR_UNPAIRED, drawing(_leaving(1))),
        (DefectKind.CONNECTOR_UNPAIRED, drawing(_entering(1))),
        (DefectKind.CONNECTOR_UNPAIRED, drawing(_leaving(1), _entering(2, letter="B"))),
        (DefectKind.CONNECTOR_UNPAIRED, drawing(_leaving(1, 3), _entering(2))),
        (DefectKind.CONNECTOR_UNPAIRED, drawing(_leaving(1), _entering(2, (4,)))),
        (DefectKind.CONNECTOR_UNPAIRED, drawing(_leaving(1), _entering(2), _entering(3, id="k7"))),
        (DefectKind.CONNECTOR_UNPAIRED, drawing(_leaving(1, 1), _entering(1))),
    ],
)
def test_unpaired_connectors_are_caught(kind: DefectKind, bad: Drawing) -> None:
    assert kind in {defect.kind for defect in check_drawing(bad)}


def test_a_letter_twice_with_one_direction_on_a_page_is_caught() -> None:
    first = _leaving(1)
    twin = connector("twin", "A", "keluar", (2,), x=60.0)
    both = first._replace(symbols=(*first.symbols, twin))
    kinds = {defect.kind for defect in check_drawing(drawing(both, _entering(2)))}
    assert DefectKind.CONNECTOR_REPEATED in kinds
    assert DefectKind.DEAD_END in kinds


def test_a_connector_that_goes_nowhere_is_a_dead_end() -> None:
    cut = _entering(2)._replace(lines=())
    assert [defect.kind for defect in check_drawing(drawing(_leaving(1), cut))] == [DefectKind.DEAD_END]


def test_identity_pages_are_checked_too() -> None:
    identity = Page(1, 400, 300, texts=(text("SOP", Rect(390, 10, 40, 12)),))
    assert [defect.kind for defect in check_drawing(replace(PAIR, identity=(identity,)))] == [DefectKind.TEXT_OUT]
