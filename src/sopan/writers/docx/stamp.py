"""The verification mark on a page: its QR code as one shape, its words in a text box beside it."""

from sopan.drawing.model import Point, Rect, Stamp
from sopan.drawing.outline import runs_of
from sopan.writers.docx.anchor import Ids, closed_shape, float_shape
from sopan.writers.docx.text import paragraphs
from sopan.writers.drawingml.shapes import BLACK, NO_PEN, NOTHING, frame, freeform, preset


def float_stamp(stamp: Stamp, ids: Ids) -> str:
    """Runs for a paragraph of the page; both shapes keep their places on the sheet."""
    code = frame(stamp.box) + freeform(map(_corners, runs_of(stamp)), stamp.box, closed=True) + BLACK + NO_PEN
    box = stamp.text.box
    words = frame(box) + preset("rect") + NOTHING + NO_PEN
    inside = paragraphs(stamp.text, box)
    return float_shape(
        closed_shape(ids.next(), "Kode QR", code), stamp.box, None, ids, "Kode QR", description=stamp.alt
    ) + float_shape(closed_shape(ids.next(), "Verifikasi", words, inside, box=True), box, None, ids, "Verifikasi")


def _corners(box: Rect) -> tuple[Point, ...]:
    right, foot = box.x + box.w, box.y + box.h
    return ((box.x, box.y), (right, box.y), (right, foot), (box.x, foot))
