"""How wide the columns of a sheet are: Excel counts them in digits of the workbook's first font."""

from math import ceil, floor

_PIXEL = 0.75
_USUAL_DIGITS = 8
_PADDING = 5
_DIGITS = {
    "calibri": 0.507, "arial": 0.556, "times new roman": 0.5, "cambria": 0.554, "tahoma": 0.546, "verdana": 0.636,
    "bookman old style": 0.62, "liberation sans": 0.556, "carlito": 0.507, "arial narrow": 0.456, "georgia": 0.61,
    "book antiqua": 0.5, "century gothic": 0.554, "segoe ui": 0.539, "aptos narrow": 0.52, "courier new": 0.6,
}  # fmt: skip
"""The width of a digit in sizes of type."""


def digit_of(font: str, size: float) -> int:
    """The pixels of a digit; 7 in Calibri 11 and in Arial 10."""
    return max(1, round(_DIGITS.get(font.lower() or "calibri", 0.53) * (size or 11.0) / _PIXEL))


def points_of(width: float, digit: int) -> float:
    """A column's width in points, which Excel rounds to whole pixels."""
    return floor((256 * width + floor(128 / digit)) / 256 * digit) * _PIXEL


def usual_width(told: float, base: float, digit: int) -> float:
    """The width of a column that has none of its own; ``told`` and ``base`` are 0 where the sheet does not say."""
    if told:
        return points_of(told, digit)
    pixels = (base or _USUAL_DIGITS) * digit + _PADDING
    return ceil(pixels / 8) * 8 * _PIXEL
