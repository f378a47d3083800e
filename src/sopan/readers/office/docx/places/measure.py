"""Estimates how many lines a paragraph takes, from the widths of a common face's letters scaled to the one at hand."""

from functools import cache
from math import ceil

import uharfbuzz as hb

from sopan.data import FOLDER
from sopan.readers.office.docx.blocks import Paragraph
from sopan.readers.office.docx.looks import Form, Type
from sopan.readers.office.docx.places.times import WIDTHS

_FILES = {False: "LiberationSans-Regular.ttf", True: "LiberationSans-Bold.ttf"}
_EM = 1000
# Widths against Arial, and heights of a line against the size, measured on Indonesian prose.
_FACES = {
    "arial": (1.0, 1.15),
    "arial narrow": (0.82, 1.15),
    "times new roman": (0.9, 1.15),
    "calibri": (0.90, 1.22),
    "cambria": (0.95, 1.17),
    "tahoma": (0.98, 1.207),
    "verdana": (1.16, 1.215),
    "bookman old style": (1.06, 1.17),
    "segoe ui": (1.0, 1.33),
    "century gothic": (1.06, 1.226),
    "trebuchet ms": (0.97, 1.16),
    "comic sans ms": (1.07, 1.39),
    "maiandra gd": (0.98, 1.2),
}
_USUAL = (0.98, 1.17)
_SLACK = 1.002


@cache
def _advance(letter: str, bold: bool) -> int:
    font = _font(bold)
    glyph = font.get_nominal_glyph(ord(letter))
    return font.get_glyph_h_advance(glyph) if glyph else _EM


@cache
def _font(bold: bool) -> hb.Font:
    font = hb.Font(hb.Face(hb.Blob((FOLDER / "fonts" / _FILES[bold]).read_bytes())))
    font.scale = (_EM, _EM)
    return font


def width_of(text: str, look: Type) -> float:
    """Width of one line of ``text`` in points."""
    scale = _FACES.get(look.font.lower(), _USUAL)[0]
    known = WIDTHS[look.bold] if look.font.lower().startswith("times") else {}
    units = sum(known[it] if it in known else _advance(it, look.bold) * scale for it in text)
    return units * look.size / _EM


def line_height(look: Type, form: Form) -> float:
    """From baseline to baseline in points."""
    own = _FACES.get(look.font.lower(), _USUAL)[1] * look.size
    if form.rule == "auto":
        return own * form.line
    return form.line if form.rule == "exact" else max(own, form.line)


def count_lines(paragraph: Paragraph, width: float) -> int:
    """How many lines the paragraph takes in a column of ``width`` points; an empty one takes one."""
    room = max(width - paragraph.form.left - paragraph.form.right, 1.0) * _SLACK
    first = room - paragraph.form.first
    hangs = paragraph.mark and paragraph.form.first < 0
    taken = 0
    for line in (paragraph.text if hangs else paragraph.words).split("\n"):
        taken += _fill(line, paragraph.type, room if hangs or taken else first, room)
    return taken


def _fill(line: str, look: Type, first: float, room: float) -> int:
    """Lines that the words of one line take, the first of them ``first`` points wide."""
    count, used, blank = 1, 0.0, width_of(" ", look)
    for word in line.split():
        needed = width_of(word, look)
        limit = first if count == 1 else room
        if used and used + blank + needed > limit:
            count, used = count + 1, needed
        else:
            used += needed + (blank if used else 0.0)
        if used > room:
            pieces = ceil(used / room)
            count, used = count + pieces - 1, used - (pieces - 1) * room
    return count
