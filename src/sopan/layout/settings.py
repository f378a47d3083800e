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
class VerificationMark:
    """How a reader of the paper learns whether the document holds: a QR code that leads to ``address``.

    ``modules`` are the QR code's rows without their white edge, True = dark. The short ``code``, the address, and the
    sentences of ``lines`` stand beside it; code and ``version`` stand at every page's foot.
    ValueError when the modules are not the square of a QR code.
    """

    modules: tuple[tuple[bool, ...], ...]
    address: str
    code: str
    version: str = ""
    lines: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.modules) < 21 or any(len(row) != len(self.modules) for row in self.modules):
            raise ValueError("the modules of a QR code are a square of 21 rows or more")


@dataclass(frozen=True, slots=True)
class LayoutSettings:
    """Lengths in points. ``paged`` False gives one endless sheet for screens. ``size_floor`` bounds shrinking.

    ``quick``: for a drawing that follows the typing; as free of defects as any, but large ones cross more often.
    ``draft``: every page says at its foot that the document is not yet enacted.
    """

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
    draft: bool = False
    quick: bool = False
    mark: VerificationMark | None = None

    @property
    def sheet(self) -> tuple[float, float]:
        """Width and height of the sheet as it lies, in points."""
        width, height = self.paper.portrait
        return (width, height) if self.orientation is Orientation.PORTRAIT else (height, width)
