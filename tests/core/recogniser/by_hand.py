"""Pages as people draw them, built from few words: a grid of texts, symbols in cells, lines between places."""

from collections.abc import Mapping, Sequence

from sopan.document import Sop
from sopan.drawing import Point, Rect
from sopan.flow import build_flow
from sopan.readers.found import (
    FoundCell,
    FoundDocument,
    FoundLine,
    FoundPage,
    FoundShape,
    FoundTable,
    FoundText,
    Outline,
    Source,
)

WIDE, HIGH = 80.0, 40.0
HEADING = ("No", "Kegiatan", "Staf", "Kasi", "Kadis", "Kelengkapan", "Waktu", "Output", "Ket")
KINDS = {"[]": Outline.BOX, "()": Outline.CAPSULE, "<>": Outline.DIAMOND, "[>": Outline.PENTAGON, "o": Outline.CIRCLE}


def table(
    rows: Sequence[Sequence[str]], spans: Mapping[tuple[int, int], tuple[int, int]] | None = None, top: float = 50.0
) -> FoundTable:
    """A grid of ``rows``; ``spans`` gives the rowspan and colspan of cells; what they cover must be ""."""
    count = max(len(row) for row in rows)
    xs = tuple(20 + WIDE * column for column in range(count + 1))
    ys = tuple(top + HIGH * row for row in range(len(rows) + 1))
    hidden = {
        (row + down, column + across)
        for (row, column), (tall, wide) in (spans or {}).items()
        for down in range(tall)
        for across in range(wide)
        if down or across
    }
    cells = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            if (row, column) not in hidden:
                tall, wide = (spans or {}).get((row, column), (1, 1))
                box = Rect(xs[column], ys[row], WIDE * wide, HIGH * tall)
                cells.append(FoundCell(row, column, box, text, tall, wide))
    return FoundTable(xs, ys, tuple(cells))


def step(
    no: str, uraian: str, *actors: str, standard: Sequence[str] = ("Berkas", "1 jam", "Laporan", "")
) -> tuple[str, ...]:
    """A row under ``HEADING``; ``actors`` are the texts of the actors' cells."""
    return (no, uraian, *(*actors, "", "", "")[:3], *standard)


def symbol(id: str, kind: str, row: int, column: int, text: str = "", top: float = 50.0) -> FoundShape:
    """A symbol in the middle of a cell of a table that begins at ``top``."""
    x, y = place(row, column, top)
    return FoundShape(id, KINDS.get(kind, Outline.OTHER), Rect(x - 16, y - 8, 32, 16), text, kind)


def place(row: int, column: int, top: float = 50.0) -> Point:
    """The middle of a cell."""
    return (20 + WIDE * (column + 0.5), top + HIGH * (row + 0.5))


def line(*points: Point, head: str = "end", source: str = "", target: str = "", text: str = "") -> FoundLine:
    """A line with its head at the "end", the "start", at "both" ends, or "" for none."""
    start, end = head in ("start", "both"), head in ("end", "both")
    return FoundLine(f"garis {points}", points, source, target, start, end, text)


def page(
    tables: Sequence[FoundTable], shapes: Sequence[FoundShape] = (), lines: Sequence[FoundLine] = (),
    texts: Sequence[FoundText] = (), number: int = 1,
) -> FoundPage:  # fmt: skip
    """A page of these things."""
    return FoundPage(number, 842, 595, tuple(tables), tuple(shapes), tuple(lines), tuple(texts))


def document(*pages: FoundPage) -> FoundDocument:
    """A Word file of these pages."""
    return FoundDocument(Source.DOCX, pages)


def text(words: str, x: float, y: float) -> FoundText:
    """Loose words whose middle is at a place."""
    return FoundText(Rect(x - 8, y - 5, 16, 10), words)


def arrows(sop: Sop) -> set[str]:
    """The arrows as "1>2" with the label after a colon, actors named where a row holds several symbols."""
    flow = build_flow(sop)
    rows = [node.row for node in flow.nodes]
    names = {node.id: f"{node.no}{node.pelaksana[0] if rows.count(node.row) > 1 else ''}" for node in flow.nodes}
    return {
        f"{names[edge.source]}{'-' if edge.branch == 'gabung' else '>'}{names[edge.target]}"
        + (f":{edge.label}" if edge.label else "")
        for edge in flow.edges
    }
