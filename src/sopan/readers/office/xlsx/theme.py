"""The colours of a workbook: by value, by their place in its theme, or in Excel's old palette."""

import re
from collections.abc import Sequence

from sopan.readers.safely import Element, name_of, number_of

_ORDER = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_OFFICE = (
    "FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47",
)  # fmt: skip
_PALETTE: Sequence[str] = re.findall(
    "......",
    "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCC"
    "CCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CC"
    "CC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333",
)
_HEX = re.compile("[0-9A-Fa-f]{6}")
_FIRST = 8  # the palette's number; those before repeat its beginning


def read_theme(root: Element | None) -> Sequence[str]:
    """The colours of the theme in the order in which Excel numbers them."""
    scheme = None if root is None else root.find("{*}themeElements/{*}clrScheme")
    if scheme is None:
        return _OFFICE
    found = {name_of(entry): entry[0] for entry in scheme if len(entry)}
    return tuple(_value(found.get(name)) or usual for name, usual in zip(_ORDER, _OFFICE, strict=True))


def _value(colour: Element | None) -> str:
    value = "" if colour is None else colour.get("lastClr") or colour.get("val") or ""
    return value.upper() if _HEX.fullmatch(value) else ""


def colour_of(element: Element | None, theme: Sequence[str]) -> str:
    """A colour as "RRGGBB"; "" for none, or for the window's own."""
    if element is None:
        return ""
    told = element.get("rgb", "")[-6:]
    if _HEX.fullmatch(told):
        return told.upper()
    if element.get("theme"):
        index = int(number_of(element.get("theme")))
        return _tinted(theme[index], number_of(element.get("tint"))) if 0 <= index < len(theme) else ""
    index = int(number_of(element.get("indexed"), -1))
    if 0 <= index < _FIRST:
        return _PALETTE[index]
    return _PALETTE[index - _FIRST] if _FIRST <= index < _FIRST + len(_PALETTE) else ""


def _tinted(colour: str, tint: float) -> str:
    """Lighter for a tint above 0, darker below."""
    tint = min(max(tint, -1.0), 1.0)
    parts = [int(colour[place : place + 2], 16) for place in (0, 2, 4)]
    shaded = [part * (1 + tint) if tint < 0 else part + (255 - part) * tint for part in parts]
    return "".join(f"{round(part):02X}" for part in shaded)
