"""The words of a Visio sheet: cells, rows, sections, and its space, in inches from the page's lower left corner."""

from typing import NamedTuple

from sopan.drawing.model import Point, Rect
from sopan.writers.xml_text import quoted

MAIN = "http://schemas.microsoft.com/office/visio/2012/main"
_INCH = 72.0


def cell(name: str, value: float | str, formula: str = "") -> str:
    """A cell; numbers are lengths in inches, angles in radians, or plain."""
    text = value if isinstance(value, str) else number(value)
    derived = f" F={quoted(formula)}" if formula else ""
    return f'<Cell N="{name}" V={quoted(text)}{derived}/>'


def cells(**values: float | str) -> str:
    """Cells without formulas."""
    return "".join(cell(name, value) for name, value in values.items())


def row(kind: str, index: int, **values: float | str | tuple[float, str]) -> str:
    """A row of a geometry; a pair is a value and its formula."""
    inside = "".join(cell(name, *(value if isinstance(value, tuple) else (value,))) for name, value in values.items())
    return f'<Row T="{kind}" IX="{index}">{inside}</Row>'


def number(value: float) -> str:
    """A number with six decimals at most, which is less than a thousandth of a point."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def inches(points: float) -> float:
    """Points as inches."""
    return points / _INCH


class Frame(NamedTuple):
    """A box on a page of ``height`` points, as Visio has it: inches, and y upwards."""

    box: Rect
    height: float

    @property
    def place(self) -> str:
        """The cells of its place and size; the pin is its middle."""
        x, y = self.at(self.box.middle)
        width, height = inches(self.box.w), inches(self.box.h)
        return (
            cells(PinX=x, PinY=y, Width=width, Height=height)
            + cell("LocPinX", width / 2, "Width*0.5")
            + cell("LocPinY", height / 2, "Height*0.5")
            + cells(Angle=0)
        )

    def at(self, point: Point) -> Point:
        """A place of the page in Visio's space."""
        return inches(point[0]), inches(self.height - point[1])

    def inside(self, point: Point) -> Point:
        """A place of the page in shares of the frame, from its lower left corner."""
        x, y, w, h = self.box
        return ((point[0] - x) / w if w else 0.0, (y + h - point[1]) / h if h else 0.0)
