"""The pieces of a page, composed to tables, shapes, lines, and texts."""

from sopan.readers.found import FoundLine, FoundPage
from sopan.readers.printed.paper import fill_table, find_grids, loose_texts
from sopan.readers.printed.pdf.heads import Way
from sopan.readers.printed.pdf.labels import part_labels
from sopan.readers.printed.pdf.pieces import Pieces
from sopan.readers.printed.pdf.symbols import name_symbols, part_grounds


def compose_page(pieces: Pieces) -> FoundPage:
    """The page that the pieces make."""
    grids = find_grids(pieces.horizontal, pieces.vertical)
    symbols, grounds = part_grounds(pieces.closed, grids, pieces.ways)
    prefix = f"h{pieces.number}"
    shapes, words = name_symbols(symbols, pieces.words, grids, (pieces.width, pieces.height), prefix)
    labels, words = part_labels(words, grids, pieces.ways, shapes)
    tables = []
    for grid, fills in zip(grids, grounds, strict=True):
        table, words = fill_table(grid, words, fills)
        tables.append(table)
    lines = tuple(
        FoundLine(f"{prefix}g{index}", way.points, arrow_start=way.arrow_start, arrow_end=way.arrow_end)
        for index, way in enumerate(map(_forwards, pieces.ways), 1)
    )
    texts = tuple(sorted([*labels, *loose_texts(words)], key=lambda text: (text.box.y, text.box.x)))
    return FoundPage(pieces.number, pieces.width, pieces.height, tuple(tables), tuple(shapes), lines, texts)


def _forwards(way: Way) -> Way:
    """The line told towards its head, where it has just one."""
    return way.reversed() if way.arrow_start and not way.arrow_end else way
