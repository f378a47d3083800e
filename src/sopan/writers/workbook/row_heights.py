"""Heights of rows: guessed from their texts, and left free so that a row grows when more is typed into it."""

from collections.abc import Iterable
from io import BytesIO
from math import ceil
from zipfile import ZipFile

_LINE, _PADDING = 13.0, 7.0
_TALLEST = 400.0
_LETTERS = 1.1  # letters to the width of a digit
_FIXED = b' customHeight="1"'


def height_of(cells: Iterable[tuple[str, float]]) -> float:
    """Points for a row of texts, each with the width of its column in digits."""
    lines = (sum(ceil(max(len(line), 1) / (width * _LETTERS)) for line in text.split("\n")) for text, width in cells)
    return min(_PADDING + _LINE * max(lines, default=1), _TALLEST)


def free_heights(book: bytes) -> bytes:
    """``book`` with no row held to its height: XlsxWriter fixes every height that it is told."""
    target = BytesIO()
    with ZipFile(BytesIO(book)) as old, ZipFile(target, "w") as new:
        for entry in old.infolist():
            new.writestr(entry, old.read(entry).replace(_FIXED, b""))
    return target.getvalue()
