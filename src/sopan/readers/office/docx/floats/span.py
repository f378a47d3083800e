"""Stretches of a page, across or down, from which the place of a drawing is counted."""

from typing import NamedTuple

from sopan.readers.office.docx.places.frame import Frame

_ALIGNED = {"left": 0.0, "top": 0.0, "inside": 0.0, "center": 0.5, "right": 1.0, "bottom": 1.0, "outside": 1.0}


class Span(NamedTuple):
    """A stretch from ``start`` over ``length`` points."""

    start: float
    length: float

    def aligned(self, how: str, size: float) -> float:
        """Where a thing of ``size`` begins that is aligned in this stretch."""
        return self.start + (self.length - size) * _ALIGNED.get(how, 0.0)


def across(base: str, frame: Frame, *, in_cell: bool) -> Span:
    """The stretch that Word calls ``base``. A drawing laid out in a cell takes the cell for its page."""
    page, area, column = frame.page, frame.area, frame.column
    if in_cell and frame.cell and base != "character":
        return Span(frame.cell.x, frame.cell.w) if base == "page" else Span(column.x, column.w)
    end = area.x + area.w
    return {
        "page": Span(page.x, page.w),
        "margin": Span(area.x, area.w),
        "character": Span(frame.letter[0], 0.0),
        "leftMargin": Span(page.x, area.x),
        "insideMargin": Span(page.x, area.x),
        "rightMargin": Span(end, page.w - end),
        "outsideMargin": Span(end, page.w - end),
    }.get(base, Span(column.x, column.w))


def down(base: str, frame: Frame, *, in_cell: bool) -> Span:
    """The stretch that Word calls ``base``, from top to bottom."""
    page, area = frame.page, frame.area
    if base == "line":
        return Span(frame.letter[1], 0.0)
    if in_cell and frame.cell and base != "paragraph":
        return Span(frame.cell.y, frame.cell.h)
    end = area.y + area.h
    return {
        "page": Span(page.y, page.h),
        "margin": Span(area.y, area.h),
        "topMargin": Span(page.y, area.y),
        "insideMargin": Span(page.y, area.y),
        "bottomMargin": Span(end, page.h - end),
        "outsideMargin": Span(end, page.h - end),
    }.get(base, Span(frame.paragraph, 0.0))
