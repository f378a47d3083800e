"""What office programs print around plain symbols and words: gradients, soft shadows, thick rules, broken words."""

from io import BytesIO

import pypdfium2 as pdfium
from PIL import Image, ImageDraw, ImageFilter

from sopan.drawing import Rect
from sopan.readers.found import FoundPage, Outline
from sopan.readers.printed.pdf.read import read_here
from tests.readers.printed.pdf.sheets import grid, pdf, text, thin_boxes

TABLE = grid([50, 150, 250], [50, 150, 250])
_DIAMOND = "70 100 m 100 85 l 130 100 l 100 115 l h"
_BOX = "70 85 60 30 re"


def _page(*content: str) -> FoundPage:
    return read_here(pdf("".join(content))).pages[0]


def _bands(through: str) -> str:
    """A gradient from light to dark over the box of both symbols."""
    bands = "".join(f"0.{5 + band:02} 0.5 0.7 rg 70 {85 + 2 * band} 60 2 re f\n" for band in range(15))
    return f"q {through} W n\n{bands}Q\n"


def test_a_gradient_in_bands_is_the_outline_that_it_fills() -> None:
    for outline, kind in ((_DIAMOND, Outline.DIAMOND), (_BOX, Outline.BOX)):
        page = _page(TABLE, _bands(outline), f"{outline} S\n")
        assert [(shape.outline, shape.box) for shape in page.shapes] == [(kind, Rect(70, 185, 60, 30))]
        assert (page.lines, len(page.tables[0].ys)) == ((), 3)


def test_one_colour_poured_through_an_outline_is_that_outline() -> None:
    page = _page(TABLE, f"q {_DIAMOND} W n 0.8 g 60 80 80 40 re f Q\n")
    assert [shape.outline for shape in page.shapes] == [Outline.DIAMOND]


def test_rules_painted_through_the_window_of_their_table_stay_rules() -> None:
    rules = thin_boxes(*[(50, y, 200, 0.5) for y in (50, 150, 249.5)], *[(x, 50, 0.5, 200) for x in (50, 150, 249.5)])
    page = _page(f"q 50 50 200 200 re W n 1 g 50 50 200 200 re f 0.9 g 50 150 200 100 re f 0 g\n{rules}Q\n")
    assert len(page.tables[0].cells) == 4


def test_a_soft_shadow_is_no_symbol() -> None:
    shadow = Image.new("L", (144, 84))
    ImageDraw.Draw(shadow).rectangle((12, 12, 132, 72), fill=255)
    dark = Image.composite(Image.new("L", shadow.size), Image.new("L", shadow.size, 255), shadow)
    document = pdfium.PdfDocument(pdf(TABLE + _BOX + " S\n"))
    page, picture = document[0], pdfium.PdfImage.new(document)
    picture.set_bitmap(pdfium.PdfBitmap.from_pil(dark.filter(ImageFilter.GaussianBlur(6)).convert("RGB")))
    picture.set_matrix(pdfium.PdfMatrix().scale(72, 42).translate(69, 74))
    page.insert_obj(picture)
    page.gen_content()
    whole = BytesIO()
    document.save(whole)
    (shape,) = read_here(whole.getvalue()).pages[0].shapes
    assert (shape.box, shape.confidence) == (Rect(70, 185, 60, 30), 1)


def test_thick_rules_in_pieces_are_whole_though_a_cell_goes_on_beside_their_joint() -> None:
    pen, xs, ys = 2.25, (50, 100, 250), (50, 150, 250)
    upright = thin_boxes(*[(x, y + pen, pen, 100 - pen) for x in xs for y in ys[:2]])
    level = thin_boxes((50, 50, 200, pen), (102.25, 150, 147.75, pen), (50, 250, 202.25, pen))
    (table,) = _page(upright, level, text(60, 150, "No"), text(120, 200, "Pelaksana")).tables
    assert [(cell.text, cell.rowspan) for cell in table.cells] == [("No", 2), ("Pelaksana", 1), ("", 1)]


def test_a_word_painted_in_pieces_is_one_word_whatever_stands_elsewhere() -> None:
    pieces = text(342.3, 25, "Halam", 7.5) + text(363.99, 25, "a", 7.5) + text(368.16, 25, "n", 7.5)
    assert [found.text for found in _page(pieces, text(100, 65, "A", 6.5)).texts] == ["A", "Halaman"]


def test_a_rubber_stamp_leaves_the_words_below_it_in_their_cells() -> None:
    round_stamp = f"100 150 m {_arc(100, 150, 60)} S\n"
    words = text(60, 180, "Komputer dan printer", 9) + text(60, 120, "Buku agenda surat", 9)
    page = _page(TABLE, words, round_stamp, text(90, 165, "DINAS", 9))
    assert [cell.text for cell in page.tables[0].cells][::2] == ["Komputer dan printer DINAS", "Buku agenda surat"]
    assert page.shapes == ()


def _arc(left: float, middle: float, wide: float) -> str:
    """The rest of a circle that starts at its left end."""
    right, k = left + wide, 0.55 * wide / 2
    across, up, down = left + wide / 2, middle + wide / 2, middle - wide / 2
    return (
        f"{left} {middle + k} {across - k} {up} {across} {up} c "
        f"{across + k} {up} {right} {middle + k} {right} {middle} c "
        f"{right} {middle - k} {across + k} {down} {across} {down} c "
        f"{across - k} {down} {left} {middle - k} {left} {middle} c"
    )
