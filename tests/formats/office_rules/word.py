"""Word: cells end in a paragraph, rows fill the grid, headings come first, anchors are told whole."""

from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from tests.formats.office_rules.shapes import shape_faults

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ANCHOR = ("distT", "distB", "distL", "distR", "simplePos", "relativeHeight", "behindDoc", "locked", "layoutInCell",
           "allowOverlap")  # fmt: skip
_LONGEST = 31_680  # twips: 22 inches, for a row and for a sheet


def word_faults(archive: ZipFile) -> Iterator[str]:
    """The faults of the document and its footer."""
    root = etree.fromstring(archive.read("word/document.xml"))
    yield from shape_faults(root)
    for holder in root.iter(f"{W}tc", f"{W}txbxContent"):
        if not len(holder) or holder[-1].tag != f"{W}p":
            yield "a cell or a box does not end in a paragraph"
    for table in root.iter(f"{W}tbl"):
        yield from _table_faults(table)
    for anchor in root.iter("{*}anchor"):
        yield from (f"an anchor without {name}" for name in _ANCHOR if anchor.get(name) is None)
    for section in root.iter(f"{W}sectPr"):
        yield from _section_faults(section)
    if root.find(f"{W}body")[-1].tag != f"{W}sectPr":
        yield "the body does not end in its section"


def _table_faults(table: etree._Element) -> Iterator[str]:
    following = table.getnext()
    if following is None or following.tag != f"{W}p":
        yield "no paragraph after a table"
    grid = [_number(column, "w") for column in table.iterfind(f"{W}tblGrid/{W}gridCol")]
    if min(grid) <= 0:
        yield f"a column of {min(grid)}"
    if _number(table.find(f"{W}tblPr/{W}tblW"), "w") != sum(grid):
        yield "a table as wide as its columns are not"
    above: dict[int, int] = {}
    headings = True
    for row in table.iterfind(f"{W}tr"):
        heads = row.find(f"{W}trPr/{W}tblHeader") is not None
        if heads and not headings:
            yield "a heading below the body"
        headings = heads
        height = _number(row.find(f"{W}trPr/{W}trHeight"), "val")
        if not 0 < height <= _LONGEST:
            yield f"a row of {height}"
        above = yield from _row_faults(row, grid, above)


def _row_faults(row: etree._Element, grid: list[int], above: dict[int, int]) -> Iterator[str]:
    """Also gives how many columns each cell spans that goes on below, by its first column."""
    going: dict[int, int] = {}
    column = 0
    for cell in row.iterfind(f"{W}tc"):
        facts = cell.find(f"{W}tcPr")
        span, merge = facts.find(f"{W}gridSpan"), facts.find(f"{W}vMerge")
        count = 1 if span is None else _number(span, "val")
        if _number(facts.find(f"{W}tcW"), "w") != sum(grid[column : column + count]):
            yield f"a cell not as wide as its columns, at {column}"
        if merge is not None:
            if merge.get(f"{W}val") != "restart" and above.get(column) != count:
                yield f"a merged cell goes on from none, at {column}"
            going[column] = count
        column += count
    if column != len(grid):
        yield f"a row of {column} columns in a grid of {len(grid)}"
    return going


def _section_faults(section: etree._Element) -> Iterator[str]:
    sheet, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    if max(_number(sheet, "w"), _number(sheet, "h")) > _LONGEST:
        yield "a sheet larger than Word's largest"
    if (_number(sheet, "w") > _number(sheet, "h")) is not (sheet.get(f"{W}orient") == "landscape"):
        yield "a sheet that lies otherwise than it says"
    yield from (f"a margin of {value}" for value in margins.attrib.values() if int(value) < 0)


def _number(element: etree._Element, name: str) -> int:
    return int(element.get(f"{W}{name}"))
