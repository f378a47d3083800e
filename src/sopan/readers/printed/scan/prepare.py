"""A scanned page made ready for reading, in the confined process: upright, level, its tables found and cut."""

import math
from typing import NamedTuple

import numpy as np
from PIL import Image

from sopan.drawing import Point, Rect
from sopan.readers.printed.paper import Grid
from sopan.readers.printed.pdfium import Sheet, open_pdf, sheet_of
from sopan.readers.printed.scan.crops import Strip, cut_strips
from sopan.readers.printed.scan.pixels import (
    Bend,
    Coloured,
    Grey,
    find_bend,
    find_ink,
    find_skew,
    find_tables,
    flatten,
    lies_on_side,
    to_grey,
    whiten_paper,
    without_fills,
    without_stamps,
)

DPI = 210
_LARGEST_PAGE = 1000.0
_LARGEST_AREA = 720_000.0  # square points
_USUAL_PAGE = 936.0
_LEAST_REGION = 6.0


class Upright(NamedTuple):
    """The way from a page as read back to its PDF: ``sheet`` turned, and each of its points shrunk to ``shrink``.

    ``width`` and ``height`` of the page as read are in points; ``skew`` was turned away, in degrees, and then ``bend``.
    """

    sheet: Sheet
    shrink: float
    skew: float
    width: float
    height: float
    bend: Bend = Bend()

    def on_sheet(self, point: Point) -> Point:
        """Where ``point`` of the levelled page lies on the sheet as shown, in points of the PDF."""
        angle = math.radians(self.skew)
        bent = self.bend.bent_point(point)
        x, y = bent[0] - self.width / 2, bent[1] - self.height / 2
        level = x * math.cos(angle) - y * math.sin(angle), x * math.sin(angle) + y * math.cos(angle)
        return (level[0] + self.width / 2) / self.shrink, (level[1] + self.height / 2) / self.shrink


class Prepared(NamedTuple):
    """A page: how it was made ``upright``, its tables in points, its pieces to read, and the picture as a whole.

    ``sideways``: its lines of text run from top to bottom, so that it must be turned first.
    """

    upright: Upright
    grids: list[Grid]
    strips: list[Strip]
    whole: Grey
    sideways: bool


def prepare_page(data: bytes, number: int, turn: int, file: str = "") -> Prepared:
    """Page ``number`` (from 1) of the PDF, turned clockwise by ``turn`` degrees, made level and cut to its pieces."""
    with open_pdf(data, file) as document:
        page = document[number - 1]
        sheet = sheet_of(page)
        shrink = _shrink(*sheet.size)
        bitmap = page.render(scale=shrink * DPI / 72, rotation=turn, rev_byteorder=True)
        coloured: Coloured = bitmap.to_numpy()[:, :, :3]
        grey = to_grey(coloured)
        print_alone = without_fills(without_stamps(coloured, grey, DPI / 72), DPI / 72)
        del coloured
        bitmap.close()
        page.close()
    grey = without_fills(grey, DPI / 72)
    scale = DPI / 72
    ink = find_ink(grey)
    skew, sideways = find_skew(ink), lies_on_side(ink[::2, ::2])
    del ink
    if skew:
        grey, print_alone = (_turned(picture, skew) for picture in (grey, print_alone))
    bend = find_bend(find_ink(grey), scale)
    if bend:
        grey, print_alone = (flatten(picture, bend, scale) for picture in (grey, print_alone))
    height, width = (side / scale for side in grey.shape)
    grids = find_tables(grey, scale)
    print_alone = whiten_paper(print_alone)
    boxes = [grid.box(span) for grid in grids for span in grid.spans]
    strips = cut_strips(print_alone, boxes + _outside(grids, width, height), scale)
    return Prepared(Upright(sheet.turned(turn), shrink, skew, width, height, bend), grids, strips, grey, sideways)


def _shrink(width: float, height: float) -> float:
    """How much smaller a page is read that is larger than those of offices."""
    usual = _USUAL_PAGE / max(width, height) if max(width, height) > _LARGEST_PAGE else 1.0
    return min(usual, math.sqrt(_LARGEST_AREA / (width * height)))


def _turned(grey: Grey, degrees: float) -> Grey:
    return np.asarray(Image.fromarray(grey).rotate(degrees, Image.Resampling.BICUBIC, fillcolor=255))


def _outside(grids: list[Grid], width: float, height: float) -> list[Rect]:
    """What of the page is above, between, and below its tables, as wide as the page."""
    regions, top = [], 0.0
    for grid in grids:
        regions.append((top, grid.ys[0]))
        top = max(top, grid.ys[-1])
    bands = [*regions, (top, height)]
    return [Rect(0, above, width, below - above) for above, below in bands if below - above > _LEAST_REGION]
