"""Paints one page: typst sets the page's own SVG, so that both pictures agree and no system font is used."""

from functools import cache
from importlib.resources import as_file, files
from typing import Final, cast

import typst

from sopan.drawing import Drawing, Page
from sopan.errors import WriteError
from sopan.writers.svg import write_svg

_MOST_PIXELS = 60_000_000
_SHEET: Final = b"""
#set page(width: float(sys.inputs.width) * 1pt, height: float(sys.inputs.height) * 1pt, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: 100%, height: 100%, fit: "stretch")
"""


def write_png(page: Page, drawing: Drawing, dpi: int = 150) -> bytes:
    """The PNG of ``page`` at ``dpi`` pixels an inch: the same bytes for the same page.

    WriteError above 60 megapixels (about 1 GB of memory), or when a picture of the page can't be used.
    """
    pixels = page.width * page.height * (dpi / 72) ** 2
    if dpi < 1 or pixels > _MOST_PIXELS:
        raise WriteError(f"PNG {dpi} dpi tidak mungkin untuk halaman ini. Pakai --dpi yang lebih kecil, atau SVG.")
    inputs = {"svg": write_svg(page, drawing), "width": str(page.width), "height": str(page.height)}
    return cast(bytes, _compiler().compile(_SHEET, format="png", ppi=dpi, sys_inputs=inputs))


@cache
def _compiler() -> typst.Compiler:
    with as_file(files("sopan.data").joinpath("fonts")) as fonts:
        faces = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts])
    return typst.Compiler(font_paths=faces)
