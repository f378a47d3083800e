"""Every kind of defect is found where it is, and a good page has none."""

import pytest

from sopan.drawing import Cell, Line, Page, Rect, Shape, Stamp, Symbol, Table
from sopan.drawing.metrics import DefectKind, find_defects, measure_page
from tests.drawings.pages import connector, line, page, symbol, text

A, B, C, D = symbol("A", 10, 10), symbol("B", 110, 10), symbol("C", 10, 110), symbol("D", 110, 110)
K = symbol("K", 10, 10, Shape.DIAMOND)
AC = line("A>C", "30,30 30,110")
AD = line("A>D", "30,30 30,70 130,70 130,110")
LABEL = Rect(32, 40, 11, 8)
STAMP = Stamp(((True,) * 25,) * 25, Rect(20, 10, 50, 50), "Kode QR", text("7K3F", Rect(80, 30, 40, 10)))
LABELLED = line("A>C", "30,30 30,110", label=LABEL)


def _kinds(made: Page) -> list[DefectKind]:
    return [defect.kind for defect in find_defects(made)]


def _others(count: int) -> tuple[Line, ...]:
    """Lines that only take ports of D."""
    lanes = [170 + 5 * number for number in range(count)]
    return tuple(line("D>B" + "'" * x, f"150,120 {x},120 {x},20 150,20") for x in lanes)


GOOD = {
    "straight line": page(A, C, AC),
    "label beside its line": page(A, C, LABELLED),
    "crossing is no defect": page(A, B, C, D, AD, line("C>B", "50,120 80,120 80,20 110,20")),
    "plain join may be short": page(A, symbol("E", 53, 10), line("A>E", "50,20 53,20", join=True)),
    "code with its white edge": page()._replace(stamp=STAMP, texts=(text("halaman 1", Rect(20, 69, 40, 10)),)),
    "diamond's empty corner": page(
        A, K._replace(box=Rect(10, 60, 40, 20)), D, line("A>D", "15,30 15,62 5,62 5,140 115,140 115,130")
    ),
}


@pytest.mark.parametrize("name", GOOD)
def test_good_page_has_no_defect(name: str) -> None:
    assert _kinds(GOOD[name]) == []


BAD = [
    (DefectKind.THROUGH, page(A, symbol("M", 10, 60), C, AC)),
    (DefectKind.THROUGH, page(A, C, line("A>C", "30,15 30,110"))),
    (DefectKind.OVERLAP, page(A, B, C, D, AC, line("B>D", "110,20 60,20 60,50 30,50 30,90 80,90 80,120 110,120"))),
    (DefectKind.NEEDLESS_MERGE, page(A, B, D, AD, line("B>D", "130,30 130,110"))),
    (
        DefectKind.TOUCH,
        page(A, B, D, line("A>D", "30,30 30,70 80,70 80,120 110,120"), line("B>A", "130,30 130,70 80,70 80,20 50,20")),
    ),
    (DefectKind.SLANTED, page(A, D, line("A>D", "30,30 130,110"))),
    (DefectKind.DETACHED, page(A, C, line("A>C", "30,30 30,105"))),
    (DefectKind.DETACHED, page(A, line("A>Z", "30,30 30,105"))),
    (DefectKind.DETACHED, page(A, C, line("A>C", ""))),
    (DefectKind.SAME_CORNER, page(K, C, D, line("K>C", "30,30 30,110"), line("K>D", "30,30 30,70 130,70 130,110"))),
    (DefectKind.MIXED_PORT, page(A, B, C, AC, line("B>A", "130,30 130,60 31,60 31,30"))),
    (DefectKind.LABEL_CLASH, page(A, C, line("A>C", "30,30 30,110", label=Rect(32, 25, 11, 8)))),
    (DefectKind.LABEL_CLASH, page(A, B, C, D, AC, line("B>D", "130,30 130,110", label=Rect(25, 60, 11, 8)))),
    (DefectKind.LABEL_CLASH, page(A, B, C, D, LABELLED, line("B>D", "130,30 130,110", label=LABEL))),
    (DefectKind.LABEL_ON_OWN_LINE, page(A, C, line("A>C", "30,30 30,110", label=Rect(25, 60, 11, 8)))),
    (DefectKind.NEAR_PARALLEL, page(A, C, AC, line("A>C'", "31,30 31,110"))),
    (DefectKind.HUGGING, page(A, symbol("M", 10, 60), C, line("A>C", "50,20 51,20 51,120 50,120"))),
    (DefectKind.SHORT_ARROW, page(A, B, line("A>B", "50,20 106,20 106,25 110,25"))),
    (DefectKind.ON_RULE, page(A, C, AC)._replace(table=Table((0, 30.9, 400), (0, 100, 300), ()))),
    (DefectKind.OUT_OF_FIELD, page(A, C, line("A>C", "10,20 2,20 2,120 10,120"))._replace(field=Rect(5, 5, 300, 200))),
    (DefectKind.SELF_CROSSING, page(A, D, line("A>D", "30,30 30,90 80,90 80,60 5,60 5,100 130,100 130,110"))),
    (DefectKind.SYMBOL_CLASH, page(A, symbol("M", 40, 20))),
    (DefectKind.SYMBOL_OUT, page(A)._replace(table=Table((0, 45, 400), (0, 100, 300), ()))),
    (DefectKind.SYMBOL_OUT, page(A)._replace(field=Rect(20, 0, 300, 300))),
    (DefectKind.TEXT_OUT, page()._replace(texts=(text("halaman 1", Rect(380, 280, 40, 10)),))),
    (
        DefectKind.TEXT_OUT,
        page()._replace(
            table=Table((0, 50), (0, 20), (Cell(0, 0, Rect(0, 0, 50, 20), (text("a", Rect(2, 2, 60, 10)),)),))
        ),
    ),
    (DefectKind.TEXT_CLIPPED, page()._replace(texts=(text("satu\ndua", Rect(20, 20, 40, 15)),))),
    (DefectKind.TEXT_CLIPPED, page()._replace(texts=(text("satu\ndua", Rect(20, 20, 15, 90), rotated=True),))),
    (DefectKind.PAGE_OVERFLOW, page()._replace(table=Table((0, 401), (0, 300), ()))),
    (DefectKind.PAGE_OVERFLOW, page()._replace(field=Rect(0, 0, 400, 301))),
    (DefectKind.STAMP_CROWDED, page()._replace(stamp=STAMP, texts=(text("halaman 1", Rect(20, 63, 40, 10)),))),
    (DefectKind.CONNECTOR_UNNAMED, page(connector("p", "A", "keluar", (2,))._replace(letter=""))),
    (DefectKind.SAME_ID, page(A, A._replace(box=D.box))),
]


@pytest.mark.parametrize(("kind", "made"), BAD, ids=[f"{n}-{kind}" for n, (kind, _) in enumerate(BAD)])
def test_bad_page_is_caught(kind: DefectKind, made: Page) -> None:
    assert kind in _kinds(made)


def test_every_kind_but_the_connectors_own_is_tried() -> None:
    across_pages = {DefectKind.CONNECTOR_UNPAIRED, DefectKind.CONNECTOR_REPEATED, DefectKind.DEAD_END}
    assert {kind for kind, _ in BAD} == set(DefectKind) - across_pages


def test_merge_is_lawful_only_at_a_symbol_with_more_lines_than_ports() -> None:
    merged = (A, B, D, AD, line("B>D", "130,30 130,110"))
    assert DefectKind.NEEDLESS_MERGE in _kinds(page(*merged, *_others(2)))
    assert DefectKind.NEEDLESS_MERGE not in _kinds(page(*merged, *_others(3)))
    assert measure_page(page(*merged)).merges == 1


def test_figures_of_a_page() -> None:
    metrics = measure_page(page(A, B, C, D, AD, line("C>B", "50,120 80,120 80,20 110,20")))
    assert (metrics.crossings, metrics.bends, metrics.length, metrics.merges) == (1, 4, 340.0, 0)
    assert metrics.defects == ()


def test_defect_tells_page_ids_and_place() -> None:
    (defect,) = find_defects(page(A, C, line("A>C", "30,30 30,105"), number=3))
    assert (defect.page, defect.ids, defect.place) == (3, ("A>C", "C"), (30, 105))
    assert str(defect) == "halaman 3: ujung garis lepas dari simbolnya (A>C, C) di (30.0, 105.0)"


def test_every_kind_has_a_phrase() -> None:
    assert len({kind.phrase for kind in DefectKind}) == len(DefectKind)


def test_pentagon_text_must_fit() -> None:
    held = connector("p", "A", "keluar", (2,))._replace(text=text("A/2", Rect(0, 200, 20, 12)))
    assert _kinds(page(held)) == []
    assert _kinds(page(held._replace(text=text("A/2", Rect(0, 200, 25, 12))))) == [DefectKind.TEXT_OUT]
    assert isinstance(held, Symbol)
