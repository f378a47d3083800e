"""Pages end where the author, the sheet, or the program that last showed the file ends them."""

from itertools import pairwise

import pytest

from sopan.readers.found import FoundDocument
from tests.readers.office.docx.bodies import EDGE, LINE, SIZE, TOP, read_body
from tests.readers.office.docx.making.word.package import sheet
from tests.readers.office.docx.making.word.text import Cell, Row, page_break, para, run, table

FULL = SIZE[1] - EDGE[0] - EDGE[2]
SHOWN = "<w:r><w:lastRenderedPageBreak/></w:r>"


def _rows(heights: list[float], *, heads: int = 0, shown: int = -1, whole: bool = True) -> str:
    rows = [
        Row([Cell(para(run(f"baris {n}") if n != shown else SHOWN + run(f"baris {n}")))], height, header=n < heads,
            whole=whole)
        for n, height in enumerate(heights)
    ]  # fmt: skip
    return table([300], rows)


def _told(document: FoundDocument) -> list[list[str]]:
    return [[cell.text for table in page.tables for cell in table.cells] for page in document.pages]


def test_a_row_that_finds_no_room_goes_to_the_next_page_below_the_repeated_heading() -> None:
    document = read_body(_rows([20, 150, 120, 100], heads=1))
    assert _told(document) == [["baris 0", "baris 1", "baris 2"], ["baris 0", "baris 3"]]
    assert [table.header_rows for page in document.pages for table in page.tables] == [1, 1]
    assert document.pages[1].tables[0].ys == pytest.approx((TOP, TOP + 20, TOP + 120))


def test_where_pages_were_last_seen_to_end_counts_more_than_our_measure() -> None:
    assert _told(read_body(_rows([20, 50, 50, 50], shown=2))) == [["baris 0", "baris 1"], ["baris 2", "baris 3"]]
    assert len(_told(read_body(_rows([100, 100, 100, 100], shown=0)))) == 1


def test_a_long_row_goes_on_over_the_end_of_the_page() -> None:
    rows = [Row([Cell(para(run("x")))], 200), Row([Cell("".join(para(run(f"{n}")) for n in range(20)))])]
    document = read_body(table([300], [*rows, Row([Cell(para(run("akhir")))], 30)]))
    first, second = document.pages
    assert first.tables[0].ys[-1] == pytest.approx(TOP + FULL)
    assert [cell.text for cell in second.tables[0].cells] == ["akhir"]
    assert second.tables[0].ys[0] == pytest.approx(TOP + 20 * LINE + 0.5 - (FULL - 200))


def test_a_cell_merged_over_the_end_of_a_page_stands_on_both_with_its_words_on_the_first() -> None:
    first = Cell(para(run("sehari")), merge="restart")
    cells = [first, *[Cell(merge="continue")] * 3]
    rows = [Row([cell, Cell(para(run(f"{n}")))], 120, whole=True) for n, cell in enumerate(cells)]
    document = read_body(table([100, 100], rows))
    assert [[(cell.text, cell.rowspan) for cell in page.tables[0].cells] for page in document.pages] == [
        [("sehari", 2), ("0", 1), ("1", 1)],
        [("", 2), ("2", 1), ("3", 1)],
    ]


def test_an_author_ends_pages_in_three_ways() -> None:
    before = "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>c</w:t></w:r></w:p>"
    section = f"<w:p><w:pPr>{sheet((400, 600), EDGE)}</w:pPr><w:r><w:t>d</w:t></w:r></w:p>"
    document = read_body(para(run("a")) + page_break() + para(run("b")) + before + section + para(run("e")))
    assert [[text.text for text in page.texts] for page in document.pages] == [["a"], ["b"], ["c", "d"], ["e"]]
    assert [(page.width, page.height) for page in document.pages] == [(400, 600)] * 3 + [SIZE]
    assert document.pages[1].texts[0].box.y == pytest.approx(TOP)


def test_a_section_that_goes_on_begins_no_page() -> None:
    first = f"<w:p><w:pPr>{sheet(SIZE, EDGE)}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
    document = read_body(first + para(run("b")), section=sheet(SIZE, EDGE, kind="continuous"))
    assert [text.text for text in document.pages[0].texts] == ["a", "b"]


def test_a_running_head_is_told_once_and_pushes_the_text_down_on_every_page() -> None:
    head = table([300], [Row([Cell(para(run("Nomor SOP")))], 90)]) + para()
    document = read_body(para(run("a")) + page_break() + para(run("b")), header=head,
                         section=sheet(SIZE, EDGE, header="kepala"))  # fmt: skip
    assert [len(page.tables) for page in document.pages] == [1, 0]
    tops = [page.texts[-1].box.y for page in document.pages]
    assert tops[0] == pytest.approx(35.4 + 90 + LINE)
    assert all(above == below for above, below in pairwise(tops))
