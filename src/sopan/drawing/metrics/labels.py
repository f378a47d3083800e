"""Labels against symbols, lines, and other labels."""

from collections.abc import Iterator

from sopan.drawing.metrics.defect import Defect, DefectKind
from sopan.drawing.metrics.segments import Segments, Track
from sopan.drawing.metrics.shapes import box_outline, box_sides, length_inside, outline_of, shrink, sides_of
from sopan.drawing.model import Label, Line, Rect, Symbol

_BORDER = 0.3
_NOTHING = 1e-6


def find_label_defects(symbols: tuple[Symbol, ...], tracks: tuple[Track, ...], segments: Segments) -> Iterator[Defect]:
    """Every label that stands on a symbol, on a line, or on a label of an earlier line."""
    placed: list[tuple[Line, Label]] = []
    for index, track in enumerate(tracks):
        line, label = track.line, track.line.label
        if label is None or not label.text:
            continue
        place = (label.box.x, label.box.y)
        core = shrink(label.box, _BORDER)
        for symbol in symbols:
            if _boxes_meet(label.box, symbol.box, 0.0) and _stands_on(core, symbol):
                yield Defect(DefectKind.LABEL_CLASH, (line.id, symbol.id), place)
        for other in sorted(_lines_across(core, segments)):
            kind = DefectKind.LABEL_ON_OWN_LINE if other == index else DefectKind.LABEL_CLASH
            yield Defect(kind, (line.id, tracks[other].line.id), place)
        for earlier, its_label in placed:
            if _boxes_meet(label.box, its_label.box, _BORDER):
                yield Defect(DefectKind.LABEL_CLASH, (line.id, earlier.id), place)
        placed.append((line, label))


def _lines_across(core: Rect, segments: Segments) -> set[int]:
    outline = box_outline(core)
    near = segments.near(core)
    return {segment.line for segment in near if length_inside(segment.a, segment.b, outline) > _NOTHING}


def _stands_on(core: Rect, symbol: Symbol) -> bool:
    label, shape = box_outline(core), outline_of(symbol)
    return any(length_inside(*side, label) > _NOTHING for side in sides_of(symbol)) or any(
        length_inside(*side, shape) > _NOTHING for side in box_sides(core)
    )


def _boxes_meet(a: Rect, b: Rect, least: float) -> bool:
    """Whether two boxes share more than ``least`` points in width and in height (both being wider than that)."""
    beside = a.x + a.w - b.x > least and b.x + b.w - a.x > least
    return beside and a.y + a.h - b.y > least and b.y + b.h - a.y > least
