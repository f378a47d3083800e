"""The paper that a page is printed on, by the number that Windows has for it."""

from sopan.drawing.model import Page

_A4 = 9
_NUMBERS = {(595, 842): _A4, (609, 935): 14, (612, 936): 14, (612, 1008): 5, (612, 792): 1}
"""By the sides in whole points; F4 is nearest to Folio."""


def paper_number(page: Page) -> int:
    """The number of the sheet of that size, A4 for an endless one."""
    sides = sorted((round(page.width), round(page.height)))
    return _NUMBERS.get((sides[0], sides[1]), _A4)
