"""Paints one page with the engine and the template of the PDF, so that both pictures are one."""

from dataclasses import replace

from sopan.drawing import Drawing, Page
from sopan.errors import WriteError
from sopan.writers.pdf.write import set_type

_MOST_PIXELS = 60_000_000


def write_png(page: Page, drawing: Drawing, dpi: int = 150) -> bytes:
    """The PNG of ``page`` at ``dpi`` pixels an inch: the same bytes for the same page.

    WriteError above 60 megapixels (about 1 GB of memory), or when a picture of the page can't be used.
    """
    pixels = page.width * page.height * (dpi / 72) ** 2
    if dpi < 1 or pixels > _MOST_PIXELS:
        raise WriteError(f"PNG {dpi} dpi tidak mungkin untuk halaman ini. Pakai --dpi yang lebih kecil, atau SVG.")
    alone = replace(drawing, identity=(), pages=(page,))
    return set_type(alone, format="png", ppi=dpi)
