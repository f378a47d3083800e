"""Words of a Word file are read as a reader sees them."""

import pytest

from tests.readers.office.docx.bodies import read_body, read_page, read_words
from tests.readers.office.docx.making.word.package import BULLETED, LETTERED, NUMBERED
from tests.readers.office.docx.making.word.text import Cell, Row, corrected, para, run, symbol, table


def _num(kind: int, copy: int = 0) -> int:
    return kind * 100 + copy


def test_numbered_paragraphs_get_their_numbers() -> None:
    body = "".join(para(run(word), number=_num(NUMBERED)) for word in ("satu", "dua", "tiga"))
    assert read_words(body) == ["1. satu", "2. dua", "3. tiga"]


def test_a_new_list_begins_anew_and_another_kind_counts_for_itself() -> None:
    numbers = [_num(NUMBERED), _num(LETTERED), _num(NUMBERED), _num(NUMBERED, 1), _num(BULLETED)]
    assert read_words("".join(para(run("x"), number=number) for number in numbers)) == [
        "1. x",
        "a) x",
        "2. x",
        "1. x",
        "• x",
    ]


def test_a_cell_with_nothing_but_its_number_says_the_number() -> None:
    rows = [Row([Cell(para(number=_num(NUMBERED))), Cell(para(run("x")))]) for _ in range(2)]
    (found,) = read_page(table([40, 200], rows)).tables
    assert [cell.text for cell in found.cells] == ["1.", "x", "2.", "x"]


def test_changes_are_accepted() -> None:
    gone = '<w:tr><w:trPr><w:del w:id="7" w:author="x"/></w:trPr><w:tc><w:p/></w:tc></w:tr>'
    rows = table([200], [Row([Cell(para(corrected("lama", "baru")))])]).replace("</w:tbl>", f"{gone}</w:tbl>")
    document = read_body(rows)
    (found,) = document.pages[0].tables
    assert [cell.text for cell in found.cells] == ["baru"]
    assert "perubahan terlacak" in document.remarks[0]


@pytest.mark.parametrize(
    ("piece", "seen"),
    [
        (symbol("F0FC"), "✓"),
        (symbol("F0AE", "Symbol"), "→"),
        (run("\uf0fc", font="Wingdings"), "✓"),
        (run("ü", font="Wingdings"), "✓"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r>", "a-b c"),
        (run("atas\nbawah"), "atas\nbawah"),
        ('<w:hyperlink w:anchor="x">' + run("tautan") + "</w:hyperlink>", "tautan"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>" + run("tampak"), "tampak"),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Klik di sini')}</w:sdtContent></w:sdt>", ""),
        (f"<w:sdt><w:sdtContent>{run('isi')}</w:sdtContent></w:sdt>", "isi"),
        (f'<w:fldSimple w:instr="PAGE">{run("4")}</w:fldSimple>', "4"),
    ],
)  # fmt: skip
def test_every_piece_of_a_run_is_read_as_it_is_seen(piece: str, seen: str) -> None:
    assert read_words(para(piece) + para(run("akhir"))) == [*([seen] if seen else []), "akhir"]


def test_a_field_says_what_it_yields() -> None:
    def mark(kind: str, inside: str = "") -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'

    told = (
        mark("begin") + "<w:r><w:instrText> DATE </w:instrText></w:r>" + mark("separate") + run("4 Mei") + mark("end")
    )
    box = mark("begin", "<w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>") + mark("end")
    assert read_words(para(told) + para(box + run(" Setuju"))) == ["4 Mei", "☒ Setuju"]


def test_bold_means_every_word() -> None:
    rows = [Row([Cell(para(run("a", bold=True))), Cell(para(run("a", bold=True) + run("b")))])]
    (found,) = read_page(table([90, 90], rows)).tables
    assert [cell.bold for cell in found.cells] == [True, False]


def test_a_footnote_is_kept() -> None:
    notes = f'<w:footnote w:id="2">{para(run("Sejak 2020."))}</w:footnote>'
    call = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    document = read_body(para(run("Kegiatan") + call), footnotes=notes)
    assert [text.text for text in document.pages[0].texts] == ["Kegiatan", "Sejak 2020."]
