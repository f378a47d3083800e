"""Cells of a sheet: what they say, how they look, where they lie, and what is left out."""

import pytest

from sopan.drawing import Rect
from sopan.errors import UnreadableError
from sopan.readers.office.xlsx import read_xlsx
from tests.readers.office.xlsx.workbooks import page, rows, texts, workbook
from tests.readers.packages import pack, relate

STRINGS = (
    "<si><t>satu</t></si><si><r><rPr><b/></rPr><t>Ke</t></r><r><rPr><b/></rPr><t>giatan</t></r></si>"
    "<si><t>a_x000D_\nb </t><rPh><t>x</t></rPh></si><si><r><rPr><rFont val='Wingdings'/></rPr><t>ü</t></r></si>"
)
LOOKS = (
    '<numFmts><numFmt numFmtId="164" formatCode="0&quot; menit&quot;"/></numFmts>'
    '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><name val="Wingdings"/></font></fonts>'
    '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="0" '
    'tint="-0.25"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFCC00"/></patternFill>'
    '</fill></fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="164" fontId="0" fillId="1"/>'
    '<xf numFmtId="0" fontId="1" fillId="2"><alignment textRotation="90"/></xf></cellXfs>'
)


def test_every_kind_of_cell_says_its_text() -> None:
    cells = [
        '<c r="A1" t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>',
        '<c t="inlineStr"><is><t>di sel</t></is></c><c t="str"><f>A1</f><v>rumus</v></c><c t="b"><v>1</v></c>',
        '<c><v>15</v></c><c s="1"><v>15</v></c><c t="d"><v>2025-10-31T00:00:00</v></c><c t="e"><v>#REF!</v></c>',
        '<c t="s"><v>99</v></c><c s="77"><v>x</v></c><c t="s"/>',
    ]
    found = page(rows(*cells), strings=STRINGS, styles=LOOKS)
    said = ["satu", "Kegiatan", "a\nb", "✓", "di sel", "rumus", "BENAR", "15", "15 menit", "31/10/2025", "#REF!", "x"]
    assert list(texts(found).values()) == said
    assert [cell.bold for cell in found.tables[0].cells[:2]] == [False, True]


def test_looks_that_matter_are_kept() -> None:
    grey, tick = page(rows('<c s="1"><v>1</v></c><c s="2" t="str"><v>ü</v></c>'), styles=LOOKS).tables[0].cells
    assert (grey.fill, grey.rotated, grey.bold) == ("BFBFBF", False, False)
    assert (tick.text, tick.fill, tick.rotated, tick.bold) == ("✓", "FFCC00", True, True)


def test_places_are_those_of_excel() -> None:
    """A usual column of Calibri 11 is 64 pixels wide; row 2 is hidden, row 3 has its own height."""
    sheet = (
        '<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="2" width="18.42578125" customWidth="1"/></cols>'
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row><row r="2" hidden="1" ht="90">'
        '<c r="A2"><v>3</v></c></row><row r="3" ht="30"><c r="A3"><v>4</v></c></row></sheetData>'
    )
    (table,) = page(sheet).tables
    assert table.xs == pytest.approx((0, 48, 48 + 96.75, 96 + 96.75))
    assert table.ys == (0, 15, 45)
    assert texts(page(sheet)) == {(0, 0): "1", (0, 2): "2", (1, 0): "4"}


def test_merged_cells_are_one_without_what_is_hidden() -> None:
    sheet = (
        '<cols><col min="3" max="3" width="9" hidden="1"/></cols>'
        '<sheetData><row r="1"><c r="B1"><v>1</v></c></row><row r="2"><c r="D2"><v>2</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="B1:D1"/><mergeCell ref="D1:D2"/><mergeCell ref="kacau"/></mergeCells>'
    )
    (table,) = page(sheet).tables
    assert [(cell.row, cell.column, cell.colspan, cell.text) for cell in table.cells] == [
        (0, 0, 2, "1"),
        (1, 0, 1, ""),
        (1, 1, 1, "2"),
    ]
    assert table.cells[0].box == Rect(48, 0, 96, 15)


def test_a_text_that_is_centred_over_its_neighbours_is_one_cell() -> None:
    styles = '<cellXfs><xf/><xf><alignment horizontal="centerContinuous"/></xf></cellXfs>'
    cells = '<c s="1"><v>1</v></c><c s="1"/><c s="1"/><c s="1"><v>2</v></c><c><v>3</v></c>'
    (table,) = page(rows(cells), styles=styles).tables
    assert [(cell.column, cell.colspan, cell.text) for cell in table.cells] == [(0, 3, "1"), (3, 1, "2"), (4, 1, "3")]


def test_far_off_looks_without_words_are_cut_off() -> None:
    (table,) = page(
        '<sheetData><row r="5"><c r="C5"><v>1</v></c><c r="ZZ5" s="1"/></row><row r="900000"/></sheetData>'
    ).tables
    assert (len(table.xs), len(table.ys)) == (2, 2)


def test_print_titles_at_the_top_are_headings() -> None:
    name = '<definedName name="_xlnm.Print_Titles" localSheetId="0">Lembar!$1:$2</definedName>'
    sheets = f'<sheets><sheet name="L" r:id="r1"/></sheets><definedNames>{name}</definedNames>'
    book = f'<workbook xmlns:r="urn:r">{sheets}</workbook>'
    cells = "".join(f'<row r="{row}"><c r="A{row}"><v>{row}</v></c></row>' for row in (1, 2, 3))
    (found,) = read_xlsx(workbook(f"<sheetData>{cells}</sheetData>", more={"xl/workbook.xml": book})).pages
    assert found.tables[0].header_rows == 2


def test_hidden_sheets_and_formulas_without_results_are_told() -> None:
    sheets = '<sheet name="A" r:id="r1"/><sheet name="Sembunyi" state="veryHidden" r:id="r1"/>'
    book = f'<workbook xmlns:r="urn:r"><sheets>{sheets}</sheets></workbook>'
    found = read_xlsx(workbook(rows('<c r="A1"><f>B1</f></c>'), more={"xl/workbook.xml": book}))
    hidden, uncounted = found.remarks
    assert "Sembunyi" in hidden
    assert "1 sel berisi rumus" in uncounted
    assert [page.name for page in found.pages] == ["A"]
    assert found.pages[0].tables == ()


def test_words_in_hidden_rows_and_columns_are_told() -> None:
    cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2" hidden="1"><c r="A2"><v>3</v></c>'
    sheet = f'<cols><col min="2" max="2" hidden="1"/></cols><sheetData>{cells}<c r="C2"/></row></sheetData>'
    (told,) = read_xlsx(workbook(sheet)).remarks
    assert told.startswith("2 sel berisi di baris atau kolom yang disembunyikan")


def test_what_is_no_workbook_is_refused() -> None:
    with pytest.raises(UnreadableError, match="bukan buku kerja"):
        read_xlsx(
            pack(
                {
                    "word/document.xml": "<document/>",
                    "_rels/.rels": relate(("a", "officeDocument", "word/document.xml")),
                }
            )
        )
    with pytest.raises(UnreadableError, match="bukan buku kerja"):
        read_xlsx(pack({"a.txt": "x"}))
    with pytest.raises(UnreadableError, match="XLSB"):
        read_xlsx(pack({"_rels/.rels": relate(("a", "officeDocument", "xl/workbook.bin")), "xl/workbook.bin": b"x"}))


def test_rows_are_open_where_no_cell_draws_a_rule() -> None:
    """Rules are drawn under row 1, over row 3, and around the hidden row 4."""
    looks = (
        '<borders><border><top/><bottom style="none"/></border><border><bottom style="thin"/></border>'
        '<border><top style="hair"/></border></borders>'
        '<cellXfs><xf borderId="0"/><xf borderId="1"/><xf borderId="2"/></cellXfs>'
    )
    borders = (1, 0, 2, 1, 0, 0, 0)
    drawn = "".join(
        f'<row r="{row}" hidden="{int(row == 4)}"><c r="A{row}"><v>1</v></c><c r="B{row}" s="{border}"/></row>'
        for row, border in enumerate(borders, 1)
    )
    (table,) = page(f"<sheetData>{drawn}</sheetData>", styles=looks).tables
    assert table.open_rows == {4, 5}
