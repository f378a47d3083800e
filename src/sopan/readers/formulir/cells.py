"""The texts in the cells of a workbook, hidden ones too: numbers as one types them, dates as one writes them."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from sopan.document.tanggal import NAMA_BULAN
from sopan.readers.safely import Element, Package, name_of

Place = tuple[int, int]

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_DATE_WORDS = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')
_DATE_FORMATS = {*range(14, 18), 22, *range(27, 37), *range(50, 59)}
_FIRST_DAY = date(1899, 12, 30)
_LAST_SERIAL = 200_000


class Sheet(NamedTuple):
    """A sheet's name and its texts by (row, column) from 0; empty cells are left out."""

    name: str
    cells: Mapping[Place, str]

    def text(self, row: int, column: int) -> str:
        """The text of a cell, "" where there is none."""
        return self.cells.get((row, column), "")

    def where(self, row: int, column: int) -> str:
        """The place as a person looks for it: "lembar Langkah, sel D7"."""
        return f"lembar {self.name}, sel {column_letters(column)}{row + 1}"


def column_letters(column: int) -> str:
    """ "A" for 0, "AA" for 26."""
    letters = ""
    while column >= 0:
        column, letter = divmod(column, 26)
        letters, column = chr(65 + letter) + letters, column - 1
    return letters


def read_sheets(package: Package) -> Iterator[Sheet]:
    """Every worksheet in the workbook's order. UnreadableError for broken parts."""
    (main,) = package.related("", "officeDocument") or ("xl/workbook.xml",)
    relations = package.relations(main)
    strings = [text for part in package.related(main, "sharedStrings") for text in _strings(package.xml(part))]
    dated = [kind for part in package.related(main, "styles") for kind in _dated(package.xml(part))]
    for sheet in package.xml(main).iter("{*}sheet"):
        id = next((value for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")
        relation = relations.get(str(id))
        if relation and relation.kind == "worksheet" and package.has(relation.target):
            cells = _cells(package.xml(relation.target), strings, dated)
            yield Sheet(sheet.get("name", ""), {place: text for place, text in cells if text})


def _strings(root: Element) -> Iterator[str]:
    for item in root.iterchildren("{*}si"):
        yield _joined(item)


def _joined(item: Element) -> str:
    """The text of all its runs, without what only tells how a word is spoken."""
    texts = (each.text or "" for each in item.iter("{*}t") if name_of(_parent(each)) != "rPh")
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), "".join(texts))


def _parent(element: Element) -> Element:
    parent = element.getparent()
    return element if parent is None else parent


def _dated(root: Element) -> Iterator[bool]:
    """For each look of cells whether its numbers are dates."""
    own = {each.get("numFmtId"): _is_date(each.get("formatCode", "")) for each in root.iter("{*}numFmt")}
    for looks in root.iterchildren("{*}cellXfs"):
        for look in looks:
            number = look.get("numFmtId", "0")
            yield own[number] if number in own else number.isdecimal() and int(number) in _DATE_FORMATS


def _is_date(code: str) -> bool:
    return any(sign in _DATE_WORDS.sub("", code).lower() for sign in "dy")


def _cells(root: Element, strings: list[str], dated: list[bool]) -> Iterator[tuple[Place, str]]:
    row = -1
    for line in root.iter("{*}row"):
        number = line.get("r", "")
        row, column = int(number) - 1 if number.isdecimal() else row + 1, -1
        for cell in line.iterchildren("{*}c"):
            found = _PLACE.fullmatch(cell.get("r", ""))
            column = _number_of(found[1]) if found else column + 1
            yield (row, column), _text(cell, strings, dated)


def _number_of(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _text(cell: Element, strings: list[str], dated: list[bool]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _joined(cell)
    value = next((each.text or "" for each in cell.iterchildren("{*}v")), "")
    if kind == "s":
        return strings[int(value)] if value.isdecimal() and int(value) < len(strings) else ""
    if kind == "b":
        return "ya" if value == "1" else "tidak"
    if kind != "n":
        return value
    look = cell.get("s", "0")
    is_date = look.isdecimal() and int(look) < len(dated) and dated[int(look)]
    return _spelled(value, is_date=is_date)


def _spelled(value: str, *, is_date: bool) -> str:
    try:
        number = float(value)
    except ValueError:
        return value
    if is_date and 0 < number < _LAST_SERIAL:
        day = _FIRST_DAY + timedelta(days=int(number))
        return f"{day.day} {NAMA_BULAN[day.month - 1]} {day.year}"
    return f"{number:.15g}".replace(".", ",")
