"""No case has a defect on any sheet: every paper, both ways up, both typefaces, and without pages."""

from dataclasses import replace

import pytest

from sopan.errors import LayoutError
from sopan.flow import build_flow
from sopan.layout import lay_out
from sopan.readers.sop_file import read_sop
from tests.drawings.corpus import FILES, SHEETS, draw_case, read_case
from tests.drawings.promises import broken_promises
from tests.examples import real_files


@pytest.mark.parametrize("case", FILES)
def test_every_drawing_keeps_its_promises(case: str) -> None:
    flow = build_flow(read_case(case))
    broken = {}
    for sheet in SHEETS:
        drawing = draw_case(case, sheet)
        broken[sheet] = broken_promises(drawing, flow) if drawing else ["refused"]
    assert {sheet: faults for sheet, faults in broken.items() if faults} == {}


@pytest.mark.parametrize("case", FILES)
def test_pages_keep_the_order_of_the_rows(case: str) -> None:
    for sheet in ("A4", "F4"):
        drawing = draw_case(case, sheet)
        assert drawing
        rows = [symbol.row for page in drawing.pages for symbol in page.symbols if symbol.row]
        order = [node.no for node in build_flow(read_case(case)).nodes]
        assert list(dict.fromkeys(rows)) == list(dict.fromkeys(order))
        numbers = [page.number for page in (*drawing.identity, *drawing.pages)]
        assert numbers == list(range(1, len(numbers) + 1))


def test_without_pages_there_is_one_sheet_and_no_connector() -> None:
    for case in FILES:
        drawing = draw_case(case, "layar")
        assert drawing
        assert (len(drawing.pages), drawing.identity, drawing.paged) == (1, (), False)
        assert [symbol.letter for symbol in drawing.pages[0].symbols if symbol.letter] == []


def test_the_odd_cases_are_as_odd_as_they_say() -> None:
    assert max(len(read_case(case).pelaksana) for case in FILES) == 20
    assert max(len(row.uraian) for case in FILES for row in read_case(case).kegiatan) >= 900
    loop = draw_case("putaran-tiga-halaman", "A4")
    assert loop
    assert len(loop.pages) >= 3
    assert any(abs(symbol.pages[0] - page.number) > 1 for page in loop.pages for symbol in page.symbols if symbol.pages)


def test_an_sop_without_steps_is_refused_in_words() -> None:
    with pytest.raises(LayoutError, match="belum punya langkah"):
        lay_out(replace(read_case("satu-baris"), kegiatan=()))


def test_real_sops_keep_the_promises_too() -> None:
    broken = {}
    for file in real_files():
        sop = read_sop(file).sop
        flow = build_flow(sop)
        for sheet in ("A4", "F4", "A4-tegak", "F4-Bookman", "layar"):
            broken[file.stem, sheet] = broken_promises(lay_out(sop, SHEETS[sheet]), flow)
    assert {place: faults for place, faults in broken.items() if faults} == {}
