"""Shapes over a sheet: every kind of anchor leads to points, and what is hidden is left out."""

import pytest

from sopan.drawing import Rect
from sopan.readers.found import Outline
from sopan.readers.office.xlsx import read_xlsx
from tests.readers.office.xlsx.workbooks import corner, page, size, workbook
from tests.readers.packages import relate

SHEET = '<sheetData><row r="1"/><row r="2" hidden="1"/><row r="3" ht="30"/></sheetData>'
PEN = '<a:ln><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
DIAMOND = (
    '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Putusan"/></xdr:nvSpPr>'
    f'<xdr:spPr><a:prstGeom prst="diamond"/>{PEN}</xdr:spPr></xdr:sp>'
)
TWO = f"<xdr:twoCellAnchor>{{}}{{}}{DIAMOND}</xdr:twoCellAnchor>"


@pytest.mark.parametrize(
    ("anchor", "box"),
    [
        (TWO.format(corner("from", 1, 0, 6, 3), corner("to", 2, 2, 12, 15)), (54, 3, 54, 27)),
        (TWO.format(corner("from", 1, 0, 600, 3), corner("to", 2, 2, 12, 999)), (96, 3, 12, 42)),
        (
            f"<xdr:oneCellAnchor>{corner('from', 1, 2)}{size(Rect(0, 0, 30, 20))}{DIAMOND}</xdr:oneCellAnchor>",
            (48, 15, 30, 20),
        ),
        (
            f'<xdr:absoluteAnchor><xdr:pos x="127000" y="254000"/>{size(Rect(0, 0, 30, 20))}{DIAMOND}'
            "</xdr:absoluteAnchor>",
            (10, 20, 30, 20),
        ),
        (
            f'<mc:AlternateContent><mc:Choice Requires="a14">{TWO.format(corner("from", 0, 0), corner("to", 1, 1))}'
            f"</mc:Choice><mc:Fallback>{TWO.format(corner('from', 5, 5), corner('to', 6, 6))}</mc:Fallback>"
            "</mc:AlternateContent>",
            (0, 0, 48, 15),
        ),
    ],
    ids=["dua sel", "sel yang menyusut", "satu sel", "mutlak", "pilihan"],
)
def test_an_anchor_leads_to_points(anchor: str, box: tuple[float, ...]) -> None:
    (shape,) = page(SHEET, drawing=anchor).shapes
    assert (shape.id, shape.name, shape.outline) == ("1-2", "Putusan", Outline.DIAMOND)
    assert tuple(shape.box) == pytest.approx(box)


def test_a_shape_in_hidden_rows_is_left_out() -> None:
    assert page(SHEET, drawing=TWO.format(corner("from", 1, 1), corner("to", 2, 1))).shapes == ()


def test_the_table_reaches_as_far_as_its_shapes() -> None:
    found = page(SHEET, drawing=TWO.format(corner("from", 1, 0), corner("to", 2, 2, 5, 5)))
    (table,) = found.tables
    assert table.xs == pytest.approx((48, 96, 144))
    assert table.ys == pytest.approx((0, 15, 45))


def test_a_cell_that_a_shape_only_touches_is_not_of_the_table() -> None:
    (table,) = page(SHEET, drawing=TWO.format(corner("from", 1, 0), corner("to", 2, 2))).tables
    assert (table.xs, table.ys) == ((48, 96), (0, 15))


def test_old_drawings_are_read_but_comments_are_not() -> None:
    client = '<x:ClientData ObjectType="{}"><x:Anchor>1, 8, 0, 4, 2, 8, 2, 20</x:Anchor></x:ClientData>'
    shapes = "".join(
        f'<v:shape id="{id}" type="#_x0000_t109" style="position:absolute">{client.format(kind)}<br></v:shape>'
        for id, kind in (("catatan", "Note"), ("kotak", "Rect"))
    )
    old = f'<xml xmlns:v="urn:v" xmlns:x="urn:x">{shapes}</xml>'
    parts = {"xl/worksheets/_rels/a.xml.rels": relate(("r1", "vmlDrawing", "../v.vml")), "xl/v.vml": old}
    (found,) = read_xlsx(workbook(SHEET, more=parts)).pages
    (shape,) = found.shapes
    assert (shape.id, shape.outline) == ("1-kotak", Outline.BOX)
    assert tuple(shape.box) == pytest.approx((54, 3, 48, 27))


def test_charts_and_embedded_files_are_told() -> None:
    chart = TWO.format(corner("from", 1, 0), corner("to", 2, 2)).replace(DIAMOND, "<xdr:graphicFrame/>")
    relations = relate(("r1", "drawing", "../drawings/d.xml"), ("r2", "oleObject", "../a.bin"))
    found = read_xlsx(workbook(SHEET, drawing=chart, more={"xl/worksheets/_rels/a.xml.rels": relations}))
    assert found.remarks == ("2 bagan, diagram SmartArt, atau objek tertanam di lembar Lembar tidak dibaca.",)
