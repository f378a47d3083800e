"""What the tests draw: the bundled examples and the odd SOPs of ``cases/``, on every sheet an office may use."""

from functools import lru_cache
from itertools import product
from pathlib import Path

from sopan.document import Sop
from sopan.drawing import Drawing
from sopan.errors import LayoutError
from sopan.layout import LayoutSettings, Orientation, Paper, Typeface, lay_out
from sopan.readers.sop_file import read_sop

ROOT = Path(__file__).parents[2]
FILES = {file.stem: file for file in sorted((*ROOT.glob("contoh/*.yaml"), *Path(__file__).parent.glob("cases/*.yaml")))}
SCREEN = "layar"


def _sheets() -> dict[str, LayoutSettings]:
    """ "A4", "A4-tegak", "A4-Bookman", ... , "layar", "layar-Bookman"."""
    sheets = {}
    for paper, orientation, typeface in product(Paper, Orientation, Typeface):
        marks = [orientation.value] * (orientation is Orientation.PORTRAIT) + [typeface.value] * (typeface != "Arial")
        sheets["-".join([paper.value, *marks])] = LayoutSettings(paper, orientation, typeface=typeface)
    screen = LayoutSettings(paged=False)
    return sheets | {SCREEN: screen, f"{SCREEN}-Bookman": LayoutSettings(paged=False, typeface=Typeface.BOOKMAN)}


SHEETS = _sheets()


@lru_cache
def read_case(case: str) -> Sop:
    """The SOP of that file name without its ending."""
    return read_sop(FILES[case]).sop


@lru_cache(maxsize=256)
def draw_case(case: str, sheet: str) -> Drawing | None:
    """The drawing of a case on a sheet; None where a lawful refusal says that it does not fit."""
    try:
        return lay_out(read_case(case), SHEETS[sheet])
    except LayoutError:
        return None
