"""The looks of cells: what of them changes how a cell is read."""

from collections.abc import Sequence
from typing import NamedTuple

from sopan.readers.office.xlsx.theme import colour_of
from sopan.readers.safely import Element, name_of, number_of

_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "dd/mm/yyyy",
    15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss", 49: "@",
}  # fmt: skip
_STACKED = 255


class Look(NamedTuple):
    """``format`` is the code of a number's format, "" for none; ``fill`` is "RRGGBB" or "".

    ``across``: the text is centred over the blank cells on its right that are ``across`` too. ``over`` and ``under``
    tell whether a rule is drawn there.
    """

    format: str = ""
    face: str = ""
    bold: bool = False
    fill: str = ""
    rotated: bool = False
    across: bool = False
    over: bool = False
    under: bool = False


def read_looks(root: Element | None, theme: Sequence[str]) -> tuple[tuple[Look, ...], tuple[str, float]]:
    """The looks by their numbers, and name and size of the first font, which measures the columns."""
    if root is None:
        return (Look(),), ("Calibri", 11.0)
    fonts = [_font(font) for font in root.iterfind("{*}fonts/{*}font")]
    fills = [_fill(fill, theme) for fill in root.iterfind("{*}fills/{*}fill")]
    borders = [_rules(border) for border in root.iterfind("{*}borders/{*}border")]
    codes = {int(number_of(code.get("numFmtId"))): code.get("formatCode", "") for code in root.iter("{*}numFmt")}
    formats = _BUILT_IN | codes
    looks = tuple(_look(entry, fonts, fills, formats, borders) for entry in root.iterfind("{*}cellXfs/{*}xf"))
    first = root.find("{*}fonts/{*}font")
    size = None if first is None else first.find("{*}sz")
    return looks or (Look(),), (fonts[0][0] if fonts else "", 0.0 if size is None else number_of(size.get("val")))


def _look(
    entry: Element, fonts: list[tuple[str, bool]], fills: list[str], formats: dict[int, str],
    borders: list[tuple[bool, bool]],
) -> Look:  # fmt: skip
    font, fill, code, border = (
        int(number_of(entry.get(name))) for name in ("fontId", "fillId", "numFmtId", "borderId")
    )
    face, bold = fonts[font] if 0 <= font < len(fonts) else ("", False)
    alignment = entry.find("{*}alignment")
    turn = 0 if alignment is None else int(number_of(alignment.get("textRotation")))
    across = alignment is not None and alignment.get("horizontal") == "centerContinuous"
    shown = fills[fill] if 0 <= fill < len(fills) else ""
    over, under = borders[border] if 0 <= border < len(borders) else (False, False)
    return Look(formats.get(code, ""), face, bold, shown, _is_upright(turn), across, over, under)


def _rules(border: Element) -> tuple[bool, bool]:
    """Whether a border has a rule above and below."""
    return _is_drawn(border.find("{*}top")), _is_drawn(border.find("{*}bottom"))


def _is_drawn(side: Element | None) -> bool:
    return side is not None and side.get("style", "none") != "none"


def _is_upright(turn: int) -> bool:
    """Degrees up from 0 to 90, those down from 91; letters one below the other count as turned."""
    return turn == _STACKED or 45 <= turn <= 90 or 135 <= turn <= 180


def _font(font: Element) -> tuple[str, bool]:
    face, weight = font.find("{*}name"), font.find("{*}b")
    bold = weight is not None and weight.get("val", "1") not in ("0", "false")
    return ("" if face is None else face.get("val", "")), bold


def _fill(fill: Element, theme: Sequence[str]) -> str:
    pattern = next((child for child in fill if name_of(child) == "patternFill"), None)
    if pattern is None:
        stop = fill.find("{*}gradientFill/{*}stop/{*}color")
        return colour_of(stop, theme)
    if pattern.get("patternType", "none") == "none":
        return ""
    return colour_of(pattern.find("{*}fgColor"), theme)
