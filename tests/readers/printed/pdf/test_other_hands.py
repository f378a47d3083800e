"""What programs paint of drawings by other hands: thick arrows, heads side by side, broken labels, pasted symbols."""

from io import BytesIO

import pypdfium2 as pdfium
import pytest
from PIL import Image

from sopan.document import Bentuk
from sopan.drawing import Rect
from sopan.readers.found import FoundPage, Outline, font_family, plain_letters
from sopan.readers.outlines import thick_arrow
from sopan.readers.printed.paper import Rule, Word, find_grids
from sopan.readers.printed.pdf.heads import Way, attach_heads, head_of
from sopan.readers.printed.pdf.labels import part_labels
from sopan.readers.printed.pdf.read import read_here
from sopan.readers.printed.pdfium import Trace
from tests.readers.office.docx.making.pictures import symbol_picture
from tests.readers.printed.pdf.sheets import filled, grid, lines, pdf, text

TABLE = grid([50, 150, 250], [50, 150, 250])


def _page(*content: str) -> FoundPage:
    return read_here(pdf("".join(content))).pages[0]


def _head(*points: tuple[float, float]) -> Trace:
    return Trace(points, closed=True, curved=False, fill="000000", pen="", width=0, path=0)


@pytest.mark.parametrize("turn", range(7))
def test_a_thick_arrow_is_a_line_with_a_head(turn: int) -> None:
    corners = ((100, 90), (140, 90), (140, 80), (160, 100), (140, 120), (140, 110), (100, 110))
    assert thick_arrow(corners[turn:] + corners[:turn]) == ((100, 100), (160, 100))


def test_a_house_and_a_star_are_no_arrows() -> None:
    assert thick_arrow(((0, 0), (40, 0), (40, 30), (30, 40), (20, 45), (10, 40), (0, 30))) == ()
    assert thick_arrow(((0, 0), (40, 0), (40, 30))) == ()


def test_a_painted_thick_arrow_is_no_symbol() -> None:
    page = _page(lines((100, 210, 140, 210, 140, 220, 160, 200, 140, 180, 140, 190, 100, 190, 100, 210)))
    assert page.shapes == ()
    assert [(line.points, line.arrow_end) for line in page.lines] == [(((100, 100), (160, 100)), True)]


def test_a_head_that_turns_off_where_the_line_ends_is_its_last_bend() -> None:
    line = Way(((100.0, 100.0), (160.0, 100.0)), "000000", 1.0)
    head = head_of(_head((157, 100), (163, 100), (160, 108)))
    assert head
    ((way,), unused) = attach_heads([line], [head])
    assert (way.points, way.arrow_end, unused) == (((100, 100), (160, 100), (160, 108)), True, [])


def test_a_head_belongs_to_the_line_that_ends_at_its_base_and_not_to_one_that_starts_at_its_tip() -> None:
    start = Way(((100.0, 100.0), (160.0, 100.0)), "000000", 1.0)
    end = Way(((130.0, 140.0), (130.0, 100.0), (106.0, 100.0)), "000000", 1.0)
    head = head_of(_head((100, 100), (106, 97), (106, 103)))
    assert head
    ways, _ = attach_heads([start, end], [head, head])  # fill and pen of one head
    assert [(way.arrow_start, way.arrow_end) for way in ways] == [(False, False), (False, True)]


def test_a_stroke_beside_a_rule_is_no_rule() -> None:
    page = _page(TABLE, lines((152.4, 70, 152.4, 130)), "180 60 40 20 re S\n")
    assert [line.points for line in page.lines] == [((152.4, 230), (152.4, 170))]


def test_a_label_is_whole_though_a_rule_parts_it_or_it_takes_two_lines() -> None:
    rules = [Rule(at, 50, 250) for at in (50, 150, 250)]
    grids = find_grids(rules, rules)
    words = [Word("Tidak", Rect(130, 100, 18, 6), 7), Word("lulus", Rect(150.5, 100, 14, 6), 7),
             Word("Belum", Rect(60, 200, 20, 6), 7), Word("lengkap", Rect(58, 208, 26, 6), 7)]  # fmt: skip
    ways = [Way(((125, 110), (170, 110)), "000000", 1), Way(((55, 220), (95, 220)), "000000", 1)]
    labels, rest = part_labels(words, grids, ways, [])
    assert ([label.text for label in labels], rest) == (["Tidak lulus", "Belum lengkap"], [])


def test_ticks_of_symbol_fonts_are_told_by_the_name_of_the_font() -> None:
    assert font_family("ABCDEF+Wingdings-Regular".lower()) == "wingdings"
    assert font_family("abcdef+wingdings2") == "wingdings 2"
    assert font_family("symbolmt") == "symbol"
    assert font_family("abcdef+arialmt") == ""
    assert plain_letters("\uf0fc", font_family("abcdef+opensymbol")) == "✓"


def test_two_tables_with_rows_of_the_same_heights_are_no_halves_of_one() -> None:
    ys = [200, 240, 290]
    names = ("No", "Kegiatan", "Waktu", "Output")
    pages = [
        grid(xs, ys) + "".join(text(x + 4, 270, name) for x, name in zip(xs, names, strict=False))
        for xs in ([20, 60, 200, 300, 380], [20, 60, 160, 250, 330])
    ]
    assert len(read_here(pdf(*pages)).pages) == 2


@pytest.mark.parametrize("turn", [0, 90])
def test_a_pasted_symbol_is_read_as_such(turn: int) -> None:
    document = pdfium.PdfDocument.new()
    page = document.new_page(400, 300)
    picture = pdfium.PdfImage.new(document)
    drawn = Image.open(BytesIO(symbol_picture(Bentuk.KEPUTUSAN))).rotate(turn, expand=True)
    picture.set_bitmap(pdfium.PdfBitmap.from_pil(drawn))
    picture.set_matrix(pdfium.PdfMatrix().scale(drawn.width / 4, drawn.height / 4).translate(100, 100))
    page.insert_obj(picture)
    page.gen_content()
    page.set_rotation(turn)
    whole = BytesIO()
    document.save(whole)
    (shape,) = read_here(whole.getvalue()).pages[0].shapes
    assert (shape.outline, shape.confidence < 1) == (Outline.DIAMOND, True)


def test_a_form_in_paragraphs_keeps_a_line_for_each_label() -> None:
    form = (("Nomor SOP", ": 12/2025"), ("Disahkan oleh", ": Camat"), ("Ani Contoh, S.E.", ""), ("NIP. 123", ""))
    placed = [(270 - 12 * place, *pair) for place, pair in enumerate(form)]
    words = "".join(text(40, y, label) + text(140, y, value) for y, label, value in placed)
    assert [found.text for found in _page(words).texts] == [
        "Nomor SOP : 12/2025", "Disahkan oleh : Camat", "Ani Contoh, S.E.\nNIP. 123",
    ]  # fmt: skip


def test_a_label_that_sticks_out_of_the_cell_beside_the_symbols_is_no_text_of_it() -> None:
    table = grid([20, 150, 250], [100, 250])
    arrow = lines((160, 180, 152, 180, 152, 230, 170, 230)) + filled((178, 230, 170, 233, 170, 227))
    page = _page(table, "160 170 40 20 re S\n", arrow, text(30, 200, "Memeriksa berkas"), text(132, 184, "Tidak", 9))
    assert [found.text for found in page.texts] == ["Tidak"]
    assert page.tables[0].cells[0].text == "Memeriksa berkas"


def test_what_is_struck_through_is_deleted_and_what_a_rule_crosses_is_not() -> None:
    struck = text(60, 200, "Mengerjakan Mencatat surat") + lines((60, 203, 117, 203))
    page = _page(struck, text(60, 160, "Menyimpan berkas") + lines((20, 163, 300, 163)))
    assert [found.text for found in page.texts] == ["Mencatat surat", "Menyimpan berkas"]


def test_the_call_of_a_note_is_no_part_of_the_sentence() -> None:
    def found(*more: str) -> set[str]:
        words = text(60, 200, "Menerima surat") + text(130, 204, "1", 5.8)
        return {it.text for it in _page(words, text(160, 200, "12 m") + text(181, 204, "2", 5.8), *more).texts}

    assert found() == {"Menerima surat 1", "12 m 2"}
    assert found(text(60, 20, "1Piket")) == {"Menerima surat", "12 m 2", "1Piket"}
    assert {"Menerima surat", "12 m 2"} < found(text(60, 24, "1", 5.8), text(65, 20, "Piket"))


def test_an_arrow_of_hardly_more_than_its_head_is_an_arrow_and_a_dotted_rule_is_none() -> None:
    dots = lines(*[(x, 40, x + 1.2, 40) for x in range(20, 200, 3)])
    page = _page(lines((100, 180, 100, 178.6)) + filled((100, 173, 97, 179, 103, 179)), dots)
    assert [(line.points, line.arrow_end) for line in page.lines] == [(((100, 120), (100, 127)), True)]
