"""Lines against symbols: lines through or along them, loose ends, corners and ports used twice, symbols on symbols."""

from collections import defaultdict
from collections.abc import Iterator
from math import dist

from sopan.drawing.metrics.defect import Defect, DefectKind
from sopan.drawing.metrics.segments import Segment, Segments, Track
from sopan.drawing.metrics.shapes import TOLERANCE, corner_depth, length_inside, middle, on_outline, outline_of
from sopan.drawing.model import Point, Rect, Shape, Symbol

_SAME_PORT = 2.0
_SHORTEST_ARROW = 5.0
_HUG = 1.5


def find_symbol_defects(symbols: tuple[Symbol, ...], tracks: tuple[Track, ...], segments: Segments) -> Iterator[Defect]:
    """Everything wrong between lines and symbols, symbol by symbol, then line by line."""
    for symbol in symbols:
        yield from _passing_lines(symbol, tracks, segments)
    by_id = {symbol.id: symbol for symbol in symbols}
    for track in tracks:
        yield from _judge_line(track, by_id)
    yield from _judge_ports(by_id, tracks)
    yield from _symbols_on_symbols(symbols)


def _passing_lines(symbol: Symbol, tracks: tuple[Track, ...], segments: Segments) -> Iterator[Defect]:
    inside: dict[int, float] = defaultdict(float)
    hugging: set[int] = set()
    outline = outline_of(symbol, TOLERANCE)
    for segment in segments.near(symbol.box):
        inside[segment.line] += length_inside(segment.a, segment.b, outline)
        if _hugs(segment, symbol.box) and symbol.shape is not Shape.DIAMOND:
            hugging.add(segment.line)
    for index in sorted(inside):
        line = tracks[index].line
        own = symbol.id in (line.source, line.target)
        if inside[index] > max(0.2, corner_depth(symbol) if own else 0.0):
            yield Defect(DefectKind.THROUGH, (line.id, symbol.id), symbol.box.middle)
        elif index in hugging and not own:
            yield Defect(DefectKind.HUGGING, (line.id, symbol.id), symbol.box.middle)


def _hugs(segment: Segment, box: Rect) -> bool:
    right, foot = box.x + box.w, box.y + box.h
    (x, y) = segment.a
    if segment.level and min(abs(y - box.y), abs(y - foot)) < _HUG:
        return min(segment.right, right) - max(segment.left, box.x) > 2
    if segment.upright and min(abs(x - box.x), abs(x - right)) < _HUG:
        return min(segment.foot, foot) - max(segment.top, box.y) > 2
    return False


def _judge_line(track: Track, by_id: dict[str, Symbol]) -> Iterator[Defect]:
    line = track.line
    if len(track.points) < 2:
        yield Defect(DefectKind.DETACHED, (line.id,), track.points[0] if track.points else (0.0, 0.0))
        return
    for segment in track.segments:
        if not segment.level and not segment.upright:
            yield Defect(DefectKind.SLANTED, (line.id,), middle(segment.a, segment.b))
    for point, end in ((track.points[0], line.source), (track.points[-1], line.target)):
        if end not in by_id or not on_outline(point, by_id[end]):
            yield Defect(DefectKind.DETACHED, (line.id, end), point)
    if track.is_arrow and dist(*track.points[-2:]) < _SHORTEST_ARROW:
        yield Defect(DefectKind.SHORT_ARROW, (line.id,), track.points[-1])


def _judge_ports(by_id: dict[str, Symbol], tracks: tuple[Track, ...]) -> Iterator[Defect]:
    leaving, entering = defaultdict(list), defaultdict(list)
    for track in tracks:
        if track.is_arrow and len(track.points) > 1:
            leaving[track.line.source].append((track.points[0], track.line.id))
            entering[track.line.target].append((track.points[-1], track.line.id))
    for id, exits in leaving.items():
        symbol = by_id.get(id)
        if symbol and symbol.shape is Shape.DIAMOND:
            yield from _same_corner(id, exits)
        for point, line in exits:
            others = [other for place, other in entering[id] if dist(point, place) < _SAME_PORT]
            if others:
                yield Defect(DefectKind.MIXED_PORT, (id, line, *others), point)


def _same_corner(id: str, exits: list[tuple[Point, str]]) -> Iterator[Defect]:
    for number, (point, line) in enumerate(exits):
        for place, other in exits[:number]:
            if dist(point, place) < _SAME_PORT:
                yield Defect(DefectKind.SAME_CORNER, (id, other, line), point)
                return


def _symbols_on_symbols(symbols: tuple[Symbol, ...]) -> Iterator[Defect]:
    ordered = sorted(symbols, key=lambda symbol: symbol.box.y)
    for number, symbol in enumerate(ordered):
        box = symbol.box
        for other in ordered[number + 1 :]:
            if other.box.y >= box.y + box.h - TOLERANCE:
                break
            if min(box.x + box.w, other.box.x + other.box.w) - max(box.x, other.box.x) > TOLERANCE:
                yield Defect(DefectKind.SYMBOL_CLASH, (symbol.id, other.id), other.box.middle)
