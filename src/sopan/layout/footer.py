"""The line at a page's foot: the SOP's number, how the document stands, and the page's number."""

from sopan.drawing import Page, Rect, Text, TextItem
from sopan.layout.measure import measure_width
from sopan.layout.settings import LayoutSettings

FOOT_GAP = 3.0
"""Between the foot of the table's room and the footer, in points."""

_SIZE, _LEADING = 7.5, 10.5
_APART = 12.0


def number_pages(pages: tuple[Page, ...], nomor: str, settings: LayoutSettings) -> tuple[Page, ...]:
    """``pages`` with their footers; ``nomor`` is the SOP's own number, "" for none."""
    return tuple(page._replace(texts=(*page.texts, *_footer(page, nomor, settings, len(pages)))) for page in pages)


def _footer(page: Page, nomor: str, settings: LayoutSettings, count: int) -> tuple[Text, ...]:
    width = page.width - settings.margin_left - settings.margin_right
    box = Rect(settings.margin_left, page.height - settings.margin_bottom + FOOT_GAP, width, _LEADING)
    number, place, standing = nomor.strip(), f"Halaman {page.number} dari {count}", _standing(settings)
    widest = max(measure_width(words, _SIZE, settings.typeface) for words in (number, place))
    free = width - 2 * (widest + _APART)
    below = measure_width(standing, _SIZE, settings.typeface, settings.draft) > free
    middle = box._replace(y=box.y + _LEADING) if below else box
    texts = ((number, "left", box), (place, "right", box), (standing, "center", middle))
    return tuple(
        Text((TextItem((words,), bold=side == "center" and settings.draft),), where, _SIZE, _LEADING, side)
        for words, side, where in texts
        if words
    )


def _standing(settings: LayoutSettings) -> str:
    """How the document stands: not yet enacted, or the code by which its standing can be asked."""
    mark = settings.mark
    code = f"Kode verifikasi {mark.code}" if mark else ""
    version = f"versi {mark.version}" if mark and mark.version else ""
    return " · ".join(filter(None, ("KONSEP – belum disahkan" if settings.draft else "", code, version)))
