"""Makes one table of a table and those inside its cells, as whoever looks at the page sees but one."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from sopan.readers.office.docx.blocks import Held, Row, Table

_SAME = 2.0
"""Rules that lie nearer to one another, in points, are one."""


def flatten(table: Table) -> Table:
    """``table`` with the rows and columns of inner tables among its own.

    Only a cell that holds nothing else, and is the only such cell of its row, is replaced by what it holds.
    """
    table = _shrunk(table)
    for index in range(len(table.rows) - 1, -1, -1):
        holders = [held for held in table.rows[index].cells if _inner(held)]
        if len(holders) == 1 and holders[0].rowspan == 1 and not table.rows[index].exact:
            table = _replace(table, index, holders[0])
    return table


def _shrunk(table: Table) -> Table:
    """A frame of one column around a table, as wide as what it frames."""
    framed = [(held, inner) for row in table.rows for held in row.cells if (inner := _inner(held))]
    if len(table.widths) > 1 or len(framed) != 1:
        return table
    held, inner = framed[0]
    return table._replace(widths=(sum(inner.widths),), indent=table.indent + held.margins.left + inner.indent)


def _inner(held: Held) -> Table | None:
    """The table that is all a cell holds."""
    tables = [block for block in held.blocks if isinstance(block, Table)]
    alone = len(tables) == 1 and not any(it.words or it.drawn for it in held.paragraphs)
    return tables[0] if alone and tables[0].rows else None


def _replace(table: Table, index: int, holder: Held) -> Table:
    """``table`` with row ``index`` split into the rows of the table in ``holder``."""
    inner = _inner(holder)
    assert inner, "only a cell that holds a table is replaced"
    xs = list(accumulate(table.widths, initial=0.0))
    left, right = xs[holder.column], xs[min(holder.column + holder.colspan, len(xs) - 1)]
    own = _stretched(inner.widths, left, right)
    lines = _union(xs, own)
    outer, within = _places(xs, lines), _places(own, lines)
    count = len(inner.rows)
    rows: list[Row] = []
    for number, row in enumerate(table.rows):
        cells = [_moved(held, outer) for held in row.cells if held is not holder]
        if number < index:
            rows.append(row._replace(cells=tuple(_taller(it, index - number, count) for it in cells)))
        elif number > index:
            rows.append(row._replace(cells=tuple(cells)))
        else:
            beside = [it._replace(rowspan=it.rowspan + count - 1) for it in cells]
            rows += _split(row, inner, beside, within)
    return table._replace(widths=tuple(b - a for a, b in pairwise(lines)), rows=tuple(rows))


def _split(row: Row, inner: Table, beside: Iterable[Held], within: Sequence[int]) -> list[Row]:
    """The rows of ``inner``, the first with the cells that stood beside it; together they are as high as ``row``."""
    rows = [it._replace(cells=tuple(_moved(held, within) for held in it.cells)) for it in inner.rows]
    first = sorted([*rows[0].cells, *beside], key=lambda held: held.column)
    rows[0] = rows[0]._replace(cells=tuple(first))
    missing = row.height - sum(it.height for it in rows)
    if missing > 0 and not rows[-1].exact:
        rows[-1] = rows[-1]._replace(height=rows[-1].height + missing)
    return [it._replace(whole=it.whole or row.whole, header=it.header or row.header) for it in rows]


def _taller(held: Held, below: int, count: int) -> Held:
    """A cell that reaches down over the row that was split."""
    return held._replace(rowspan=held.rowspan + count - 1) if held.rowspan > below else held


def _moved(held: Held, places: Sequence[int]) -> Held:
    """A cell at its new grid lines."""
    last = len(places) - 1
    start, end = places[min(held.column, last)], places[min(held.column + held.colspan, last)]
    return held._replace(column=start, colspan=max(end - start, 1))


def _stretched(widths: Sequence[float], left: float, right: float) -> list[float]:
    """The rules of an inner table, drawn out over its whole cell."""
    scale = (right - left) / (sum(widths) or 1.0)
    return [left + x * scale for x in accumulate(widths, initial=0.0)]


def _union(xs: Sequence[float], own: Sequence[float]) -> list[float]:
    lines = list(xs)
    for x in own:
        if all(abs(x - line) > _SAME for line in lines):
            lines.append(x)
    return sorted(lines)


def _places(xs: Sequence[float], lines: Sequence[float]) -> list[int]:
    """For each rule the number of the line that it has become."""
    return [bisect_left(lines, x - _SAME - 1e-6) for x in xs]
