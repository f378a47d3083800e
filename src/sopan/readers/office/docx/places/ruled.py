"""Sets the rows of a table on a page: its rules, its cells, what they hold, and the tables inside them."""

from collections.abc import Iterator
from itertools import accumulate, takewhile
from typing import NamedTuple

from sopan.drawing import Point, Rect
from sopan.readers.found import FoundCell, FoundTable
from sopan.readers.office.docx.blocks import Held, Paragraph, Table
from sopan.readers.office.docx.places.heights import stack
from sopan.readers.office.docx.places.leaf import Leaf
from sopan.readers.office.docx.places.parts import Strip

_DROPPED = {"center": 0.5, "bottom": 1.0, "both": 0.0}


def left_of(table: Table, column: Rect, *, old: bool) -> float:
    """Where a table begins; in ``old`` documents its words are in line with the margin, not its rule."""
    spare = column.w - sum(table.widths)
    if table.align == "center":
        return column.x + spare / 2
    if table.align in ("right", "end"):
        return column.x + spare
    return column.x + table.indent - (table.overhang if old else 0.0)


def rule(table: Table, strips: tuple[Strip, ...], leaf: Leaf, corner: Point, *, old: bool) -> None:
    """Adds the part of ``table`` that stands on this page, its upper left corner at ``corner``."""
    index = leaf.hold()
    xs = tuple(accumulate(table.widths, initial=corner[0]))
    ys = tuple(accumulate((strip.height for strip in strips), initial=corner[1]))
    standing = list(_stand(table, strips))
    heads = sum(1 for strip in strips if strip.row < table.header_rows)
    leaf.tables[index] = FoundTable(xs, ys, tuple(_found(it, xs, ys) for it in standing), heads)
    for it in standing:
        if it.own and not strips[it.place].again:
            _fill(it.held, _found(it, xs, ys).box, leaf, (index, it.place, it.held.column), old=old)


class _Standing(NamedTuple):
    """A cell on a page: the row where it begins there, the rows it covers, whether it is its ``own`` first row.

    A cell merged down from the page before stands there again, without its words.
    """

    place: int
    held: Held
    span: int
    own: bool


def _found(standing: _Standing, xs: tuple[float, ...], ys: tuple[float, ...]) -> FoundCell:
    place, held, span, own = standing
    right = min(held.column + held.colspan, len(xs) - 1)
    box = Rect(xs[held.column], ys[place], xs[right] - xs[held.column], ys[place + span] - ys[place])
    said = [it for it in held.paragraphs if it.words] if own else []
    text, bold = "\n".join(it.words for it in said), bool(said) and all(it.bold for it in said if it.text)
    return FoundCell(place, held.column, box, text, span, held.colspan, held.turned, bold, held.fill)


def _stand(table: Table, strips: tuple[Strip, ...]) -> Iterator[_Standing]:
    owners = _owners(table)
    for place, strip in enumerate(strips):
        fresh = place == 0 or strips[place - 1].row != strip.row - 1
        for first, held in owners[strip.row]:
            if first == strip.row or fresh:
                below = takewhile(lambda it: it < first + held.rowspan, _run_from(strips, place))  # noqa: B023
                yield _Standing(place, held, sum(1 for _ in below), first == strip.row)


def _run_from(strips: tuple[Strip, ...], place: int) -> Iterator[int]:
    """The rows that follow one another without a gap from ``place`` on."""
    for offset, strip in enumerate(strips[place:]):
        if strip.row != strips[place].row + offset:
            return
        yield strip.row


def _owners(table: Table) -> list[list[tuple[int, Held]]]:
    """For every row the cells that cover it, with the row that each begins in."""
    owners: list[list[tuple[int, Held]]] = [[] for _ in table.rows]
    for index, row in enumerate(table.rows):
        for held in row.cells:
            for covered in owners[index : index + held.rowspan]:
                covered.append((index, held))
    return [sorted(row, key=lambda owner: owner[1].column) for row in owners]


def _fill(held: Held, box: Rect, leaf: Leaf, anchor: tuple[int, int, int], *, old: bool) -> None:
    """The drawings and the tables inside a cell."""
    margins = held.margins
    room = max(box.w - margins.left - margins.right, 1.0)
    stacked = stack(held.blocks, room)
    content = sum(height for _, height in stacked)
    spare = max(0.0, box.h - margins.top - margins.bottom - content)
    y = box.y + margins.top + spare * _DROPPED.get(held.valign, 0.0)
    for block, height in stacked:
        column = Rect(box.x + margins.left, y, room, max(box.y + box.h - margins.bottom - y, 0.0))
        if isinstance(block, Paragraph):
            leaf.sketch(block, column, box, anchor)
        else:
            strips = tuple(Strip(row, tall) for row, tall in enumerate(block.heights))
            rule(block, strips, leaf, (left_of(block, column, old=old), y), old=old)
        y += height
