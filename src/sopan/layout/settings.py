"""What a region or an office may choose for its paper: size, orientation, margins, typeface, type sizes."""

from dataclasses import dataclass
from enum import StrEnum


class Paper(StrEnum):
    """Paper sizes in use: A4 (ISO 216), F4 (215 x 330 mm), Legal, Letter, Folio (8.5 x 13 inches)."""

    A4 = "A4"
    F4 = "F4"
    LEGAL = "Legal"
    LETTER = "Letter"
    FOLIO = "Folio"

    @property
    def portrait(self) -> tuple[float, float]:
        """Width and height in points, upright."""
        return _PORTRAIT[self]


_PORTRAIT = {
    Paper.A4: (595.276, 841.89),
    Paper.F4: (609.449, 935.433),
    Paper.LEGAL: (612.0, 1008.0),
    Paper.LETTER: (612.0, 792.0),
    Paper.FOLIO: (612.0, 936.0),
}


class Orientation(StrEnum):
    """Which way the sheet lies. Landscape is the custom for both parts of an SOP."""

    LANDSCAPE = "lanskap"
    PORTRAIT = "tegak"


class Typeface(StrEnum):
    """The bundled faces: metric twins of Arial and of Bookman Old Style."""

    ARIAL = "Arial"
    BOOKMAN = "Bookman"

    @property
    def family(self) -> str:
        """The bundled family's own name."""
        return {"Arial": "Liberation Sans", "Bookman": "TeX Gyre Bonum"}[self]


@dataclass(frozen=True, slots=True)
class LayoutSettings:
    """Lengths in points. ``paged`` False gives one endless sheet for screens. ``size_floor`` bounds shrinking."""

    paper: Paper = Paper.F4
    orientation: Orientation = Orientation.LANDSCAPE
    paged: bool = True
    margin_top: float = 36.0
    margin_right: float = 36.0
    margin_bottom: float = 36.0
    margin_left: float = 42.0
    typeface: Typeface = Typeface.ARIAL
    size: float = 9.0
    size_floor: float = 6.0
    label_ya: str = "Ya"
    label_tidak: str = "Tidak"

    @property
    def sheet(self) -> tuple[float, float]:
        """Width and height of the sheet as it lies, in points."""
        width, height = self.paper.portrait
        return (width, height) if self.orientation is Orientation.PORTRAIT else (height, width)
