"""Measures one page: figures of beauty and the full list of defects."""

from collections import Counter
from collections.abc import Iterator
from math import dist

from sopan.drawing.metrics.defect import Defect, DefectKind, Metrics
from sopan.drawing.metrics.labels import find_label_defects
from sopan.drawing.metrics.meetings import find_meetings
from sopan.drawing.metrics.paper import find_paper_defects
from sopan.drawing.metrics.segments import Track, make_track, sort_segments
from sopan.drawing.metrics.symbols import find_symbol_defects
from sopan.drawing.model import Page, Shape


def measure_page(page: Page) -> Metrics:
    """The figures of ``page``: crossings, bends, length in points, merges, and every breach of the contract."""
    tracks = tuple(make_track(index, line) for index, line in enumerate(page.lines))
    segments = sort_segments(tracks)
    meetings = find_meetings(tracks, segments)
    defects = (
        *_names(page),
        *find_symbol_defects(page.symbols, tracks, segments),
        *meetings.defects,
        *find_label_defects(page.symbols, tracks, segments),
        *find_paper_defects(page, tracks),
    )
    return Metrics(
        meetings.crossings,
        sum(max(0, len(track.points) - 2) for track in tracks),
        sum(map(_length, tracks)),
        meetings.merges,
        tuple(defect._replace(page=page.number) for defect in defects),
    )


def find_defects(page: Page) -> tuple[Defect, ...]:
    """Every breach of the drawing contract on ``page``; an empty tuple is the only good answer."""
    return measure_page(page).defects


def _length(track: Track) -> float:
    return sum(dist(segment.a, segment.b) for segment in track.segments)


def _names(page: Page) -> Iterator[Defect]:
    """Connectors that can't be told by letter, and ids that stand for two things."""
    for things in (page.symbols, page.lines):
        counts = Counter(thing.id for thing in things)
        yield from (Defect(DefectKind.SAME_ID, (id,), (0.0, 0.0)) for id, count in counts.items() if count > 1)
    for symbol in page.symbols:
        named = symbol.letter and symbol.direction in ("keluar", "masuk")
        if symbol.shape is Shape.PENTAGON and not named:
            yield Defect(DefectKind.CONNECTOR_UNNAMED, (symbol.id,), (symbol.box.x, symbol.box.y))
