"""What the sheets of a workbook share: their names, strings, looks, and how dates are counted."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sopan.errors import UnreadableError
from sopan.readers.office.xlsx.strings import String, read_strings
from sopan.readers.office.xlsx.styles import Look, read_looks
from sopan.readers.office.xlsx.theme import read_theme
from sopan.readers.office.xlsx.widths import digit_of
from sopan.readers.safely import Element, Package, name_of, number_of

_ROWS = re.compile(r"\$?(\d{1,7}):\$?(\d{1,7})$")
_REMEDY = "Buka berkas di Excel atau LibreOffice, lalu simpan ulang sebagai XLSX."


class SheetName(NamedTuple):
    """A sheet: its name, its part, and the rows (from 0) that its print repeats, None where there are none."""

    name: str
    part: str
    hidden: bool
    titles: tuple[int, int] | None


class Workbook(NamedTuple):
    """``digit`` is the width of a digit in pixels; ``late`` when days are counted from 1904."""

    sheets: Sequence[SheetName]
    strings: Sequence[String]
    looks: Sequence[Look]
    digit: int
    late: bool


def open_workbook(package: Package) -> Workbook:
    """The workbook of a package. UnreadableError when there is none."""
    main = next(iter(package.related("", "officeDocument")), "")
    if main.lower().endswith(".bin"):
        raise UnreadableError("buku kerja ini berformat biner (XLSB).", file=package.file, remedy=_REMEDY)
    root = package.xml(main) if main else None
    if root is None or name_of(root) != "workbook":
        raise UnreadableError("berkas ini bukan buku kerja XLSX.", file=package.file, remedy=_REMEDY)
    theme = [package.xml(part) for part in package.related(main, "theme")[:1]]
    styles = [package.xml(part) for part in package.related(main, "styles")[:1]]
    strings = [package.xml(part) for part in package.related(main, "sharedStrings")[:1]]
    looks, font = read_looks(styles[0] if styles else None, read_theme(theme[0] if theme else None))
    properties = root.find("{*}workbookPr")
    late = properties is not None and properties.get("date1904", "0") in ("1", "true")
    return Workbook(
        _sheets(package, main, root), read_strings(strings[0]) if strings else (), looks, digit_of(*font), late
    )


def _sheets(package: Package, main: str, root: Element) -> list[SheetName]:
    """The worksheets in the order of their tabs; sheets that are charts or macros have no cells."""
    relations, titles = package.relations(main), _titles(root)
    found = []
    for index, sheet in enumerate(root.iterfind("{*}sheets/{*}sheet")):
        id = next((str(value) for key, value in sheet.attrib.items() if str(key).endswith("}id")), "")
        relation = relations.get(id)
        if relation and relation.kind == "worksheet" and not relation.external and package.has(relation.target):
            hidden = sheet.get("state", "visible") != "visible"
            found.append(SheetName(sheet.get("name", ""), relation.target, hidden, titles.get(index)))
    return found


def _titles(root: Element) -> Mapping[int, tuple[int, int]]:
    """The rows that are printed on every page, by the number of the sheet."""
    names = root.iterfind("{*}definedNames/{*}definedName")
    titles = (name for name in names if (name.get("name") or "").lower() == "_xlnm.print_titles")
    found = ((name, _ROWS.search((name.text or "").strip())) for name in titles)
    return {
        int(number_of(name.get("localSheetId"))): (int(rows[1]) - 1, int(rows[2]) - 1) for name, rows in found if rows
    }
