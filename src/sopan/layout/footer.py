"""The line at a page's foot: the SOP's number at the left, the page's number at the right."""

from dataclasses import replace

from sopan.drawing import Page, Rect, Text, TextItem
from sopan.layout.settings import LayoutSettings

_SIZE, _LEADING, _GAP = 7.5, 10.5, 3.0


def number_pages(pages: tuple[Page, ...], nomor: str, settings: LayoutSettings) -> tuple[Page, ...]:
    """``pages`` with their footers; ``nomor`` is the SOP's own number, "" for none."""
    return tuple(replace(page, texts=(*page.texts, *_footer(page, nomor, settings, len(pages)))) for page in pages)


def _footer(page: Page, nomor: str, settings: LayoutSettings, count: int) -> tuple[Text, ...]:
    width = page.width - settings.margin_left - settings.margin_right
    box = Rect(settings.margin_left, page.height - settings.margin_bottom + _GAP, width, _LEADING)
    sides = ((nomor.strip(), "left"), (f"Halaman {page.number} dari {count}", "right"))
    return tuple(Text((TextItem((words,)),), box, _SIZE, _LEADING, side) for words, side in sides if words)
