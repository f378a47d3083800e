"""Small workbooks as people's programs write them, for tests."""

from sopan.drawing import Rect
from sopan.readers.found import FoundPage
from sopan.readers.office.xlsx import read_xlsx
from tests.readers.packages import pack, relate

SPACES = 'xmlns="urn:x" xmlns:r="urn:r" xmlns:xdr="urn:xdr" xmlns:a="urn:a" xmlns:mc="urn:mc"'


def workbook(
    sheet: str, *, strings: str = "", styles: str = "", drawing: str = "", more: dict[str, str | bytes] | None = None
) -> bytes:
    """A workbook of one sheet, "Lembar"; ``sheet`` is what stands in its worksheet element."""
    parts: dict[str, str | bytes] = {
        "_rels/.rels": relate(("r1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {SPACES}><sheets><sheet name="Lembar" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relate(
            ("r1", "worksheet", "worksheets/a.xml"), ("r2", "sharedStrings", "s.xml"), ("r3", "styles", "styles.xml")
        ),
        "xl/worksheets/a.xml": f"<worksheet {SPACES}>{sheet}</worksheet>",
        "xl/s.xml": f"<sst {SPACES}>{strings}</sst>",
        "xl/styles.xml": f"<styleSheet {SPACES}>{styles}</styleSheet>",
    }
    if drawing:
        parts["xl/worksheets/_rels/a.xml.rels"] = relate(("r1", "drawing", "../drawings/d.xml"))
        parts["xl/drawings/d.xml"] = f"<xdr:wsDr {SPACES}>{drawing}</xdr:wsDr>"
    return pack(parts | (more or {}))


def page(sheet: str, **others: str) -> FoundPage:
    """The page of a workbook of one sheet."""
    (only,) = read_xlsx(workbook(sheet, **others)).pages
    return only


def rows(*cells: str, row: str = "") -> str:
    """One row of these cells, each written as XML."""
    return f"<sheetData><row r='1' {row}>{''.join(cells)}</row></sheetData>"


def texts(found: FoundPage) -> dict[tuple[int, int], str]:
    """The texts of the table by row and column."""
    return {(cell.row, cell.column): cell.text for cell in found.tables[0].cells if cell.text}


def corner(name: str, column: int, row: int, across: float = 0, down: float = 0) -> str:
    """A corner of an anchor, some points into a cell."""
    places = (("col", column), ("colOff", round(across * 12_700)), ("row", row), ("rowOff", round(down * 12_700)))
    return f"<xdr:{name}>" + "".join(f"<xdr:{key}>{value}</xdr:{key}>" for key, value in places) + f"</xdr:{name}>"


def size(box: Rect) -> str:
    """The size that an anchor with one corner gives."""
    return f'<xdr:ext cx="{round(box.w * 12_700)}" cy="{round(box.h * 12_700)}"/>'
