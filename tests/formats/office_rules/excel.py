"""Excel: cells in order, merges apart, strings, looks, and places that exist, and limits that it repairs a file for."""

import re
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from tests.formats.office_rules.shapes import shape_faults

X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TALLEST, _WIDEST, _MARGIN = 409.5, 255, 49
_FOOT, _STRING, _FORMULA, _ERROR = 255, 32_767, 255, 225  # letters
_EMU, _PIXEL, _DIGIT = 12_700, 9_525, 7


def excel_faults(archive: ZipFile) -> Iterator[str]:
    """The faults of workbook, sheets, and drawings."""
    book, looks, strings = (_part(archive, f"xl/{name}.xml") for name in ("workbook", "styles", "sharedStrings"))
    if book.find(f"{X}bookViews/{X}workbookView") is None:
        yield "sheets are seen through a view that the workbook lacks"
    for kind in ("fonts", "fills", "borders", "cellXfs"):
        if int(looks.find(f"{X}{kind}").get("count")) != len(looks.find(f"{X}{kind}")):
            yield f"{kind} are counted wrongly"
    if int(strings.get("uniqueCount")) != len(strings):
        yield "strings are counted wrongly"
    yield from ("a string too long" for each in strings if len("".join(each.itertext())) > _STRING)
    for name in archive.namelist():
        if found := re.fullmatch(r"xl/worksheets/sheet(\d+)\.xml", name):
            sheet = _part(archive, name)
            yield from (
                f"{name}: {fault}" for fault in _sheet_faults(sheet, len(looks.find(f"{X}cellXfs")), len(strings))
            )
            over = f"xl/drawings/drawing{found[1]}.xml"
            if over in archive.namelist():
                yield from (f"{over}: {fault}" for fault in _drawing_faults(_part(archive, over), sheet))


def _part(archive: ZipFile, name: str) -> etree._Element:
    return etree.fromstring(archive.read(name))


def _sheet_faults(sheet: etree._Element, looks: int, strings: int) -> Iterator[str]:
    if sheet.find(f"{X}dimension") is None:
        yield "no dimension"
    last = 0
    for row in sheet.iter(f"{X}row"):
        number, height = int(row.get("r")), float(row.get("ht", "0"))
        if number <= last:
            yield f"row {number} after {last}"
        last = number
        if not 0 <= height <= _TALLEST:
            yield f"row {number} is {height} high"
        yield from _cell_faults(row, number, looks, strings)
    yield from _merge_faults(sheet)
    yield from (
        f"a column of {each.get('width')}" for each in sheet.iter(f"{X}col") if float(each.get("width")) > _WIDEST
    )
    margins = sheet.find(f"{X}pageMargins").attrib.items()
    yield from (f"{side} margin {value}" for side, value in margins if not 0 <= float(value) < _MARGIN)
    yield from ("a footer too long" for each in sheet.iter(f"{X}oddFooter") if len(each.text or "") > _FOOT)
    for rule in sheet.iter(f"{X}dataValidation"):
        if len(rule.findtext(f"{X}formula1") or "") > _FORMULA or len(rule.get("error") or "") > _ERROR:
            yield "a rule of input too long"


def _cell_faults(row: etree._Element, number: int, looks: int, strings: int) -> Iterator[str]:
    last = 0
    for cell in row:
        column, own = _place(cell.get("r"))
        if own != number or column <= last:
            yield f"cell {cell.get('r')} out of order"
        last = column
        if int(cell.get("s", "0")) >= looks:
            yield f"cell {cell.get('r')} has a look that is not there"
        if cell.get("t") == "s" and int(cell.findtext(f"{X}v")) >= strings:
            yield f"cell {cell.get('r')} has a string that is not there"


def _merge_faults(sheet: etree._Element) -> Iterator[str]:
    covered: set[tuple[int, int]] = set()
    for merge in sheet.iter(f"{X}mergeCell"):
        (left, top), (right, foot) = map(_place, merge.get("ref").split(":"))
        cells = {(column, row) for column in range(left, right + 1) for row in range(top, foot + 1)}
        if len(cells) < 2 or cells & covered:
            yield f"merge {merge.get('ref')} is of one cell or lies over another"
        covered |= cells


def _place(name: str) -> tuple[int, int]:
    """Column and row of "B4", from 1."""
    letters = re.match("[A-Z]+", name)
    assert letters, name
    column = 0
    for letter in letters[0]:
        column = column * 26 + ord(letter) - 64
    return column, int(name[letters.end() :])


def _drawing_faults(drawing: etree._Element, sheet: etree._Element) -> Iterator[str]:
    yield from shape_faults(drawing)
    widths = [float(each.get("width")) * _DIGIT * _PIXEL for each in sheet.iter(f"{X}col")]
    heights = [float(each.get("ht")) * _EMU for each in sheet.iter(f"{X}row")]
    for anchor in drawing.iterfind("{*}twoCellAnchor"):
        name = anchor.find(".//{*}cNvPr").get("name")
        corners = [[int(each.text) for each in anchor.find(f"{{*}}{corner}")] for corner in ("from", "to")]
        for column, across, row, down in corners:
            if not (_within(column, across, widths) and _within(row, down, heights)):
                yield f"{name} lies outside of its cell or of the sheet"
        (left, from_left, top, from_top), (right, from_right, foot, from_foot) = corners
        if (left, from_left) > (right, from_right) or (top, from_top) > (foot, from_foot):
            yield f"{name} ends before it begins"


def _within(index: int, offset: int, sizes: list[float]) -> bool:
    """Whether a place lies in the row or column of that index; the end of the last one begins the next."""
    return 0 <= offset <= (sizes[index] if index < len(sizes) else 0) + _PIXEL and index <= len(sizes)
