"""The sheet that a section is printed on, and which running heads and feet it has."""

from typing import NamedTuple

from sopan.drawing import Rect
from sopan.readers.office.docx.names import R, W, find, find_all, points, switched, value
from sopan.readers.safely import Element

_A4 = (595.3, 841.9)
_INCH = 72.0
_LEAST = 36.0


class Sheet(NamedTuple):
    """Size and margins of a page in points; ``heads`` and ``feet`` are relation ids by "default", "first", "even"."""

    width: float = _A4[0]
    height: float = _A4[1]
    left: float = _INCH
    top: float = _INCH
    right: float = _INCH
    bottom: float = _INCH
    head: float = _INCH / 2
    foot: float = _INCH / 2
    heads: dict[str, str] = {}  # noqa: RUF012
    feet: dict[str, str] = {}  # noqa: RUF012
    apart: bool = False
    continuous: bool = False

    @property
    def page(self) -> Rect:
        """The whole sheet."""
        return Rect(0.0, 0.0, self.width, self.height)

    @property
    def area(self) -> Rect:
        """What lies inside of the margins."""
        across = max(self.width - self.left - self.right, _LEAST)
        return Rect(self.left, self.top, across, max(self.height - self.top - self.bottom, _LEAST))


def read_sheet(section: Element | None, before: Sheet | None = None) -> Sheet:
    """The sheet of a w:sectPr; heads and feet that it does not name are those of the section ``before``."""
    size, margins = find(section, "w:pgSz"), find(section, "w:pgMar")
    inherited = before or Sheet()
    return Sheet(
        max(points(size, "w", _A4[0]), 2 * _LEAST),
        max(points(size, "h", _A4[1]), 2 * _LEAST),
        points(margins, "left", _INCH) + points(margins, "gutter"),
        abs(points(margins, "top", _INCH)),
        points(margins, "right", _INCH),
        abs(points(margins, "bottom", _INCH)),
        points(margins, "header", _INCH / 2),
        points(margins, "footer", _INCH / 2),
        inherited.heads | _references(section, "header"),
        inherited.feet | _references(section, "footer"),
        bool(switched(section, "w:titlePg")),
        value(section, "w:type") == "continuous",
    )


def _references(section: Element | None, kind: str) -> dict[str, str]:
    found = find_all(section, f"w:{kind}Reference")
    return {it.get(W + "type", "default"): it.get(R + "id", "") for it in found}
