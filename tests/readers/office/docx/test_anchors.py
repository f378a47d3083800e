"""A drawing stands where its anchor says, whatever the place is counted from."""

import pytest

from sopan.document import Bentuk
from sopan.drawing import Rect
from sopan.readers.found import Outline
from sopan.readers.office.docx import read_docx
from tests.readers.office.docx.bodies import EDGE, LEFT, LINE, SIZE, TOP, WIDTH, read_body, read_page
from tests.readers.office.docx.making.pictures import symbol_picture
from tests.readers.office.docx.making.word import drawn, vml
from tests.readers.office.docx.making.word.package import Look, pack_word, sheet
from tests.readers.office.docx.making.word.text import Cell, Row, para, run, table

BOX = Rect(30, 20, 40, 10)
SHAPE = drawn.closed("rect", BOX, 7)
FOOT = SIZE[1] - 40
AREA = FOOT - TOP


def _float(bases: tuple[str, str] = ("column", "paragraph")) -> str:
    return drawn.anchored(SHAPE, (0, 0), bases)


def _box(body: str, *, mode: int = 15) -> Rect:
    (shape,) = read_page(body, mode=mode).shapes
    return shape.box


@pytest.mark.parametrize(
    ("base", "start"),
    [("page", 0), ("margin", LEFT), ("column", LEFT), ("leftMargin", 0), ("rightMargin", LEFT + WIDTH)],
)
def test_across(base: str, start: float) -> None:
    assert _box(para(_float((base, "page")))).x == pytest.approx(start + 30)


@pytest.mark.parametrize(
    ("base", "start"),
    [
        ("page", 0),
        ("margin", TOP),
        ("paragraph", TOP + LINE),
        ("line", TOP + LINE),
        ("topMargin", 0),
        ("bottomMargin", FOOT),
    ],
)
def test_down(base: str, start: float) -> None:
    assert _box(para(run("x")) + para(_float(("page", base)))).y == pytest.approx(start + 20)


def test_aligned_or_by_a_share() -> None:
    offset = f"<wp:posOffset>{drawn.emu(30)}</wp:posOffset>"
    aligned = _float(("margin", "page")).replace(offset, "<wp:align>right</wp:align>")
    assert _box(para(aligned)).x == pytest.approx(LEFT + WIDTH - 40)
    share = _float(("page", "page")).replace(offset, "<wp14:pctPosHOffset>25000</wp14:pctPosHOffset>")
    assert _box(para(share)).x == pytest.approx(SIZE[0] / 4)


def _in_cell(content: str, **facts: str) -> str:
    return table([100, 200], [Row([Cell(), Cell(para(content), **facts)], 80)])


@pytest.mark.parametrize(
    ("bases", "corner"),
    [(("column", "paragraph"), (105.4, 0)), (("page", "page"), (100, 0)), (("margin", "paragraph"), (105.4, 0))],
)
def test_in_a_cell_the_cell_is_the_page(bases: tuple[str, str], corner: tuple[float, float]) -> None:
    box = _box(_in_cell(_float(bases)))
    assert (box.x, box.y) == pytest.approx((LEFT + corner[0] + 30, TOP + corner[1] + 20))


def test_an_old_document_may_lay_it_out_on_the_page_all_the_same() -> None:
    content = _float(("page", "page")).replace('layoutInCell="1"', 'layoutInCell="0"')
    assert _box(_in_cell(content), mode=12)[:2] == pytest.approx((30, 20))
    assert _box(_in_cell(content), mode=15)[:2] == pytest.approx((LEFT + 130, TOP + 20))


def test_a_cell_set_to_the_middle_moves_the_paragraph_that_holds_it() -> None:
    assert _box(_in_cell(_float(), valign="center")).y == pytest.approx(TOP + (80 - LINE) / 2 + 20)


def test_the_cell_is_told() -> None:
    page = read_page(para() + _in_cell(_float()))
    assert [shape.anchor for shape in page.shapes] == [(0, 0, 1)]
    (loose,) = read_page(para(_float())).shapes
    assert loose.anchor is None


def test_in_its_line_it_stands_like_a_letter() -> None:
    centred = para(drawn.pasted("g", BOX, 3, None), align="center")
    assert _box(centred) == pytest.approx((LEFT + (WIDTH - 40) / 2, TOP, 40, 10))
    page = read_page(para(drawn.pasted("g", Rect(0, 0, 40, 100), 3, None)) + para(run("bawah")))
    assert page.texts[0].box.y == pytest.approx(TOP + 100)


@pytest.mark.parametrize(
    ("bases", "corner"),
    [(("", ""), (LEFT, TOP + LINE)), (("page", "page"), (0, 0)), (("margin", "margin"), (LEFT, TOP))],
)
def test_old_drawings_too(bases: tuple[str, str], corner: tuple[float, float]) -> None:
    shape = vml.Pen().closed(109, BOX, at=vml.placed(BOX, (0, 0), bases))
    box = _box(para(run("x")) + para(vml.pict(shape)), mode=12)
    assert box == pytest.approx((corner[0] + 30, corner[1] + 20, 40, 10))


def test_an_old_drawing_in_its_line_takes_room() -> None:
    shape = vml.Pen().closed(109, BOX, at="width:40pt;height:60pt")
    page = read_page(para(vml.pict(shape)) + para(run("bawah")), mode=12)
    assert page.shapes[0].box == pytest.approx((LEFT, TOP, 40, 60))
    assert page.texts[0].box.y == pytest.approx(TOP + 60)


def test_words_in_a_box_without_a_line_are_a_text() -> None:
    page = read_page(para(drawn.anchored(drawn.closed("rect", BOX, 3, words="Ya", pen=False), (0, 0))))
    assert not page.shapes
    assert [(text.text, text.box.x) for text in page.texts] == [("Ya", pytest.approx(LEFT + 30))]


def test_what_another_program_drew_is_a_picture_and_told() -> None:
    shape = '<v:shape style="width:90pt;height:70pt"><v:imagedata r:id="g"/></v:shape>'
    document = read_body(para(f'<w:r><w:object>{shape}<o:OLEObject ProgID="Visio.Drawing.15"/></w:object></w:r>'))
    (found,) = document.pages[0].shapes
    assert (found.outline, found.box) == (Outline.PICTURE, pytest.approx((LEFT, TOP, 90, 70)))
    assert "Visio" in document.remarks[0]


def test_what_is_no_shape_is_told() -> None:
    chart = _float().replace("<wps:wsp>", "<wps:chart>", 1).replace("</wps:wsp>", "</wps:chart>", 1)
    assert any("SmartArt" in remark for remark in read_body(para(chart)).remarks)


def test_a_pasted_symbol_is_read_as_such_in_new_word_and_old() -> None:
    old = '<w:r><w:pict><v:shape style="width:40pt;height:20pt"><v:imagedata r:id="putusan"/></v:shape></w:pict></w:r>'
    body = para(drawn.pasted("putusan", BOX, 3, (0, 0))) + para(old) + sheet(SIZE, EDGE)
    (page,) = read_docx(pack_word(body, Look(), media={"putusan.png": symbol_picture(Bentuk.KEPUTUSAN)})).pages
    assert [shape.outline for shape in page.shapes] == [Outline.DIAMOND] * 2
